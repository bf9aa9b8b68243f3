import { setTimeout as pause } from 'node:timers/promises';
import { readRetryAfterMs } from '../../entra/retry-after.ts';
import type { Exchanged } from './http-exchange.ts';

/** What may go through a moment later, by Microsoft's documentation of rate limits; a 500 never is tried again. */
const passing: ReadonlySet<number> = new Set([412, 429, 502, 503, 504]);
/** Somebody waits for the answer: three more tries, within a few seconds. */
const mostTries = 3;
const firstWaitMs = 500;
const longestWaitMs = 4000;

/**
 * Tries again what may go through a moment later, for answers to people; what is in the queue is tried again by the queue.
 * A connection that nobody used is closed by Teams, sometimes as a request is on its way. That an answer may come twice,
 * where Teams had taken it, is better than an apology in its place.
 */
export async function tryPatiently(send: () => Promise<Exchanged>): Promise<Exchanged> {
  for (let tries = 0; ; tries += 1) {
    const tried = await send().catch((error: unknown) => ({ error }));
    const waitMs = tries < mostTries ? waitAfter(tried, tries) : undefined;
    if (waitMs !== undefined) await pause(waitMs);
    else if ('error' in tried) throw tried.error;
    else return tried;
  }
}

/** How long to wait before it is tried again, in milliseconds; undefined where that is of no use. */
function waitAfter(tried: Exchanged | { readonly error: unknown }, tries: number): number | undefined {
  const isAnswered = !('error' in tried);
  const isWorthIt = isAnswered ? passing.has(tried.status) : isOutage((tried.error as NodeJS.ErrnoException).code);
  if (!isWorthIt) return undefined;
  const told = isAnswered ? readRetryAfterMs(tried.headers['retry-after']) : undefined;
  const waitMs = told ?? jitter(firstWaitMs * 2 ** tries);
  return waitMs > longestWaitMs ? undefined : waitMs;
}

/** Teams was not reached, or the connection was closed before it answered: maybe it took the message, mostly not. */
export function isOutage(code: string | undefined): boolean {
  return code !== undefined && /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN)$/.test(code);
}

export function isPassing(status: number): boolean {
  return passing.has(status);
}

function jitter(ms: number): number {
  return ms / 2 + Math.random() * (ms / 2);
}
