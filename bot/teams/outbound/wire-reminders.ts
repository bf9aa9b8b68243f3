import { remindReplies } from '../../../cards/text/remind-replies.ts';
import { timeZone } from '../../clock.ts';
import type { Staff } from '../../entra/staff.ts';
import { describeError } from '../../log.ts';
import type { KnowsRegister } from '../../register/register.ts';
import { findNextDate } from '../../reminders/preview.ts';
import { type Reminders, startReminders, toLetterParts } from '../../reminders/reminders.ts';
import { writeLetter } from '../../reminders/write-letter.ts';
import { testLead } from '../../reminders/write-reminder.ts';
import { writeDate } from '../../wording/dates.ts';
import { reminderMessage } from './reminder-message.ts';
import type { Chats } from './wire-chats.ts';
import type { Wiring } from './wiring.ts';

interface Parts extends Wiring {
  readonly knowledge: KnowsRegister;
  readonly listStaff: () => Promise<Staff>;
  readonly isAdmin: (personId: string) => Promise<boolean>;
  readonly chats: Chats;
}

export interface WiredReminders extends Reminders {
  /** Sends somebody a reminder of the next date there is; why not, where it did not arrive. */
  sendTest(personId: string): Promise<string | undefined>;
}

/** Starts the reminders, with Teams as the way in which they are sent. */
export async function wireReminders(parts: Parts): Promise<WiredReminders> {
  const { sender } = parts;
  const reminders = await startReminders({
    ...parts,
    sendCards: (to, letter) => sender.send(to, reminderMessage(letter)),
    updateCards: (to, activityId, letter) => sender.update(to, activityId, reminderMessage(letter)),
    openChat: parts.chats.openChat,
    tellMissed: (since) => tellAdmins(parts, since),
    onError: (event, error) => parts.log.error(event, describeError(error)),
  });
  return { ...reminders, sendTest: (personId) => sendTest(parts, personId) };
}

async function tellAdmins({ chats, listStaff, clock }: Parts, since: Temporal.Instant): Promise<void> {
  const { admins } = await listStaff();
  const day = since.toZonedDateTimeISO(timeZone).toPlainDate();
  if (day.equals(clock().toPlainDate())) return;
  for (const personId of admins)
    await chats.tell(personId, (language) => remindReplies[language].missed(writeDate(day, language)));
}

async function sendTest(parts: Parts, personId: string): Promise<string | undefined> {
  const { db } = parts.opened;
  const today = parts.clock().toPlainDate();
  const next = await findNextDate({ db, register: parts.knowledge.register }, today);
  if (!next) return 'nothing';
  const chat = await parts.chats.openChat(personId);
  if (chat.kind !== 'open') return chat.reason;
  const delivery = { id: 'test', milestoneId: next.milestoneId, occurrence: next.date, lead: testLead };
  const letter = await writeLetter(toLetterParts(parts), { personId, deliveries: [delivery] }, today);
  const outcome = await parts.sender.send(chat.conversation, reminderMessage(letter));
  return outcome.kind === 'sent' ? undefined : outcome.reason;
}
