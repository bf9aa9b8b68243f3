import { z } from 'zod';
import { within } from '../clock.ts';
import { readRetryAfterMs } from './retry-after.ts';

/** Microsoft Graph, and how the bot signs in there. */
export interface Graph {
  readonly baseUrl: string;
  /** `forceRefresh`: the token that it gave last was refused. */
  readonly getToken: (forceRefresh: boolean) => Promise<string>;
}

/** Why something could not be read. The message can be logged: it holds no ids and no token. */
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

/** A token keeps the permissions it was made with: consent given now would count an hour later. */
export function needsNewToken(error: unknown): boolean {
  return error instanceof GraphError && (error.statusCode === 401 || error.statusCode === 403);
}

const mostPages = 20;

/** A list that Graph gives in pages. */
export interface GraphList<Item> {
  /** From the version on, its parts encoded. */
  readonly path: string;
  readonly item: z.ZodType<Item>;
  readonly headers?: Readonly<Record<string, string>>;
  /** What it tells, for an error: "who is in the admin group". */
  readonly what: string;
  /** What to do about an answer of Graph, by its status. */
  readonly advice: Readonly<Record<number, string>>;
}

/**
 * All items of a list.
 * @throws {GraphError} where Graph can't be asked, does not answer in time, refuses, or answers something else
 */
export async function fetchList<Item>(
  graph: Graph,
  list: GraphList<Item>,
  { timeoutMs, forceRefresh }: { timeoutMs: number; forceRefresh: boolean },
): Promise<Item[]> {
  const first = readAddress(list, graph.baseUrl);
  const stop = new AbortController();
  const asked = graph
    .getToken(forceRefresh)
    .catch((cause: unknown) => {
      throw new GraphError('no-token', 'the bot gets no token for Graph; npm run doctor says why', { cause });
    })
    .then((token) => fetchPages(first, list, { token, signal: stop.signal }));
  const items = await within(asked, { ms: timeoutMs, late: undefined });
  if (items) return items;
  stop.abort();
  throw new GraphError('timeout', `Graph did not tell ${list.what} within ${timeoutMs} ms`);
}

/** An id of dots stays what it is when it is encoded, and leads to another list. */
function readAddress({ path, what }: Pick<GraphList<unknown>, 'path' | 'what'>, baseUrl: string): URL {
  const url = new URL(path, baseUrl);
  if (url.pathname + url.search !== path) throw malformed(what, 'it was asked with an id that is none');
  return url;
}

interface Asking {
  readonly token: string;
  readonly signal: AbortSignal;
}

async function fetchPages<Item>(first: URL, list: GraphList<Item>, asking: Asking): Promise<Item[]> {
  const items: Item[] = [];
  let url = first;
  for (let pages = 0; pages < mostPages; pages++) {
    const { value, '@odata.nextLink': nextLink } = await fetchPage(url, list, asking);
    items.push(...value);
    if (nextLink === undefined) return items;
    const next = URL.parse(nextLink);
    // The token goes nowhere else.
    if (next?.origin !== url.origin) throw malformed(list.what, 'the next page is not at Graph');
    url = next;
  }
  throw malformed(list.what, `there are more than ${mostPages} pages`);
}

async function fetchPage<Item>(url: URL, { item, headers, what, advice }: GraphList<Item>, { token, signal }: Asking) {
  const { response, text } = await fetchText(url, {
    headers: { authorization: `Bearer ${token}`, ...headers },
    redirect: 'manual',
    signal,
  });
  const { status } = response;
  if (!response.ok) {
    const hint = advice[status] ? `; ${advice[status]}` : '';
    const retryAfterMs = readRetryAfterMs(response.headers.get('retry-after'));
    throw new GraphError('refused', `Graph answers ${status} to ${what}${hint}`, { statusCode: status, retryAfterMs });
  }
  try {
    const page = z.object({ value: z.array(item), '@odata.nextLink': z.string().optional() });
    return page.parse(JSON.parse(text));
  } catch {
    // Its cause would quote what came.
    throw malformed(what, 'it is not a list of what was asked');
  }
}

async function fetchText(url: URL, init: RequestInit): Promise<{ response: Response; text: string }> {
  try {
    const response = await fetch(url, init);
    return { response, text: await response.text() };
  } catch (cause) {
    throw new GraphError('unreachable', 'Graph cannot be reached', { cause });
  }
}

function malformed(what: string, why: string): GraphError {
  return new GraphError('malformed', `what Graph says of ${what} is of no use: ${why}`);
}
