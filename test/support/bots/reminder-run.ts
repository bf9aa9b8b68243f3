import type { Staff } from '../../../bot/entra/staff.ts';
import { readRegister } from '../../../bot/register/read-register.ts';
import { deliver, type ReminderLetter } from '../../../bot/reminders/deliver.ts';
import { enqueueMessages } from '../../../bot/reminders/reminders.ts';
import { isSendingTime, sweep } from '../../../bot/reminders/sweep.ts';
import { type BeginOutcome, openChat } from '../../../bot/sending/open-chat.ts';
import { openQueue } from '../../../bot/sending/queue.ts';
import type { SendOutcome } from '../../../bot/sending/send-outcome.ts';
import { recordConversation } from '../../../bot/store/chats/conversations.ts';
import type { OpenDatabase } from '../../../bot/store/database.ts';

export interface Sent {
  readonly personId: string;
  /** `phase-2 30`: what it reminds of, and why. */
  readonly items: readonly string[];
}

/** The real sweep, database and queue, with a sender that keeps what it gets. */
export interface ReminderRun {
  readonly sent: Sent[];
  /** Looks what is due at a moment, and waits until all that was queued is settled. */
  sweepAt(now: Temporal.ZonedDateTime): Promise<void>;
  answerWith(next: (letter: ReminderLetter) => SendOutcome): void;
  close(): Promise<void>;
}

const register = readRegister();
const refuse = async (): Promise<BeginOutcome> => ({ kind: 'unreachable', reason: 'ForbiddenOperationException' });

export async function startReminders(opened: OpenDatabase, staff: Staff): Promise<ReminderRun> {
  const { db } = opened;
  const sent: Sent[] = [];
  let now = Temporal.ZonedDateTime.from('2023-09-01T08:00[Europe/Amsterdam]');
  let answer: (letter: ReminderLetter) => SendOutcome = ({ messageId }) => ({ kind: 'sent', activityId: messageId });
  let settle: () => void = () => undefined;
  const queue = await openQueue(opened, (error) => {
    throw error;
  });
  for (const id of [...staff.admins, ...staff.deputies]) await addChat(opened, id);
  const send = async (messageId: string) => {
    await deliver(
      {
        db,
        now: () => now.toInstant(),
        openChat: (id) => openChat({ db, now: () => now.toInstant(), beginChat: refuse }, id),
        enqueueLater: (id, afterMs) => queue.enqueueLater('reminder', id, afterMs),
        send: async (letter) => {
          const outcome = answer(letter);
          if (outcome.kind === 'sent')
            sent.push({
              personId: letter.personId,
              items: letter.items.map(({ milestoneId, lead }) => `${milestoneId} ${lead}`),
            });
          return outcome;
        },
      },
      messageId,
    );
    settle();
  };
  await queue.work('reminder', send);
  return {
    sent,
    answerWith: (next) => {
      answer = next;
    },
    async sweepAt(moment) {
      now = moment;
      if (!isSendingTime(moment)) return;
      const slot = moment.toPlainTime().toString();
      let left =
        (await sweep(
          {
            db,
            register,
            listStaff: async () => staff,
            enqueue: (messages, transaction) => enqueueMessages(queue, messages, transaction),
            slot,
          },
          moment,
        )) ?? 0;
      if (left === 0) return;
      const settled = Promise.withResolvers<void>();
      settle = () => {
        left -= 1;
        if (left === 0) settled.resolve();
      };
      await settled.promise;
    },
    close: () => queue.stop(),
  };
}

/** A chat of somebody's own with the bot. */
async function addChat({ db }: OpenDatabase, personId: string): Promise<void> {
  await recordConversation(
    db,
    { id: `a:${personId}`, scope: 'personal', personId, serviceUrl: 'http://127.0.0.1/' },
    Temporal.Instant.from('2023-09-01T06:00:00Z'),
  );
}
