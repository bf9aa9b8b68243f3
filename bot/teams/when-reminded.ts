import { remindReplies } from '../../cards/text/remind-replies.ts';
import { writeDate } from '../answers/dates.ts';
import type { Language } from '../register/schema.ts';
import { findFirstReminder } from '../reminders/first-reminder.ts';
import type { Staff } from '../reminders/sweep.ts';
import type { RemindParts } from './remind-parts.ts';

export interface PlanningParts extends RemindParts {
  readonly listStaff: () => Promise<Staff>;
}

/** The sentence that says when the first reminder of a milestone goes out. */
export async function tellFirstReminder(
  milestoneId: string,
  language: Language,
  { db, knowledge, listStaff, clock }: PlanningParts,
): Promise<string> {
  const about = { milestoneId, staff: await listStaff() };
  const day = await findFirstReminder({ db, register: knowledge.register }, about, clock());
  const replies = remindReplies[language];
  return day ? replies.firstReminder(writeDate(day, language)) : replies.noReminder;
}
