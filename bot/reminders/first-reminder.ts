import { timeZone } from '../clock.ts';
import type { Register } from '../register/register.ts';
import type { Database } from '../store/database.ts';
import { listMessaged, listWritten, writtenKey } from '../store/plan-deliveries.ts';
import { nextSweepAfter } from './heartbeat.ts';
import { type DatedMilestone, listOccurrences } from './milestone.ts';
import { plan } from './plan.ts';
import { reach, readMilestones, readPlanActs, readRecipients, type Staff } from './sweep.ts';

export interface AboutReminder {
  readonly milestoneId: string;
  readonly staff: Staff;
  /** To whom; absent: to whomever is the first. */
  readonly personId?: string;
  /** Of which of its dates; absent: of any. */
  readonly date?: Temporal.PlainDate;
}

/** On which day the next reminder of a milestone goes out; undefined where none will. */
export async function findFirstReminder(
  { db, register }: { db: Database; register: Register },
  { milestoneId, staff, personId, date }: AboutReminder,
  now: Temporal.ZonedDateTime,
): Promise<Temporal.PlainDate | undefined> {
  const today = now.toPlainDate();
  const milestones = (await readMilestones(db, register, today)).filter(({ id }) => id === milestoneId);
  const all = await readRecipients(db, staff, today);
  const recipients = personId === undefined ? all : all.filter(({ id }) => id === personId);
  const acts = await readPlanActs(db, { milestones, admins: staff.admins }, today);
  const messaged = await listMessaged(db, today);
  const written = await listWritten(db, milestoneId);
  const next = nextSweepAfter(now);
  const afterToday = nextSweepAfter(now.withTimeZone(timeZone).with({ hour: 23 })).toPlainDate();
  const occurrences = milestones
    .flatMap((milestone) => listOccurrences([milestone], around(milestone, today)))
    .filter((occurrence) => !date || occurrence.date.equals(date));
  return plan(occurrences, { recipients, acts })
    .filter(({ occurrence, lead, recipient }) => !written.has(writtenKey(occurrence.date, lead, recipient)))
    .flatMap(({ recipient, on, until }) => {
      // Who had a message today has the next one on another day.
      const soonest = messaged.has(recipient) ? afterToday : next.toPlainDate();
      const day = Temporal.PlainDate.compare(on, soonest) > 0 ? on : soonest;
      return Temporal.PlainDate.compare(day, until) < 0 ? [day] : [];
    })
    .toSorted(Temporal.PlainDate.compare)[0];
}

/** Where a first reminder can be of: what has just passed, up to the first dates that are still to come. */
function around({ when }: DatedMilestone, today: Temporal.PlainDate) {
  const begin = when instanceof Temporal.PlainDate ? when : when.from;
  const ahead = Temporal.PlainDate.compare(begin, today) > 0 ? begin : today;
  return { first: today.subtract({ days: reach.daysBefore }), last: ahead.add({ days: reach.daysAfter }) };
}
