import { remindReplies } from '../../cards/text/remind-replies.ts';
import { writeDate } from '../answers/dates.ts';
import type { Language } from '../register/schema.ts';
import { findFirstReminder } from '../reminders/first-reminder.ts';
import type { RemindParts } from './remind-parts.ts';

/** The sentence that says when the first reminder of a milestone goes out. */
export async function tellFirstReminder(
  milestoneId: string,
  language: Language,
  { db, knowledge, listStaff, clock }: RemindParts,
): Promise<string> {
  const about = { milestoneId, staff: await listStaff() };
  const day = await findFirstReminder({ db, register: knowledge.register }, about, clock());
  const replies = remindReplies[language];
  return day ? replies.firstReminder(writeDate(day, language)) : replies.noReminder;
}
