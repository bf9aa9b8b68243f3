import type { Card } from '../../../cards/card.ts';
import { type ReminderDate, remindersCard } from '../../../cards/reminders/reminders-card.ts';
import { listAhead } from '../../milestones/list-ahead.ts';
import { lastDayOf } from '../../milestones/milestone.ts';
import { writeWhen } from '../../milestones/write-when.ts';
import type { Language } from '../../register/schema.ts';
import { writeDate } from '../../wording/dates.ts';
import type { Reminder } from '../plan.ts';
import { preview } from '../preview.ts';
import { shortNameOf } from './examples.ts';
import { nameOf, type RemindParts, typedNameOf } from './milestone-lookup.ts';

/** What the reminders of the next 90 days are, by date: everybody's for an admin, else one's own. */
export async function showReminders(language: Language, personId: string, parts: RemindParts): Promise<Card> {
  const isAdmin = await parts.isAdmin(personId);
  const register = parts.knowledge.register;
  const staff = await parts.listStaff();
  const all = await preview({ db: parts.db, register }, { staff, from: parts.clock().toPlainDate() });
  const shown = isAdmin ? all : all.filter(({ recipient }) => recipient === personId);
  const ahead = await listAhead(parts);
  const places = new Map(ahead.map(({ milestoneId }, index) => [milestoneId, index + 1]));
  const byDate = Map.groupBy(
    shown.toSorted((a, b) => Temporal.PlainDate.compare(listPlace(a), listPlace(b))),
    ({ occurrence: { date, milestone } }) => writeWhen({ vague: milestone.vague, date }, language),
  );
  const dates = await Promise.all([...byDate.values()].map((group) => toDate(group, { language, places }, parts)));
  const next = ahead.find(({ vague }) => !vague);
  const example = next && (await shortNameOf(next.milestoneId, language, parts));
  return remindersCard(language, dates, { isAdmin, example });
}

async function toDate(
  reminders: readonly Reminder[],
  { language, places }: { language: Language; places: ReadonlyMap<string, number> },
  parts: RemindParts,
): Promise<ReminderDate> {
  const ids = [...new Set(reminders.map(({ occurrence }) => occurrence.milestone.id))];
  const days = [...new Set(reminders.map(({ on }) => on.toString()))].toSorted();
  return {
    date: reminders[0]
      ? writeWhen({ vague: reminders[0].occurrence.milestone.vague, date: reminders[0].occurrence.date }, language)
      : '',
    milestones: await Promise.all(
      ids.map(async (id) => {
        const place = places.get(id);
        const named = { title: await nameOf(id, language, parts), code: typedNameOf(id, language, parts) };
        return place ? { ...named, place } : named;
      }),
    ),
    days: days.map((day) => writeDate(Temporal.PlainDate.from(day), language)),
    people: new Set(reminders.map(({ recipient }) => recipient)).size,
  };
}

function listPlace({ occurrence: { milestone, date } }: Reminder): Temporal.PlainDate {
  return lastDayOf({ vague: milestone.vague, date });
}
