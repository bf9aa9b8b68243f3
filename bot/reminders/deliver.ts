import { setTimeout as after } from 'node:timers/promises';
import { keyOf, type OccurrenceActs, readActs } from '../store/acts.ts';
import { type Conversation, findPersonalConversation, markBlocked } from '../store/conversations.ts';
import type { Database } from '../store/database.ts';
import {
  claimMessage,
  findMessage,
  type OpenMessage,
  type PlannedDelivery,
  recordArrival,
  releaseMessage,
  settleDeliveries,
} from '../store/deliveries.ts';
import { listLocalSettings, listOwnMilestones } from '../store/milestones.ts';

/** What became of a message that was sent. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly activityId: string }
  /** It may go through later; `afterMs` where Teams said when. */
  | { readonly kind: 'later'; readonly reason: string; readonly afterMs?: number }
  /** The person can't be reached until they install the bot again, or write to it. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** There is no such chat, or so Teams says: a first such answer can be false. */
  | { readonly kind: 'missing'; readonly reason: string }
  /** It never will. */
  | { readonly kind: 'failed'; readonly reason: string };

/** A message to one person about what is due. */
export interface ReminderLetter {
  readonly messageId: string;
  readonly personId: string;
  readonly items: readonly (PlannedDelivery & { readonly acts: OccurrenceActs | undefined })[];
}

export interface DeliverParts {
  readonly db: Database;
  readonly now: () => Temporal.Instant;
  readonly send: (letter: ReminderLetter, conversation: Conversation) => Promise<SendOutcome>;
  /** Queues the message again. */
  readonly enqueueLater: (messageId: string, afterMs: number) => Promise<void>;
}

/** What does not go through within a day never does. */
const longestTry = { hours: 24 } as const;
/** After so many answers that there is no such chat it is believed. */
const mostMissing = 3;
const backoff = { firstMs: 2000, mostMs: 15 * 60_000 } as const;

/**
 * Sends one message, leaving out what was done, ended or put off since it was planned. Every delivery that it names is
 * settled afterwards, or the message is in the queue again; a message that was sent already is not sent again.
 */
export async function deliver(parts: DeliverParts, messageId: string): Promise<void> {
  const { db, now } = parts;
  const message = await findMessage(db, messageId);
  if (!message || message.deliveries.length === 0) return;
  // The job comes back, and finds either that it was sent or that the other process is gone.
  if (!(await claimMessage(db, messageId, now())))
    throw new Error(`message ${messageId} is being sent by another worker`);
  try {
    await deliverClaimed(parts, messageId);
  } finally {
    await releaseMessage(db, messageId);
  }
}

async function deliverClaimed(parts: DeliverParts, messageId: string): Promise<void> {
  const { db, now, send } = parts;
  // Read again: another worker may have sent it before it could be claimed.
  const message = await findMessage(db, messageId);
  if (!message) return;
  const { current, obsolete } = await sortOut(db, message);
  await settleDeliveries(db, obsolete, { state: 'cancelled', reason: 'dealt with before it was sent', now: now() });
  if (current.length === 0) return;
  const ids = current.map(({ id }) => id);
  const conversation = await findPersonalConversation(db, message.personId);
  if (!conversation) {
    await settleDeliveries(db, ids, { state: 'unreachable', reason: 'no chat with the bot', now: now() });
    return;
  }
  const outcome = await send({ messageId, personId: message.personId, items: current }, conversation);
  await settle(parts, { message, ids, conversation }, outcome);
}

interface Sending {
  readonly message: OpenMessage;
  readonly ids: readonly string[];
  readonly conversation: Conversation;
}

