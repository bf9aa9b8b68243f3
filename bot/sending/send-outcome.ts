/** What became of a message that was sent. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly activityId: string }
  /** It may go through later; `afterMs` where Teams said when. */
  | { readonly kind: 'later'; readonly reason: string; readonly afterMs?: number }
  /** The bot can't write there until it is installed again, or written to. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** There is no such chat, or so Teams says: a first such answer can be false. */
  | { readonly kind: 'missing'; readonly reason: string }
  /** It never will. */
  | { readonly kind: 'failed'; readonly reason: string };

/** Why a message was not sent. */
export type NotSent = Exclude<SendOutcome, { kind: 'sent' }>;

/** What to do after a try that did not succeed. */
export type NextStep =
  | { readonly kind: 'again'; readonly afterMs: number }
  | {
      readonly kind: 'give-up';
      readonly state: 'unreachable' | 'failed';
      readonly reason: string;
      /** The conversation is closed to the bot. */
      readonly isBlocked: boolean;
    };

export interface Tries {
  readonly tries: number;
  readonly firstTriedAt: Temporal.Instant | undefined;
}

/** What does not go through within a day never does. */
const longestTry = { hours: 24 } as const;
/** After so many answers that there is no such chat it is believed. */
const mostMissing = 3;
const backoff = { firstMs: 2000, mostMs: 15 * 60_000 } as const;

/** Whether to try again and when, or what to record. */
export function decideNext(outcome: NotSent, { tries, firstTriedAt }: Tries, now: Temporal.Instant): NextStep {
  const { reason } = outcome;
  switch (outcome.kind) {
    case 'later':
      if (firstTriedAt && Temporal.Instant.compare(firstTriedAt.add(longestTry), now) <= 0)
        return { kind: 'give-up', state: 'failed', reason, isBlocked: false };
      return { kind: 'again', afterMs: Math.min(outcome.afterMs ?? backoffMs(tries), backoff.mostMs) };
    case 'missing':
      if (tries < mostMissing) return { kind: 'again', afterMs: backoffMs(tries) };
      return { kind: 'give-up', state: 'unreachable', reason, isBlocked: true };
    case 'unreachable':
      return { kind: 'give-up', state: 'unreachable', reason, isBlocked: true };
    case 'failed':
      return { kind: 'give-up', state: 'failed', reason, isBlocked: false };
  }
}

/** Doubled at each try, with a random part, so that all that failed together does not come back together. */
function backoffMs(tries: number): number {
  const upTo = Math.min(backoff.mostMs, backoff.firstMs * 2 ** tries);
  return upTo / 2 + Math.random() * (upTo / 2);
}
