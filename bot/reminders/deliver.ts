import { readSourceName } from '../milestones/source-name.ts';
import type { Chat } from '../sending/open-chat.ts';
import { persist } from '../sending/persist.ts';
import { decideNext, type NotSent, type SendOutcome } from '../sending/send-outcome.ts';
import { type Conversation, dropAddress, markBlocked } from '../store/chats/conversations.ts';
import { claim, release } from '../store/claims.ts';
import type { Database } from '../store/database.ts';
import { keyOf, type OccurrenceActs, readActs } from '../store/reminders/acts.ts';
import {
  findMessage,
  type OpenMessage,
  type PlannedDelivery,
  recordArrival,
  settleDeliveries,
} from '../store/reminders/deliveries.ts';
import { listLocalSettings, listOwnMilestones } from '../store/reminders/milestones.ts';
import { listSourceReadings } from '../store/reminders/source-readings.ts';

/** A message to one person about what is due. */
export interface ReminderLetter {
  readonly messageId: string;
  readonly personId: string;
  readonly items: readonly (PlannedDelivery & { readonly acts: OccurrenceActs | undefined })[];
}

export interface DeliverParts {
  readonly db: Database;
  readonly now: () => Temporal.Instant;
  readonly openChat: (personId: string) => Promise<Chat>;
  readonly send: (letter: ReminderLetter, conversation: Conversation) => Promise<SendOutcome>;
  /** Queues the message again. */
  readonly enqueueLater: (messageId: string, afterMs: number) => Promise<void>;
}

/**
 * Sends one message, leaving out what was done, ended or put off since it was planned. Every delivery that it names is
 * settled afterwards, or the message is in the queue again; a message that was sent already is not sent again.
 */
export async function deliver(parts: DeliverParts, messageId: string): Promise<void> {
  const { db, now } = parts;
  const message = await findMessage(db, messageId);
  if (!message || message.deliveries.length === 0) return;
  // The job comes back, and finds either that it was sent or that the other process is gone.
  if (!(await claim(db, 'reminder_messages', { id: messageId, now: now() })))
    throw new Error(`message ${messageId} is being sent by another worker`);
  try {
    await deliverClaimed(parts, messageId);
  } finally {
    await release(db, 'reminder_messages', messageId);
  }
}

async function deliverClaimed(parts: DeliverParts, messageId: string): Promise<void> {
  const { db, now, openChat, send } = parts;
  // Read again: another worker may have sent it before it could be claimed.
  const message = await findMessage(db, messageId);
  if (!message) return;
  const { current, obsolete } = await sortOut(db, message);
  await settleDeliveries(db, obsolete, { state: 'cancelled', reason: 'dealt with before it was sent', now: now() });
  if (current.length === 0) return;
  const ids = current.map(({ id }) => id);
  const chat = await openChat(message.personId);
  if (chat.kind !== 'open') return giveUpOrRetry(parts, { message, ids }, chat);
  const { conversation } = chat;
  const outcome = await send({ messageId, personId: message.personId, items: current }, conversation);
  if (outcome.kind !== 'sent') return giveUpOrRetry(parts, { message, ids, conversation }, outcome);
  const arrival = { conversationId: conversation.id, activityId: outcome.activityId, now: now() };
  return persist(() => recordArrival(db, { messageId, deliveryIds: ids }, arrival));
}

interface Sending {
  readonly message: OpenMessage;
  readonly ids: readonly string[];
  /** Absent: there is none. */
  readonly conversation?: Conversation;
}

async function giveUpOrRetry(
  { db, now, enqueueLater }: DeliverParts,
  { message, ids, conversation }: Sending,
  outcome: NotSent,
): Promise<void> {
  const next = decideNext(outcome, message, now());
  if (next.kind === 'again' && next.isGone && conversation) await dropAddress(db, conversation.id);
  if (next.kind === 'again') return enqueueLater(message.id, next.afterMs);
  await settleDeliveries(db, ids, { state: next.state, reason: next.reason, now: now() });
  if (next.isBlocked && conversation) await markBlocked(db, conversation.id, { reason: next.reason, now: now() });
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

/** Milestones that were muted, or ended, or got another date than the one that was planned; sources that were read. */
async function listEnded(db: Database, { deliveries, day }: OpenMessage): Promise<Set<string>> {
  const own = new Map((await listOwnMilestones(db)).map((milestone) => [milestone.id, milestone]));
  const settings = new Map((await listLocalSettings(db)).map((setting) => [setting.milestoneId, setting]));
  const readings = await listSourceReadings(db);
  const isEnded = ({ milestoneId, occurrence }: PlannedDelivery) => {
    const read = readings.get(readSourceName(milestoneId) ?? '')?.on;
    if (read) return !isAfter(day, read);
    const setting = settings.get(milestoneId);
    if (setting?.mutedBecause) return true;
    if (setting?.date && !setting.date.equals(occurrence)) return true;
    if (!milestoneId.startsWith('own-')) return false;
    const milestone = own.get(milestoneId);
    return !milestone || (!milestone.rule && !milestone.date.equals(occurrence));
  };
  return new Set(deliveries.filter(isEnded).map(({ milestoneId }) => milestoneId));
}
