import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';

/** Stands on loopback for where the bot signs in: Entra, and the place on a machine in Azure where its identity is. */
export interface SignIn {
  /** The way there: Microsoft's library asks for tokens over HTTPS only, and this sends what it asks to loopback. */
  readonly network: INetworkModule;
  /** What Entra was sent, in order. */
  readonly asked: readonly TokenRequest[];
  /** What the machine was asked of its identities, in order. */
  readonly askedIdentity: readonly URLSearchParams[];
  /** The tokens that Entra gave, in order. */
  readonly issued: readonly string[];
  /** The tokens of a managed identity that it gave, in order. */
  readonly assertions: readonly string[];
  /** From now on Entra refuses with this code. */
  refuseWith(code: string): void;
  /** From now on the machine has no such identity. */
  takeIdentityAway(): void;
  /** From now on all is well again. */
  recover(): void;
  close(): Promise<void>;
}

export interface TokenRequest {
  readonly path: string;
  readonly body: URLSearchParams;
}

const entra = 'https://login.microsoftonline.com';
/** Where Azure has it on every machine. */
const identityEndpoint = 'http://169.254.169.254/metadata/identity/oauth2/token';
/** Microsoft's library keeps its first way there for the whole process, so that leads to where it was opened last. */
let identityUrl = '';

export async function openSignIn(): Promise<SignIn> {
  const asked: TokenRequest[] = [];
  const askedIdentity: URLSearchParams[] = [];
  const issued: string[] = [];
  const assertions: string[] = [];
  let refusal: string | undefined;
  let hasIdentity = true;
  const giveToken = async (request: IncomingMessage, path: string): Promise<Answer> => {
    asked.push({ path, body: new URLSearchParams(await text(request)) });
    if (refusal)
      return { status: 401, body: { error: 'invalid_client', error_description: `${refusal}: refused for 'hush'.` } };
    return { status: 200, body: { token_type: 'Bearer', expires_in: 3600, access_token: keep(issued, 'token') } };
  };
  const giveIdentity = (query: URLSearchParams): Answer => {
    askedIdentity.push(query);
    if (!hasIdentity)
      return { status: 400, body: { error: 'invalid_request', error_description: 'Identity not found' } };
    const expiresOn = Math.floor(Date.now() / 1000) + 86_400;
    const access_token = keep(assertions, 'assertion');
    return { status: 200, body: { token_type: 'Bearer', expires_on: expiresOn, access_token } };
  };
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname === '/identity') send(response, giveIdentity(searchParams));
    else if (request.method === 'POST') send(response, await giveToken(request, pathname));
    else send(response, { status: 404, body: {} });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  identityUrl = `${origin}/identity`;
  return {
    network: createNetwork(origin),
    asked,
    askedIdentity,
    issued,
    assertions,
    refuseWith: (code) => {
      refusal = code;
    },
    takeIdentityAway: () => {
      hasIdentity = false;
    },
    recover: () => {
      refusal = undefined;
      hasIdentity = true;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

function keep(tokens: string[], kind: string): string {
  const token = `${kind}-${randomUUID()}`;
  tokens.push(token);
  return token;
}

function createNetwork(origin: string): INetworkModule {
  const ask = async <T>(method: string, url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> => {
    const address = url.replace(entra, origin).replace(identityEndpoint, identityUrl);
    if (!address.startsWith('http://127.0.0.1:')) throw new Error(`${new URL(url).host} is not on loopback`);
    const response = await fetch(address, {
      method,
      ...(options?.headers && { headers: options.headers }),
      ...(options?.body && { body: options.body }),
    });
    const headers = Object.fromEntries(response.headers);
    return { status: response.status, headers, body: (await response.json()) as T };
  };
  return {
    sendGetRequestAsync: (url, options) => ask('GET', url, options),
    sendPostRequestAsync: (url, options) => ask('POST', url, options),
  };
}
