import { once } from 'node:events';
import { z } from 'zod';
import { readRetryAfterMs } from './retry-rules.ts';

/** Microsoft Graph, and how the bot signs in there. */
export interface Graph {
  readonly baseUrl: string;
  /** `forceRefresh`: the token that it gave last was refused. */
  readonly getToken: (forceRefresh: boolean) => Promise<string>;
}

export interface DirectoryParts {
  readonly admins: Iterable<string>;
  readonly deputies: Iterable<string>;
  /** The Entra group whose members, those of groups in it included, are admins too. */
  readonly adminGroupId: string | undefined;
  readonly graph: Graph;
  readonly now: () => Temporal.Instant;
  /** Told of each failure to read the group; whoever was in it then stays an admin. */
  readonly onError: (error: GraphError) => void;
  /** For the whole group, the token included. */
  readonly timeoutMs?: number;
}

/** Who is an admin and who a deputy, by Entra object id in lower case. */
export interface Directory {
  listStaff(): Promise<{ admins: string[]; deputies: string[] }>;
  isAdmin(personId: string): Promise<boolean>;
}

/** Why the group could not be read. The message can be logged: it holds no ids and no token. */
export class GraphError extends Error {
  readonly code: 'no-token' | 'unreachable' | 'timeout' | 'refused' | 'malformed';
  readonly statusCode: number | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(
    code: GraphError['code'],
    message: string,
    {
      cause,
      statusCode,
      retryAfterMs,
    }: { cause?: unknown; statusCode?: number; retryAfterMs?: number | undefined } = {},
  ) {
    super(message, { cause });
    this.name = 'GraphError';
    this.code = code;
    this.statusCode = statusCode;
    this.retryAfterMs = retryAfterMs;
  }
}

const longestMemoryMs = 10 * 60_000;
const shortestWaitMs = 60_000;
const mostPages = 20;

export function createDirectory({ admins, deputies, adminGroupId, ...parts }: DirectoryParts): Directory {
  const named = toIds(admins);
  const standIns = toIds(deputies);
  const readMembers = adminGroupId === undefined ? async () => new Set<string>() : rememberMembers(adminGroupId, parts);
  return {
    listStaff: async () => {
      const all = named.union(await readMembers());
      // A deputy hears of what no admin has seen, and an admin has heard of it.
      return { admins: [...all], deputies: [...standIns.difference(all)] };
    },
    isAdmin: async (personId) => {
      const id = personId.toLowerCase();
      return named.has(id) || (await readMembers()).has(id);
    },
  };
}

function toIds(ids: Iterable<string>): Set<string> {
  return new Set(Array.from(ids, (id) => id.toLowerCase()));
}

type Reading = Pick<DirectoryParts, 'graph' | 'now' | 'onError' | 'timeoutMs'>;

/** Who is in the group, as Graph said last; all who ask meanwhile wait for the same answer. */
function rememberMembers(
  groupId: string,
  { graph, now, onError, timeoutMs = 10_000 }: Reading,
): () => Promise<ReadonlySet<string>> {
  let members: ReadonlySet<string> = new Set();
  let askAgainAt: Temporal.Instant | undefined;
  let asking: Promise<void> | undefined;
  let forceRefresh = false;
  const ask = async () => {
    const askedAt = now();
    try {
      members = await within(timeoutMs, (signal) => fetchMembers({ groupId, graph, forceRefresh }, signal));
      askAgainAt = askedAt.add({ milliseconds: longestMemoryMs });
      forceRefresh = false;
    } catch (error) {
      askAgainAt = askedAt.add({ milliseconds: waitMs(error) });
      if (!(error instanceof GraphError)) throw error;
      // A token keeps the permissions it was made with: consent given now would count an hour later.
      forceRefresh = error.statusCode === 401 || error.statusCode === 403;
      onError(error);
    }
  };
  return async () => {
    const isFresh = askAgainAt !== undefined && Temporal.Instant.compare(now(), askAgainAt) < 0;
    if (!isFresh) asking ??= ask().finally(() => (asking = undefined));
    await asking;
    return members;
  };
}

