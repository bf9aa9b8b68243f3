import type { Staff } from '../entra/staff.ts';
import { type DatedMilestone, listOccurrences, onlyExact } from '../milestones/milestone.ts';
import { readMilestones } from '../milestones/read-milestones.ts';
import type { Register } from '../register/register.ts';
import type { Database } from '../store/database.ts';
import { type Acts, plan, type Recipient, type Reminder } from './plan.ts';
import { sendingHours } from './sending-hours.ts';
import { reach, readPlanActs, readRecipients } from './sweep.ts';

const previewDays = 90;
/** Dates further away have no reminder within the days that are previewed. */
const farthestDays = 500;

/** What goes out from a day on, in the next 90 days, to whom; nothing is sent or written. */
export async function preview(
  { db, register }: { db: Database; register: Register },
  { staff, from }: { staff: Staff; from: Temporal.PlainDate },
): Promise<Reminder[]> {
  const milestones = await readMilestones(db, register, from);
  const recipients = await readRecipients(db, staff, from);
  return previewFor(milestones, {
    recipients,
    acts: await readPlanActs(db, { milestones, admins: staff.admins }, from),
    from,
  });
}

/** The same of what was read already. */
export function previewFor(
  milestones: readonly DatedMilestone[],
  { recipients, acts, from }: { recipients: readonly Recipient[]; acts: Acts; from: Temporal.PlainDate },
): Reminder[] {
  const first = from.subtract({ days: reach.daysBefore });
  const last = from.add({ days: previewDays });
  const occurrences = listOccurrences(milestones, { first, last: from.add({ days: farthestDays }) });
  return plan(occurrences, { recipients, acts, last }).filter(
    ({ on }) => Temporal.PlainDate.compare(on, from) >= 0 && Temporal.PlainDate.compare(on, last) <= 0,
  );
}

/** The next date there is. */
export async function findNextDate(
  { db, register }: { db: Database; register: Register },
  today: Temporal.PlainDate,
): Promise<{ milestoneId: string; date: Temporal.PlainDate } | undefined> {
  const milestones = await readMilestones(db, register, today);
  const [next] = listOccurrences(onlyExact(milestones), { first: today, last: today.add({ years: 5 }) });
  return next && { milestoneId: next.milestone.id, date: next.date };
}

/** A reminder as programs read it. */
export function toJson({ on, occurrence, lead, recipient }: Reminder): Record<string, string | number> {
  return {
    date: on.toString(),
    time: `${String(sendingHours.from).padStart(2, '0')}:00`,
    milestone: occurrence.milestone.id,
    occurrence: occurrence.date.toString(),
    lead: Number.isNaN(Number(lead)) ? lead : Number(lead),
    recipient,
  };
}
