import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { AppCredentials } from 'botframework-connector';
import type { GraphError } from '../../../bot/entra/graph.ts';
import type { Credentials } from '../../../bot/settings/credentials.ts';

export interface ScriptedAnswer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  /** A string goes out as it is, anything else as JSON. */
  readonly body?: unknown;
}

/** What a request is answered with; `undefined` leaves it to Graph. Silence lasts, and hanging up breaks the connection. */
export type GraphScript = (url: URL) => ScriptedAnswer | 'silence' | 'hang up' | undefined;

export interface Failure {
  readonly what: string;
  readonly script: GraphScript;
  readonly code: GraphError['code'];
}

/** A member of a team or a channel, as Graph tells it. */
export interface ConversationMember {
  /** Absent: whoever it is, is not of Entra. */
  readonly userId?: string;
  /** Microsoft's reference writes them with and without a capital. */
  readonly roles?: readonly ('owner' | 'guest' | 'Owner' | 'Guest' | 'Member')[];
  readonly tenantId?: string;
}

/** Microsoft Graph on loopback, and the place where a bot gets its tokens for it. */
export interface LoopbackGraph {
  readonly baseUrl: string;
  /** A bot that is registered here. */
  readonly credentials: Credentials;
  /** Gets the tokens of that bot. */
  readonly credentialsFactory: ConfigurationServiceClientCredentialFactory;
  /** The questions that came, in order. */
  readonly asked: readonly URL[];
  setMembers(groupId: string, personIds: readonly string[]): void;
  /** Somebody of the tenant, by user name. */
  setUser(name: string, personId: string): void;
  setTeam(teamId: string, members: readonly ConversationMember[]): void;
  setChannel(teamId: string, channelId: string, members: readonly ConversationMember[]): void;
  respondWith(script: GraphScript): void;
  /** Whoever met with silence has hung up. */
  untilGivenUp(): Promise<unknown>;
  /** The tokens given out so far are refused from now on. */
  revokeTokens(): void;
  /** No tokens are given out from now on. */
  lockOut(): void;
  close(): Promise<void>;
}

