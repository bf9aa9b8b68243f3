import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A Bot Connector with the documented limit of requests a second, and the faults that happen. */
export interface FaultyConnector {
  readonly url: string;
  /** How often each conversation got the message. */
  readonly arrived: ReadonlyMap<string, number>;
  /** Conversations that answer that the bot is blocked. */
  readonly blocked: ReadonlySet<string>;
  counts(): { requests: number; tooMany: number };
  /** When a message last arrived, as `performance.now()`. */
  lastArrivalMs(): number;
  close(): Promise<void>;
}

export interface Faults {
  /** Requests a second before it answers 429; 0 for none. */
  readonly perSecond: number;
  /** Of the conversations, at their first request. */
  readonly throttled: number;
  readonly failing: number;
  readonly silent: number;
  readonly blocked: number;
}

export async function openFaultyConnector(faults: Faults): Promise<FaultyConnector> {
  const arrived = new Map<string, number>();
  const blocked = new Set<string>();
  const asked = new Set<string>();
  const moments: number[] = [];
  const counts = { requests: 0, tooMany: 0 };
  let lastArrivalMs = 0;
  const isTooMany = () => {
    const now = performance.now();
    while ((moments[0] ?? now) <= now - 1000) moments.shift();
    if (faults.perSecond > 0 && moments.length >= faults.perSecond) return true;
    moments.push(now);
    return false;
  };
  const server = createServer((request, response) => {
    const [, id = '', what] = /^\/v3\/conversations\/([^/]+)\/(activities|pagedmembers)/.exec(request.url ?? '') ?? [];
    request.resume().on('end', () => {
      counts.requests += 1;
      const place = placeOf(id);
      if (isTooMany()) {
        counts.tooMany += 1;
        return answer(response, 429, {}, { 'retry-after': '1' });
      }
      if (what === 'pagedmembers') return answer(response, 200, { members: [{ id: '29:somebody' }] });
      const isFirst = !asked.has(id);
      asked.add(id);
      const fault = faultAt(place, faults);
      if (fault === 'blocked') {
        blocked.add(id);
        return answer(response, 403, { error: { code: 'ConversationBlockedByUser' } });
      }
      if (isFirst && fault === 'throttled') return answer(response, 429, {}, { 'retry-after': '1' });
      if (isFirst && fault === 'failing') return answer(response, 503, {});
      // Silent: the request is never answered.
      if (isFirst && fault === 'silent') return undefined;
      arrived.set(id, (arrived.get(id) ?? 0) + 1);
      lastArrivalMs = performance.now();
      return answer(response, 201, { id: `${id}-${arrived.get(id)}` });
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    arrived,
    blocked,
    counts: () => counts,
    lastArrivalMs: () => lastArrivalMs,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Where a conversation falls among all, from 0 to 1; always the same. */
function placeOf(id: string): number {
  let hash = 2166136261;
  for (const letter of id) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

function faultAt(place: number, faults: Faults): keyof Faults | undefined {
  let from = 0;
  for (const name of ['throttled', 'failing', 'silent', 'blocked'] as const) {
    from += faults[name];
    if (place < from) return name;
  }
  return undefined;
}

function answer(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  // restify, where it is loaded, makes a writeHead that returns nothing.
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
