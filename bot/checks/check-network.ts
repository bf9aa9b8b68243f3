import type { Config } from '../settings/config.ts';
import { type Finding, mend, ok, skipped } from './finding.ts';

export interface Network {
  /** What the bot calls; the first one's clock is what this machine's is held against. */
  readonly urls: readonly [string, ...string[]];
  readonly now: () => Temporal.Instant;
  readonly timeoutMs?: number;
}

/** Tokens are refused from five minutes on, and reminders go out by this clock. */
const mostSkewMs = 60_000;
const slowMs = 3_000;

/** Whether the services that the bot calls answer in time, and whether the clock is right. */
export async function checkNetwork({ credentials }: Config, network: Network): Promise<Finding[]> {
  if (!credentials) return [skipped('network', 'without MICROSOFT_APP_ID the bot calls nobody')];
  const answers = await Promise.all(network.urls.map((url) => knock(url, network)));
  const [first] = answers;
  return [...answers.map(describeAnswer), describeClock(first)];
}

interface Answer {
  readonly host: string;
  readonly tookMs: number;
  /** By how much its clock is ahead of this machine's; absent: it did not answer, or without a time. */
  readonly aheadMs: number | undefined;
  readonly isThere: boolean;
}

/** Any answer will do, a refusal too: it was reached. */
async function knock(url: string, { now, timeoutMs = 10_000 }: Network): Promise<Answer> {
  const { host } = new URL(url);
  const askedAt = now();
  const tookMs = () => now().since(askedAt).total('milliseconds');
  try {
    const { headers } = await fetch(url, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const took = tookMs();
    const date = Date.parse(headers.get('date') ?? '');
    const here = askedAt.epochMilliseconds + took / 2;
    return { host, tookMs: took, aheadMs: Number.isNaN(date) ? undefined : date - here, isThere: true };
  } catch {
    return { host, tookMs: tookMs(), aheadMs: undefined, isThere: false };
  }
}

function describeAnswer({ host, tookMs, isThere }: Answer): Finding {
  if (!isThere) return mend(host, 'it cannot be reached; let this machine out to it over HTTPS (port 443)');
  const took = `it answers in ${Math.round(tookMs)} ms`;
  return tookMs > slowMs
    ? mend(host, `${took}, which is too slow for Teams; look at the proxy and DNS`)
    : ok(host, took);
}

function describeClock(answer: Answer | undefined): Finding {
  if (answer?.aheadMs === undefined)
    return mend('clock', 'it cannot be compared, because nobody outside says what time it is');
  const seconds = Math.round(Math.abs(answer.aheadMs) / 1000);
  const says = `it is ${seconds} s ${answer.aheadMs > 0 ? 'behind' : 'ahead of'} that of ${answer.host}`;
  if (Math.abs(answer.aheadMs) > mostSkewMs) return mend('clock', `${says}; set it by NTP, or tokens are refused`);
  return ok('clock', seconds > 1 ? says : `it agrees with that of ${answer.host}`);
}
