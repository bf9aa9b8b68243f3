import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A Bot Connector with the documented limit of requests a second, and the faults that happen. */
export interface FaultyConnector {
  readonly url: string;
  /** How often each conversation got the message. */
  readonly arrived: ReadonlyMap<string, number>;
  /** How often each chat was begun; the same one each time, as in Teams. */
  readonly begun: ReadonlyMap<string, number>;
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
  const begun = new Map<string, number>();
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
    const [, written = '', what = 'begin'] = place.exec(request.url ?? '') ?? [];
    let body = '';
    request.setEncoding('utf8').on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      counts.requests += 1;
      const id = what === 'begin' ? `a:${readMember(body)}` : decodeURIComponent(written);
      if (isTooMany()) {
        counts.tooMany += 1;
        return answer(response, 429, {}, { 'retry-after': '1' });
      }
      if (what === 'pagedmembers') return answer(response, 200, { members: [{ id: '29:somebody' }] });
      // A chat that is to be begun has its faults too; who blocked the bot is known when it writes there.
      const isFirst = !asked.has(`${what} ${id}`);
      asked.add(`${what} ${id}`);
      const fault = faultAt(placeOf(id), faults);
      if (fault === 'blocked' && what !== 'begin') {
        blocked.add(id);
        return answer(response, 403, { error: { code: 'ConversationBlockedByUser' } });
      }
      if (isFirst && fault === 'throttled') return answer(response, 429, {}, { 'retry-after': '1' });
      if (isFirst && fault === 'failing') return answer(response, 503, {});
      // Silent: the request is never answered.
      if (isFirst && fault === 'silent') return undefined;
      if (what === 'begin') {
        begun.set(id, (begun.get(id) ?? 0) + 1);
        return answer(response, 201, { id });
      }
      arrived.set(id, (arrived.get(id) ?? 0) + 1);
      lastArrivalMs = performance.now();
      return answer(response, 201, { id: `${id}-${arrived.get(id)}` });
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    arrived,
    begun,
    blocked,
    counts: () => counts,
    lastArrivalMs: () => lastArrivalMs,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const place = /^\/v3\/conversations\/([^/]+)\/(activities|pagedmembers)/;

/** With whom a chat is to be begun. */
function readMember(body: string): string {
  const { members } = JSON.parse(body) as { members: readonly { readonly id: string }[] };
  return members[0]?.id ?? '';
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
