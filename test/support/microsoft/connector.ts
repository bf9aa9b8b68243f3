import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';

/** One request that the bot made, as it came over the wire. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly conversationId?: string;
  readonly activityId?: string;
  /** Only one person of the conversation sees it. */
  readonly isTargeted: boolean;
  readonly body: Partial<Activity>;
}

export interface ScriptedResponse {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** Decides what a call is answered with; `undefined` leaves it to the connector, `hang up` closes the connection. */
export type Script = (call: Call) => ScriptedResponse | 'hang up' | undefined;

/** A Bot Connector on loopback: it keeps what the bot sends, and hands out ids. */
export interface Connector {
  /** What an activity's `serviceUrl` must be for replies to come here. */
  readonly url: string;
  readonly calls: Call[];
  /** The messages (not the typing indicators) sent to a conversation, or in a reply to one of its activities. */
  messages(conversationId: string): Partial<Activity>[];
  /** The first `count` messages of a conversation, as soon as they are there; fails after `withinMs`. */
  waitForMessages(conversationId: string, count: number, withinMs?: number): Promise<Partial<Activity>[]>;
  /** The body of the next call that fits; fails after `withinMs`. */
  waitForCall(fits: (call: Call) => boolean, withinMs?: number): Promise<Partial<Activity>>;
  respondWith(script: Script): void;
  close(): Promise<void>;
}

export async function openConnector(): Promise<Connector> {
  const calls: Call[] = [];
  const listeners = new Set<() => void>();
  let script: Script = () => undefined;
  const server = createServer(async (request, response) => {
    const call = await readCall(request);
    calls.push(call);
    const scripted = script(call) ?? usualResponse(call);
    if (scripted === 'hang up') request.socket.destroy();
    else answer(response, scripted);
    for (const listener of listeners) listener();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const messages = (conversationId: string) =>
    calls.filter((call) => isMessage(call) && call.conversationId === conversationId).map((call) => call.body);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    calls,
    messages,
    waitForMessages: (conversationId, count, withinMs = 5000) =>
      waitFor(() => messages(conversationId), { count, withinMs, listeners, conversationId }),
    waitForCall: async (fits, withinMs = 5000) => {
      const from = calls.length;
      const list = () => calls.slice(from).filter(fits);
      const [call] = await waitFor(list, { count: 1, withinMs, listeners, conversationId: 'the call' });
      return call?.body ?? {};
    },
    respondWith: (next) => {
      script = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function waitFor<Item>(
  list: () => Item[],
  {
    count,
    withinMs,
    listeners,
    conversationId,
  }: { count: number; withinMs: number; listeners: Set<() => void>; conversationId: string },
): Promise<Item[]> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      listeners.delete(look);
    };
    const look = () => {
      if (list().length < count) return;
      stop();
      resolve(list().slice(0, count));
    };
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`${list().length} of ${count} messages came to ${conversationId} within ${withinMs} ms`));
    }, withinMs);
    listeners.add(look);
    look();
  });
}

async function readCall(request: IncomingMessage): Promise<Call> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  const [path = '/', query] = (request.url ?? '/').split('?');
  const [, conversationId, activityId] =
    /^\/v3\/conversations\/([^/]+)(?:\/activities(?:\/([^/]+))?)?$/.exec(path) ?? [];
  return {
    method: request.method ?? '',
    path,
    headers: request.headers,
    isTargeted: new URLSearchParams(query).get('isTargetedActivity') === 'true',
    body: text === '' ? {} : JSON.parse(text),
    ...(conversationId && { conversationId: decodeURIComponent(conversationId) }),
    ...(activityId && { activityId: decodeURIComponent(activityId) }),
  };
}

function isMessage({ method, body }: Call): boolean {
  return method === 'POST' && body.type === 'message';
}

function usualResponse({ method, path, activityId, isTargeted, body }: Call): ScriptedResponse {
  // Teams wants to know for whom it is, once: a later change of the message names nobody.
  if (isTargeted && (method === 'POST') !== Boolean(body.recipient?.id))
    return { status: 400, body: { error: { code: 'BadArgument', message: 'recipient' } } };
  if (method === 'DELETE') return { status: 200 };
  if (method === 'PUT') return { status: 200, body: { id: activityId } };
  if (method === 'POST' && path === '/v3/conversations')
    return { status: 201, body: { id: `a:${randomUUID()}`, activityId: randomUUID() } };
  if (method === 'POST') return { status: 201, body: { id: randomUUID() } };
  return { status: 404, body: { error: { code: 'NotFound', message: path } } };
}

function answer(response: ServerResponse, { status, headers, body }: ScriptedResponse): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
