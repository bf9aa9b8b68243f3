import { timeZone } from '../clock.ts';
import type { Staff } from '../entra/staff.ts';
import { type DatedMilestone, listOccurrences } from '../milestones/milestone.ts';
import { readMilestones } from '../milestones/read-milestones.ts';
import type { Register } from '../register/register.ts';
import type { Database } from '../store/database.ts';
import { listMessaged, listWritten, writtenKey } from '../store/reminders/plan-deliveries.ts';
import { plan } from './plan.ts';
import { reach, readPlanActs, readRecipients } from './sweep.ts';
import { nextSweepAfter } from './sweep-times.ts';

export interface AboutReminder {
  readonly milestoneId: string;
  readonly staff: Staff;
  /** To whom; absent: to whomever is the first. */
  readonly personId?: string;
  /** Of which of its dates; absent: of any. */
  readonly date?: Temporal.PlainDate;
}

/** A reminder that is still to come, and the day on which it will reach its reader. */
export interface Coming {
  readonly milestoneId: string;
  readonly personId: string;
  /** The date that it is of. */
  readonly date: Temporal.PlainDate;
  readonly day: Temporal.PlainDate;
}

interface Where {
  readonly db: Database;
  readonly register: Register;
}

/** On which day the next reminder of a milestone goes out; undefined where none will. */
export async function findFirstReminder(
  where: Where,
  { milestoneId, staff, personId, date }: AboutReminder,
  now: Temporal.ZonedDateTime,
): Promise<Temporal.PlainDate | undefined> {
  return (await listComing(where, { staff, milestoneId }, now))
    .filter((coming) => personId === undefined || coming.personId === personId)
    .filter((coming) => !date || coming.date.equals(date))
    .map(({ day }) => day)
    .toSorted(Temporal.PlainDate.compare)[0];
}

/** Every reminder that is still to come as things stand: of one milestone, or of all. */
export async function listComing(
  { db, register }: Where,
  { staff, milestoneId }: { readonly staff: Staff; readonly milestoneId?: string },
  now: Temporal.ZonedDateTime,
): Promise<Coming[]> {
  const today = now.toPlainDate();
  const all = await readMilestones(db, register, today);
  const milestones = milestoneId === undefined ? all : all.filter(({ id }) => id === milestoneId);
  const recipients = await readRecipients(db, staff, today);
  const acts = await readPlanActs(db, { milestones, admins: staff.admins }, today);
  const messaged = await listMessaged(db, today);
  const written = await listWritten(db, milestoneId);
  const next = nextSweepAfter(now);
  const afterToday = nextSweepAfter(now.withTimeZone(timeZone).with({ hour: 23 })).toPlainDate();
  const occurrences = milestones.flatMap((milestone) => listOccurrences([milestone], around(milestone, today)));
  return plan(occurrences, { recipients, acts }).flatMap(({ occurrence, lead, recipient, on, until }) => {
    const about = { milestoneId: occurrence.milestone.id, personId: recipient };
    if (written.has(writtenKey({ ...about, occurrence: occurrence.date, lead }))) return [];
    // Who had a message today has the next one on another day.
    const soonest = messaged.has(recipient) ? afterToday : next.toPlainDate();
    const day = Temporal.PlainDate.compare(on, soonest) > 0 ? on : soonest;
    return Temporal.PlainDate.compare(day, until) < 0 ? [{ ...about, date: occurrence.date, day }] : [];
  });
}

/** Where a first reminder can be of: what has just passed, up to the first dates that are still to come. */
function around({ when }: DatedMilestone, today: Temporal.PlainDate) {
  const begin = when instanceof Temporal.PlainDate ? when : when.from;
  const ahead = Temporal.PlainDate.compare(begin, today) > 0 ? begin : today;
  return { first: today.subtract({ days: reach.daysBefore }), last: ahead.add({ days: reach.daysAfter }) };
}