function waitMs(error: unknown): number {
  const { retryAfterMs = 0 } = error as Partial<GraphError>;
  return Math.min(Math.max(retryAfterMs, shortestWaitMs), longestMemoryMs);
}

async function within<Result>(ms: number, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const signal = AbortSignal.timeout(ms);
  const late = () => new GraphError('timeout', `Graph did not tell who is in the admin group within ${ms} ms`);
  const isOver = once(signal, 'abort').then(() => Promise.reject(late()));
  // What is stopped by the signal can fail before the race hears of it.
  return Promise.race([work(signal), isOver]).catch((error: unknown) =>
    Promise.reject(signal.aborted ? late() : error),
  );
}

interface Question {
  readonly groupId: string;
  readonly graph: Graph;
  readonly forceRefresh: boolean;
}

/** Graph casts members to users only in an advanced query, that is with `$count` and the header ConsistencyLevel. */
async function fetchMembers({ groupId, graph, forceRefresh }: Question, signal: AbortSignal): Promise<Set<string>> {
  const token = await graph.getToken(forceRefresh).catch((cause: unknown) => {
    throw new GraphError('no-token', 'the bot gets no token for Graph; check its app id, secret and tenant', { cause });
  });
  const members = new Set<string>();
  const query = '$select=id&$top=999&$count=true';
  let url = new URL(`/v1.0/groups/${groupId}/transitiveMembers/microsoft.graph.user?${query}`, graph.baseUrl);
  for (let pages = 0; pages < mostPages; pages++) {
    const { value, '@odata.nextLink': nextLink } = await fetchPage(url, { token, signal });
    for (const { id } of value) members.add(id);
    if (nextLink === undefined) return members;
    const next = URL.parse(nextLink);
    // The token goes nowhere else.
    if (next?.origin !== url.origin) throw malformed('the next page of members is not at Graph');
    url = next;
  }
  throw malformed(`there are more than ${mostPages} pages of members; use a smaller group`);
}

const pageSchema = z.object({
  value: z.array(z.object({ id: z.guid().toLowerCase() })),
  '@odata.nextLink': z.string().optional(),
});

async function fetchPage(
  url: URL,
  { token, signal }: { token: string; signal: AbortSignal },
): Promise<z.output<typeof pageSchema>> {
  const { response, text } = await fetchText(url, {
    headers: { authorization: `Bearer ${token}`, consistencylevel: 'eventual' },
    redirect: 'manual',
    signal,
  });
  if (!response.ok) throw refused(response);
  return readPage(text);
}

async function fetchText(url: URL, init: RequestInit): Promise<{ response: Response; text: string }> {
  try {
    const response = await fetch(url, init);
    return { response, text: await response.text() };
  } catch (cause) {
    throw new GraphError('unreachable', 'Graph cannot be reached', { cause });
  }
}

function readPage(text: string): z.output<typeof pageSchema> {
  try {
    return pageSchema.parse(JSON.parse(text));
  } catch {
    // Its cause would quote what came.
    throw malformed('it is not a list of ids');
  }
}

function malformed(why: string): GraphError {
  return new GraphError('malformed', `what Graph says of the admin group is of no use: ${why}`);
}

function refused({ status, headers }: Response): GraphError {
  const advice: Record<number, string> = {
    401: '; check the app registration of the bot',
    403: '; give the app registration the application permission GroupMember.Read.All, with admin consent',
    404: '; set ADMIN_GROUP_ID to the Object ID of a group in this tenant',
  };
  return new GraphError('refused', `Graph answers ${status} to who is in the admin group${advice[status] ?? ''}`, {
    statusCode: status,
    retryAfterMs: readRetryAfterMs(headers.get('retry-after')),
  });
}
