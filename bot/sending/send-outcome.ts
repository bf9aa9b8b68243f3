/** What became of a message that was sent. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly activityId: string }
  /** It may go through later; `afterMs` where Teams said when. */
  | { readonly kind: 'later'; readonly reason: string; readonly afterMs?: number }
  /** Teams lets the bot write to nobody now, or does not say whom it is about: the person has no part in it. */
  | { readonly kind: 'refused'; readonly reason: string }
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
  | {
      readonly kind: 'again';
      readonly afterMs: number;
      /** The address that is known is of no more use: another is to be asked for. */
      readonly isGone?: true;
    }
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

/** After a day it is told that it did not go through. */
const longestTry = { hours: 24 } as const;
/** After so many answers that there is no such chat it is believed. */
const mostMissing = 3;
const backoff = { firstMs: 2000, mostMs: 15 * 60_000 } as const;
/** An administrator who switches the bot off and on takes about so long. */
const askAgainMs = 3600_000;

/** Whether to try again to write to a person and when, or what to record. */
export function decideNext(outcome: NotSent, tried: Tries, now: Temporal.Instant): NextStep {
  const { reason } = outcome;
  // Nobody's fault: whoever plans the next ones tries it again.
  const isOver = isPastADay(tried, now) && (outcome.kind === 'refused' || outcome.kind === 'later');
  if (isOver) return { kind: 'give-up', state: 'unreachable', reason, isBlocked: false };
  switch (outcome.kind) {
    case 'refused':
      return { kind: 'again', afterMs: jitter(askAgainMs) };
    case 'missing':
      // There may be a new one, as where somebody deleted the chat: it is asked for once.
      if (tried.tries === mostMissing) return { kind: 'again', afterMs: backoff.firstMs, isGone: true };
      if (tried.tries > mostMissing) return { kind: 'give-up', state: 'unreachable', reason, isBlocked: false };
      return { kind: 'again', afterMs: backoffMs(tried.tries) };
    default:
      return decideNextPost(outcome, tried, now);
  }
}

/** The same of a channel or group chat: nobody can begin it anew, and what is posted late is not what was asked for. */
export function decideNextPost(outcome: NotSent, tried: Tries, now: Temporal.Instant): NextStep {
  const { reason } = outcome;
  switch (outcome.kind) {
    case 'later':
      if (isPastADay(tried, now)) return { kind: 'give-up', state: 'failed', reason, isBlocked: false };
      return { kind: 'again', afterMs: Math.min(outcome.afterMs ?? backoffMs(tried.tries), backoff.mostMs) };
    case 'refused':
      return { kind: 'give-up', state: 'unreachable', reason, isBlocked: false };
    case 'missing':
      if (tried.tries < mostMissing) return { kind: 'again', afterMs: backoffMs(tried.tries) };
      return { kind: 'give-up', state: 'unreachable', reason, isBlocked: true };
    case 'unreachable':
      return { kind: 'give-up', state: 'unreachable', reason, isBlocked: true };
    case 'failed':
      return { kind: 'give-up', state: 'failed', reason, isBlocked: false };
  }
}

function isPastADay({ firstTriedAt }: Tries, now: Temporal.Instant): boolean {
  return firstTriedAt !== undefined && Temporal.Instant.compare(firstTriedAt.add(longestTry), now) <= 0;
}

/** Doubled at each try, with a random part, so that all that failed together does not come back together. */
function backoffMs(tries: number): number {
  return jitter(Math.min(backoff.mostMs, backoff.firstMs * 2 ** tries));
}

function jitter(ms: number): number {
  return ms / 2 + Math.random() * (ms / 2);
}