export async function openGraph({ pageSize = 2 }: { pageSize?: number } = {}): Promise<LoopbackGraph> {
  const groups = new Map<string, readonly string[]>();
  const users = new Map<string, string>();
  const rosters = new Map<string, readonly ConversationMember[]>();
  const asked: URL[] = [];
  const tokens = new Set<string>();
  const ended: Promise<unknown>[] = [];
  let isLockedOut = false;
  let script: GraphScript = () => undefined;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', baseUrl);
    if (url.pathname === '/token') {
      answer(response, isLockedOut ? { status: 401 } : { status: 200, body: issueToken(url, tokens) });
      return;
    }
    asked.push(url);
    const scripted = script(url);
    if (scripted === 'hang up') response.destroy();
    else if (scripted === 'silence') ended.push(once(response, 'close'));
    else answer(response, scripted ?? answerMembers(request, url));
  });
  const answerMembers = (request: IncomingMessage, url: URL) =>
    refuse(request, { url, tokens }) ??
    findUser(url, users) ??
    listRoster(url, { rosters, pageSize }) ??
    listMembers(url, { groups, pageSize });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // botbuilder keeps tokens by the id of the app for the whole process.
  const app = { appId: randomUUID(), tenantId: randomUUID(), password: 'geheim' };
  return {
    baseUrl,
    credentials: { type: 'SingleTenant', ...app },
    credentialsFactory: new LoopbackFactory(app, `${baseUrl}/token`),
    asked,
    setMembers: (groupId, personIds) => void groups.set(groupId, personIds),
    setUser: (name, personId) => void users.set(name, personId),
    setTeam: (teamId, members) => void rosters.set(`/v1.0/teams/${teamId}/members`, members),
    setChannel: (teamId, channelId, members) =>
      void rosters.set(`/v1.0/teams/${teamId}/channels/${encodeURIComponent(channelId)}/members`, members),
    respondWith: (next) => {
      script = next;
    },
    untilGivenUp: () => Promise.all(ended),
    revokeTokens: () => tokens.clear(),
    lockOut: () => {
      isLockedOut = true;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * Every way in which Graph fails to tell who is in a group, a team or a channel, some of them naming a `stranger` who
 * is not in it as a member and its owner.
 */
export function listFailures({ stranger }: { stranger: string }): Failure[] {
  const value = [{ id: stranger, userId: stranger, roles: ['owner'] }];
  const page = (body: unknown): ScriptedAnswer => ({ status: 200, body });
  const turnDown = (status: number): Failure => ({
    what: `answers ${status}`,
    script: () => ({ status }),
    code: 'refused',
  });
  const garble = (what: string, script: GraphScript): Failure => ({ what, script, code: 'malformed' });
  return [
    { what: 'breaks the connection', script: () => 'hang up', code: 'unreachable' },
    { what: 'says nothing', script: () => 'silence', code: 'timeout' },
    ...[400, 401, 403, 404, 429, 500, 502, 503, 504].map(turnDown),
    {
      what: 'sends the bot elsewhere',
      script: ({ href }) =>
        href.includes('moved') ? page({ value }) : { status: 302, headers: { location: '/moved' } },
      code: 'refused',
    },
    {
      what: 'breaks off on the second page',
      script: ({ href }) =>
        href.includes('second') ? { status: 503 } : page({ value, '@odata.nextLink': `${href}&second` }),
      code: 'refused',
    },
    garble('answers with a web page', () => page('<html>')),
    garble('breaks off halfway', () => page(JSON.stringify({ value }).slice(0, -2))),
    garble('answers without members', () => page({ members: value })),
    garble('names nobody in particular', () => page({ value: [...value, { id: '', roles: 'owner' }] })),
    garble('never comes to an end', ({ href }) => page({ value, '@odata.nextLink': href })),
  ];
}

/** What Graph holds against a request: the token, or a cast without the parameters that it needs there. */
function refuse(
  { headers }: IncomingMessage,
  { url, tokens }: { url: URL; tokens: ReadonlySet<string> },
): ScriptedAnswer | undefined {
  const [, token = ''] = /^Bearer (.+)$/.exec(headers.authorization ?? '') ?? [];
  if (!tokens.has(token)) return { status: 401, body: { error: { code: 'InvalidAuthenticationToken' } } };
  if (!url.pathname.startsWith('/v1.0/groups/')) return undefined;
  const isAdvanced = headers['consistencylevel'] === 'eventual' && url.searchParams.get('$count') === 'true';
  if (!isAdvanced || url.searchParams.get('$select') !== 'id')
    return { status: 400, body: { error: { code: 'Request_UnsupportedQuery' } } };
  return undefined;
}

function findUser({ pathname, searchParams }: URL, users: ReadonlyMap<string, string>): ScriptedAnswer | undefined {
  if (pathname !== '/v1.0/users') return undefined;
  const [, name = ''] = /^userPrincipalName eq '(.+)'$/.exec(searchParams.get('$filter') ?? '') ?? [];
  const id = users.get(name);
  return { status: 200, body: { value: id ? [{ id }] : [] } };
}

function listRoster(
  url: URL,
  { rosters, pageSize }: { rosters: ReadonlyMap<string, readonly ConversationMember[]>; pageSize: number },
): ScriptedAnswer | undefined {
  if (!url.pathname.startsWith('/v1.0/teams/')) return undefined;
  const members = rosters.get(url.pathname);
  if (!members) return { status: 404, body: { error: { code: 'NotFound' } } };
  const value = members.map(({ roles = [], ...member }, index) => ({ id: String(index), ...member, roles }));
  return { status: 200, body: pageOf(url, value, pageSize) };
}

/** A page of a list, with where the next one is. */
function pageOf(
  url: URL,
  list: readonly unknown[],
  pageSize: number,
): { value: unknown[]; '@odata.nextLink'?: string } {
  const from = Number(url.searchParams.get('$skiptoken') ?? 0);
  const to = from + Math.min(pageSize, Number(url.searchParams.get('$top') ?? 100));
  const next = new URL(url);
  next.searchParams.set('$skiptoken', String(to));
  return { value: list.slice(from, to), ...(to < list.length && { '@odata.nextLink': next.href }) };
}

function listMembers(
  url: URL,
  { groups, pageSize }: { groups: ReadonlyMap<string, readonly string[]>; pageSize: number },
): ScriptedAnswer {
  const [, groupId = ''] =
    /^\/v1\.0\/groups\/([^/]+)\/transitiveMembers\/microsoft\.graph\.user$/.exec(url.pathname) ?? [];
  const members = groups.get(groupId);
  if (!members) return { status: 404, body: { error: { code: 'Request_ResourceNotFound' } } };
  const value = members.map((id) => ({ id }));
  return { status: 200, body: pageOf(url, value, pageSize) };
}

function issueToken(url: URL, tokens: Set<string>): { access_token: string } {
  const token = `graph-token-${randomUUID()}`;
  if (url.searchParams.get('scope') === 'https://graph.microsoft.com') tokens.add(token);
  return { access_token: token };
}

function answer(response: ServerResponse, { status, headers, body }: ScriptedAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' || body === undefined ? body : JSON.stringify(body));
}

/** botbuilder's own, except for where the token comes from: Microsoft's library asks for tokens over HTTPS only. */
class LoopbackFactory extends ConfigurationServiceClientCredentialFactory {
  readonly #tokenUrl: string;

  constructor({ appId, tenantId, password }: { appId: string; tenantId: string; password: string }, tokenUrl: string) {
    super({
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppId: appId,
      MicrosoftAppTenantId: tenantId,
      MicrosoftAppPassword: password,
    });
    this.#tokenUrl = tokenUrl;
  }

  override async createCredentials(appId: string, audience: string | undefined): Promise<AppCredentials> {
    if (!(await this.isValidAppId(appId))) throw new Error(`${appId} is not registered here`);
    return new LoopbackCredentials({ appId, audience: audience ?? '', tokenUrl: this.#tokenUrl });
  }
}

class LoopbackCredentials extends AppCredentials {
  readonly #tokenUrl: string;

  constructor({ appId, audience, tokenUrl }: { appId: string; audience: string; tokenUrl: string }) {
    super(appId, undefined, audience);
    this.#tokenUrl = tokenUrl;
  }

  override async refreshToken(): Promise<{ accessToken: string; expiresOn: Date }> {
    const response = await fetch(`${this.#tokenUrl}?scope=${encodeURIComponent(this.oAuthScope)}`, { method: 'POST' });
    if (!response.ok) throw new Error(`no token: HTTP ${response.status}`);
    const { access_token: accessToken } = (await response.json()) as { access_token: string };
    return { accessToken, expiresOn: new Date(Date.now() + 3_600_000) };
  }
}
