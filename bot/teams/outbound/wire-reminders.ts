import { remindReplies } from '../../../cards/text/remind-replies.ts';
import { type Clock, timeZone } from '../../clock.ts';
import { describeError, type Log } from '../../log.ts';
import type { Register } from '../../register/register.ts';
import { findNextDate } from '../../reminders/preview.ts';
import { type Reminders, startReminders } from '../../reminders/reminders.ts';
import type { Staff } from '../../reminders/sweep.ts';
import { writeLetter } from '../../reminders/write-letter.ts';
import { testLead } from '../../reminders/write-reminder.ts';
import type { SendQueue } from '../../sending/queue.ts';
import type { OpenDatabase } from '../../store/database.ts';
import { writeDate } from '../../wording/dates.ts';
import type { TeamsAdapter } from '../inbound/adapter.ts';
import { reminderMessage } from './reminder-message.ts';
import { createSender, type Sender } from './send.ts';
import type { Chats } from './wire-chats.ts';

interface Parts {
  readonly opened: OpenDatabase;
  readonly register: Register;
  readonly clock: Clock;
  readonly listStaff: () => Promise<Staff>;
  readonly isAdmin: (personId: string) => Promise<boolean>;
  readonly log: Log;
  readonly queue: SendQueue;
  readonly chats: Chats;
}

export interface OpenReminders extends Reminders {
  /** Sends somebody a reminder of the next date there is; why not, where it did not arrive. */
  sendTest(personId: string): Promise<string | undefined>;
}

/** Starts the reminders, with Teams as the way in which they are sent. */
export async function openReminders(
  parts: Parts,
  { adapter, appId }: { adapter: TeamsAdapter; appId: string | undefined },
): Promise<OpenReminders> {
  const sender = createSender(adapter, appId);
  const reminders = await startReminders({
    ...parts,
    sendCards: (to, letter) => sender.send(to, reminderMessage(letter)),
    updateCards: (to, activityId, letter) => sender.update(to, activityId, reminderMessage(letter)),
    openChat: parts.chats.openChat,
    tellMissed: (since) => tellAdmins(parts, since),
    onError: (event, error) => parts.log.error(event, describeError(error)),
  });
  return { ...reminders, sendTest: (personId) => sendTest(parts, sender, personId) };
}

async function tellAdmins({ chats, listStaff, clock }: Parts, since: Temporal.Instant): Promise<void> {
  const { admins } = await listStaff();
  const day = since.toZonedDateTimeISO(timeZone).toPlainDate();
  if (day.equals(clock().toPlainDate())) return;
  for (const personId of admins)
    await chats.tell(personId, (language) => remindReplies[language].missed(writeDate(day, language)));
}

async function sendTest(parts: Parts, sender: Sender, personId: string): Promise<string | undefined> {
  const { db } = parts.opened;
  const today = parts.clock().toPlainDate();
  const next = await findNextDate({ db, register: parts.register }, today);
  if (!next) return 'nothing';
  const chat = await parts.chats.openChat(personId);
  if (chat.kind !== 'open') return chat.reason;
  const delivery = { id: 'test', milestoneId: next.milestoneId, occurrence: next.date, lead: testLead };
  const letter = await writeLetter({ ...parts, db }, { personId, deliveries: [delivery] }, today);
  const outcome = await sender.send(chat.conversation, reminderMessage(letter));
  return outcome.kind === 'sent' ? undefined : outcome.reason;
}
