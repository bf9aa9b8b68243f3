import { type Clock, zoneOrDutch } from '../clock.ts';
import type { Staff } from '../entra/staff.ts';
import type { KnowsRegister } from '../register/register.ts';
import type { Chat } from '../sending/open-chat.ts';
import type { SendQueue } from '../sending/queue.ts';
import type { SendOutcome } from '../sending/send-outcome.ts';
import type { Conversation } from '../store/chats/conversations.ts';
import { findPersonalConversation } from '../store/chats/conversations.ts';
import type { Database, OpenDatabase } from '../store/database.ts';
import type { OccurrenceRef } from '../store/reminders/acts.ts';
import { findArrived, listToTryAgain, reopenUnreached } from '../store/reminders/deliveries.ts';
import type { PlannedMessage } from '../store/reminders/plan-deliveries.ts';
import { findLastSweep } from '../store/reminders/sweeps.ts';
import { deliver } from './deliver.ts';
import { type SweepParts, sweep } from './sweep.ts';
import { isMissed, slotOf } from './sweep-times.ts';
import { type Letter, listToRefresh, writeLetter } from './write-letter.ts';

export interface ReminderParts {
  readonly opened: OpenDatabase;
  readonly knowledge: KnowsRegister;
  readonly clock: Clock;
  readonly listStaff: () => Promise<Staff>;
  readonly isAdmin: (personId: string) => Promise<boolean>;
  readonly openChat: (personId: string) => Promise<Chat>;
  readonly sendCards: (to: Conversation, letter: Letter) => Promise<SendOutcome>;
  readonly updateCards: (to: Conversation, activityId: string, letter: Letter) => Promise<SendOutcome>;
  /** Tells the admins that reminders may have been missed since a moment. */
  readonly tellMissed: (since: Temporal.Instant) => Promise<void>;
  readonly onError: (event: string, error: unknown) => void;
  readonly queue: SendQueue;
}

export interface Reminders {
  /** Draws the cards anew that show an occurrence, for all who have one or for one of them. */
  refresh(occurrence: OccurrenceRef, personId?: string): Promise<void>;
  /** Sends what could not be sent to somebody this week: they can be reached now. */
  retryUnreached(personId: string): Promise<void>;
  /** Looks what is due, where this moment's sweep was not made yet; whether it made it. */
  tick(): Promise<boolean>;
  /** False where a sweep was missed. */
  isWell(): Promise<boolean>;
  /** Looks no more; what is queued is the queue's. */
  stop(): void;
}

const tickEveryMs = 5_000;
/** What is older is old news: the next reminder says more. */
const retriedForDays = 7;

/** Starts the sweeps and the workers that send what they find. */
export async function startReminders(parts: ReminderParts): Promise<Reminders> {
  const { opened, clock, queue, onError } = parts;
  await queue.work('reminder', (messageId) => deliver(toDeliverParts(parts), messageId));
  await queue.work('reminder-redraw', (messageId) => redraw(parts, messageId));
  const begun = clock().toInstant();
  const tick = () => sweepOnce(parts);
  const timer = setInterval(() => void tick().catch((error: unknown) => onError('sweep', error)), tickEveryMs);
  return {
    tick,
    async refresh(occurrence, personId) {
      const shown = await listToRefresh(opened.db, { ...occurrence, personId }, clock().toPlainDate());
      await queue.enqueueRedraw('reminder-redraw', shown);
    },
    retryUnreached: (personId) => retryUnreached(parts, personId),
    async isWell() {
      const last = await findLastSweep(opened.db, clock().toInstant());
      return !isMissed(last && Temporal.Instant.compare(last.at, begun) > 0 ? last.at : begun, clock());
    },
    stop: () => clearInterval(timer),
  };
}

async function retryUnreached({ opened, clock, queue }: ReminderParts, personId: string): Promise<void> {
  const since = clock().toPlainDate().subtract({ days: retriedForDays });
  await opened.db.transaction().execute(async (transaction) => {
    await enqueueMessages(queue, await reopenUnreached(transaction, personId, since), transaction);
  });
}

/** Queues messages in the transaction that planned them. */
export function enqueueMessages(
  queue: SendQueue,
  messages: readonly PlannedMessage[],
  transaction: Database,
): Promise<void> {
  const ids = messages.map(({ id }) => id);
  return queue.enqueue('reminder', ids, transaction);
}

/** One of all instances makes a sweep; what the others find is that it was made. */
async function sweepOnce(parts: ReminderParts): Promise<boolean> {
  const { clock, knowledge, listStaff, tellMissed, queue } = parts;
  const { db } = parts.opened;
  const now = clock();
  const slot = slotOf(now);
  if (!slot) return false;
  const last = await findLastSweep(db, now.toInstant());
  const enqueue: SweepParts['enqueue'] = (messages, transaction) => enqueueMessages(queue, messages, transaction);
  if (!(await sweep({ db, register: knowledge.register, listStaff, enqueue, slot }, now))) return false;
  if (last && isMissed(last.at, now)) await tellMissed(last.at);
  const since = now.toPlainDate().subtract({ days: retriedForDays });
  for (const personId of await listToTryAgain(db, since, now.toInstant())) await retryUnreached(parts, personId);
  return true;
}

function toDeliverParts(parts: ReminderParts) {
  const { db } = parts.opened;
  return {
    db,
    now: () => parts.clock().toInstant(),
    openChat: parts.openChat,
    enqueueLater: (messageId: string, afterMs: number) => parts.queue.enqueueLater('reminder', messageId, afterMs),
    send: async (
      { personId, items: deliveries }: { personId: string; items: Parameters<typeof writeLetter>[1]['deliveries'] },
      to: Conversation,
    ) => {
      const today = todayIn(to.timeZone, parts);
      const letter = await writeLetter(toLetterParts(parts), { personId, deliveries }, today);
      return parts.sendCards(to, letter).catch((error: unknown): SendOutcome => {
        // A secret that has expired, say: it is mended, and the message goes out then.
        parts.onError('reminder not sent', error);
        return { kind: 'later', reason: 'fault' };
      });
    },
  };
}

/** What a letter is written from now. */
export function toLetterParts({ opened, knowledge, isAdmin }: Pick<ReminderParts, 'opened' | 'knowledge' | 'isAdmin'>) {
  return { db: opened.db, register: knowledge.register, isAdmin };
}

/** Which day it is where the reader is. */
function todayIn(zone: string | undefined, { clock }: ReminderParts): Temporal.PlainDate {
  return clock().withTimeZone(zoneOrDutch(zone)).toPlainDate();
}

async function redraw(parts: ReminderParts, messageId: string): Promise<void> {
  const { db } = parts.opened;
  const message = await findArrived(db, messageId);
  const to = message && (await findPersonalConversation(db, message.personId));
  if (!message || !to) return;
  const letter = await writeLetter(toLetterParts(parts), message, todayIn(to.timeZone, parts));
  const outcome = await parts.updateCards({ ...to, id: message.conversationId }, message.activityId, letter);
  if (outcome.kind === 'later') throw new Error(`the cards of message ${messageId} could not be updated yet`);
}
