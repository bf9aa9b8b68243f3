import { type RetryInformation, type RetryModifiers, retryPolicy } from '@azure/core-rest-pipeline';
import type { ConnectorClient } from 'botframework-connector';
import { readRetryAfterMs } from '../../entra/retry-after.ts';

/** What may go through a moment later, by Microsoft's documentation of rate limits; a 500 never is tried again. */
const passing: ReadonlySet<number> = new Set([412, 429, 502, 503, 504]);
/** Somebody waits for the answer: three more tries, within a few seconds. */
const mostTries = 3;
const firstWaitMs = 500;
const longestWaitMs = 4000;
/** Teams answers within seconds, or not at all. */
const timeoutMs = 15_000;

/**
 * botbuilder's client repeats a 500 three times, and a 412, or a 429 that does not say for how long, never. Replaces its
 * rules: `patiently` for answers to people; what is in the queue is tried again by the queue.
 */
export function setRetryRules(client: ConnectorClient, { patiently }: { patiently: boolean }): void {
  const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy({
    name: 'timeout',
    sendRequest: (request, next) => next(Object.assign(request, { timeout: timeoutMs })),
  });
  if (patiently)
    pipeline.addPolicy(retryPolicy([{ name: 'teams', retry: decide }], { maxRetries: mostTries }), { phase: 'Retry' });
}

type Policy = ReturnType<typeof retryPolicy>;
interface Pipeline {
  addPolicy(policy: Policy, options?: { phase: 'Retry' }): void;
  removePolicy(options: { name: string }): void;
}

/**
 * A connection that nobody used is closed by Teams, sometimes as a request is on its way. That an answer may come
 * twice, where Teams had taken it, is better than an apology in its place.
 */
function decide({ response, responseError, retryCount }: RetryInformation): RetryModifiers {
  const isWorthIt = response ? passing.has(response.status) : isOutage(responseError?.code);
  if (!isWorthIt) return { skipStrategy: true };
  const waitMs = readRetryAfterMs(response?.headers.get('retry-after')) ?? jitter(firstWaitMs * 2 ** retryCount);
  return waitMs > longestWaitMs ? { skipStrategy: true } : { retryAfterInMs: waitMs };
}

/** Teams was not reached, or the connection was closed before it answered: maybe it took the message, mostly not. */
export function isOutage(code: string | undefined): boolean {
  return (
    code !== undefined &&
    /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|REQUEST_SEND_ERROR)$/.test(code)
  );
}

export function isPassing(status: number): boolean {
  return passing.has(status);
}

function jitter(ms: number): number {
  return ms / 2 + Math.random() * (ms / 2);
}
