import { remindReplies } from '../../../cards/text/remind-replies.ts';
import { listAhead } from '../../milestones/list-ahead.ts';
import { listOccurrences } from '../../milestones/milestone.ts';
import { readMilestones } from '../../milestones/read-milestones.ts';
import { writeWhen } from '../../milestones/write-when.ts';
import type { Language } from '../../register/schema.ts';
import { keyOf, readActs } from '../../store/reminders/acts.ts';
import { listLocalSettings } from '../../store/reminders/milestones.ts';
import { listPeople } from '../../store/reminders/people.ts';
import { writeDate } from '../../wording/dates.ts';
import { type AboutReminder, findFirstReminder } from '../first-reminder.ts';
import { reach } from '../sweep.ts';
import { writeSending } from '../write-day.ts';
import { shortNameOf } from './examples.ts';
import { nameOf, type RemindParts } from './milestone-lookup.ts';

const mostAhead = 3;
type About = Omit<AboutReminder, 'staff'>;

/** The sentence that says when the first reminder of a milestone goes out. */
export async function tellFirstReminder(about: About, language: Language, parts: RemindParts): Promise<string> {
  const when = await findWhenReminded(about, language, parts);
  const replies = remindReplies[language];
  return when ? replies.firstReminder(when) : replies.noReminder;
}

/** When the next reminder comes, as it is said; undefined where none will. */
export async function findWhenReminded(
  about: About,
  language: Language,
  { db, knowledge, listStaff, clock }: RemindParts,
): Promise<string | undefined> {
  const now = clock();
  const where = { db, register: knowledge.register };
  const day = await findFirstReminder(where, { ...about, staff: await listStaff() }, now);
  return day && writeSending(day, now, language);
}

/** Why somebody gets no reminder of a milestone, and what does still lie ahead. */
export async function tellWhyNot(
  { milestoneId, personId }: { milestoneId: string; personId: string },
  language: Language,
  parts: RemindParts,
): Promise<string> {
  const { why, whyNot } = {
    why: await findWhyNot({ milestoneId, personId }, language, parts),
    whyNot: remindReplies[language].whyNot,
  };
  return [whyNot.none(await nameOf(milestoneId, language, parts)), why, await tellAhead(language, parts)]
    .filter(Boolean)
    .join(' ');
}

/** The next dates, by a name that can be typed. */
export async function tellAhead(language: Language, parts: RemindParts): Promise<string> {
  const ahead = (await listAhead(parts)).slice(0, mostAhead);
  const named = await Promise.all(
    ahead.map(
      async ({ milestoneId, date, vague }) =>
        `${await shortNameOf(milestoneId, language, parts)} (${writeWhen({ vague, date }, language)})`,
    ),
  );
  const { whyNot } = remindReplies[language];
  return named.length > 0 ? whyNot.ahead(named.join(', ')) : whyNot.nothingAhead;
}

async function findWhyNot(
  { milestoneId, personId }: { milestoneId: string; personId: string },
  language: Language,
  { db, knowledge, clock }: RemindParts,
): Promise<string> {
  const { whyNot } = remindReplies[language];
  const [person] = await listPeople(db, [personId]);
  if (person?.isOff) return whyNot.off;
  if ((await listLocalSettings(db)).some((setting) => setting.milestoneId === milestoneId && setting.mutedBecause))
    return whyNot.muted;
  const today = clock().toPlainDate();
  const milestones = (await readMilestones(db, knowledge.register, today)).filter(({ id }) => id === milestoneId);
  const around = { first: Temporal.PlainDate.from('2000-01-01'), last: today.add({ days: reach.daysAfter }) };
  const last = listOccurrences(milestones, around).at(-1);
  if (!last) return '';
  const { date } = last;
  const done = (await readActs(db, date)).get(keyOf({ milestoneId, date }))?.done;
  if (done) {
    const on = done.at.toZonedDateTimeISO(clock().timeZoneId).toPlainDate();
    return whyNot.done(done.name, writeDate(on, language));
  }
  const isPast = !last.milestone.vague && Temporal.PlainDate.compare(date, today) < 0;
  return isPast ? whyNot.past(writeDate(date, language)) : whyNot.tooLate;
}