async function settle(
  { db, now, enqueueLater }: DeliverParts,
  { message, ids, conversation }: Sending,
  outcome: SendOutcome,
): Promise<void> {
  const giveUp = (state: 'unreachable' | 'failed', reason: string) =>
    settleDeliveries(db, ids, { state, reason, now: now() });
  switch (outcome.kind) {
    case 'sent': {
      const arrival = { conversationId: conversation.id, activityId: outcome.activityId, now: now() };
      return persist(() => recordArrival(db, { messageId: message.id, deliveryIds: ids }, arrival));
    }
    case 'later':
      if (isTooLate(message, now())) return giveUp('failed', outcome.reason);
      return enqueueLater(message.id, Math.min(outcome.afterMs ?? backoffMs(message.tries), backoff.mostMs));
    case 'missing':
      if (message.tries < mostMissing) return enqueueLater(message.id, backoffMs(message.tries));
      await giveUp('unreachable', outcome.reason);
      return markBlocked(db, conversation.id, now());
    case 'unreachable':
      await giveUp('unreachable', outcome.reason);
      return markBlocked(db, conversation.id, now());
    case 'failed':
      return giveUp('failed', outcome.reason);
  }
}

async function sortOut(
  db: Database,
  message: OpenMessage,
): Promise<{ current: ReminderLetter['items']; obsolete: string[] }> {
  const [first] = message.deliveries;
  const earliest = first?.occurrence ?? message.day;
  const acts = await readActs(db, earliest);
  const ended = await listEnded(db, message);
  const items = message.deliveries.map((delivery) => ({
    ...delivery,
    acts: acts.get(keyOf({ milestoneId: delivery.milestoneId, date: delivery.occurrence })),
  }));
  const isObsolete = ({ lead, acts: own, milestoneId, occurrence }: ReminderLetter['items'][number]) =>
    own?.done !== undefined ||
    ended.has(milestoneId) ||
    ((Number(lead) < 0 || isAfter(message.day, occurrence)) && own?.seen.has(message.personId)) ||
    isPutOff(own?.snoozed.get(message.personId), message.day);
  return {
    current: items.filter((item) => !isObsolete(item)),
    obsolete: items.filter(isObsolete).map(({ id }) => id),
  };
}

function isAfter(day: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day, other) > 0;
}

function isPutOff(until: Temporal.PlainDate | undefined, day: Temporal.PlainDate): boolean {
  return until !== undefined && Temporal.PlainDate.compare(until, day) > 0;
}

/** Milestones that were muted, or ended, or got another date than the one that was planned. */
async function listEnded(db: Database, { deliveries }: OpenMessage): Promise<Set<string>> {
  const own = new Map((await listOwnMilestones(db)).map((milestone) => [milestone.id, milestone]));
  const settings = new Map((await listLocalSettings(db)).map((setting) => [setting.milestoneId, setting]));
  const isEnded = ({ milestoneId, occurrence }: PlannedDelivery) => {
    const setting = settings.get(milestoneId);
    if (setting?.mutedBecause) return true;
    if (setting?.date && !setting.date.equals(occurrence)) return true;
    if (!milestoneId.startsWith('own-')) return false;
    const milestone = own.get(milestoneId);
    return !milestone || (!milestone.rule && !milestone.date.equals(occurrence));
  };
  return new Set(deliveries.filter(isEnded).map(({ milestoneId }) => milestoneId));
}

function isTooLate({ firstTriedAt }: OpenMessage, now: Temporal.Instant): boolean {
  return firstTriedAt !== undefined && Temporal.Instant.compare(firstTriedAt.add(longestTry), now) <= 0;
}

/** Doubled at each try, with a random part, so that all that failed together does not come back together. */
function backoffMs(tries: number): number {
  const upTo = Math.min(backoff.mostMs, backoff.firstMs * 2 ** tries);
  return upTo / 2 + Math.random() * (upTo / 2);
}

const persistsForMs = [500, 1000, 2000, 4000, 8000];

/** What Teams has taken must be written down: a database that is gone for a moment would make it come twice. */
async function persist(write: () => Promise<void>): Promise<void> {
  for (const ms of persistsForMs) {
    try {
      return await write();
    } catch {
      await after(ms);
    }
  }
  return write();
}
