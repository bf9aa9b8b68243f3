import type { Staff } from '../entra/staff.ts';
import { type DatedMilestone, listOccurrences, type Occurrence } from '../milestones/milestone.ts';
import { readMilestones } from '../milestones/read-milestones.ts';
import { isWorkingDay } from '../register/calendar.ts';
import type { Register } from '../register/register.ts';
import { listTimeZones } from '../store/chats/conversations.ts';
import type { Database } from '../store/database.ts';
import { keyOf, type OccurrenceActs, readActs } from '../store/reminders/acts.ts';
import { listForgotten, listRemindedOfOtherDate } from '../store/reminders/deliveries.ts';
import { addPeople, listPeople, listSubscribers, type Person } from '../store/reminders/people.ts';
import { lockSweep, type PlannedMessage, planDeliveries } from '../store/reminders/plan-deliveries.ts';
import { isSwept, takeSlot } from '../store/reminders/sweeps.ts';
import { isMorningPast } from './own-morning.ts';
import { type Acts, listDue, plan, type Recipient } from './plan.ts';
import { planRereading } from './rereading.ts';
import { sendingHours } from './sending-hours.ts';

/** How far around today a date may lie and have a reminder: the longest lead time, and the last repeat with its grace. */
export const reach = { daysBefore: 45, daysAfter: 400 } as const;

export interface SweepParts {
  readonly db: Database;
  readonly register: Register;
  readonly listStaff: () => Promise<Staff>;
  /** Which sweep of the day it is; one instance makes it. */
  readonly slot: string;
  /** Puts messages in the queue, in the transaction that planned them. */
  readonly enqueue: (messages: readonly PlannedMessage[], transaction: Database) => Promise<void>;
}

/**
 * Looks what is due and not yet sent, writes it down, and queues its messages: all of it or nothing, the slot included,
 * so that a sweep that fails is made again. Messages whose job was lost are queued again.
 * @returns how many messages were planned; undefined where another instance made this sweep
 */
export async function sweep(
  { db, register, listStaff, enqueue, slot }: SweepParts,
  now: Temporal.ZonedDateTime,
): Promise<number | undefined> {
  const today = now.toPlainDate();
  const staff = await listStaff();
  return db.transaction().execute(async (transaction) => {
    await lockSweep(transaction);
    if (await isSwept(transaction, { day: today, slot })) return undefined;
    await addPeople(transaction, [...staff.admins, ...staff.deputies], today);
    const messages = await planDue({ db: transaction, register, staff }, now);
    await enqueue([...messages, ...(await listForgotten(transaction))], transaction);
    await takeSlot(transaction, { day: today, slot }, { now: now.toInstant(), planned: messages.length });
    return messages.length;
  });
}

async function planDue(
  { db, register, staff }: { db: Database; register: Register; staff: Staff },
  now: Temporal.ZonedDateTime,
): Promise<PlannedMessage[]> {
  const today = now.toPlainDate();
  const milestones = await readMilestones(db, register, today);
  const all = await readRecipients(db, staff, today);
  const zones = await listTimeZones(
    db,
    all.map(({ id }) => id),
  );
  // Whose morning has not begun gets theirs with a later sweep of the day.
  const recipients = all.filter(({ id }) => isMorningPast(zones.get(id), now));
  const acts = await readPlanActs(db, { milestones, admins: staff.admins }, today);
  const planned = plan(occurrencesAround(milestones, today), { recipients, acts, last: today });
  const { due, overtaken } = listDue(planned, today);
  return planDeliveries(
    db,
    [
      ...due.map((reminder) => toDue(reminder, false)),
      ...overtaken.map((reminder) => toDue(reminder, true)),
      ...(await planRereading({ db, register }, recipients, today)),
    ],
    today,
  );
}

/** On working days, in office hours. */
export function isSendingTime(now: Temporal.ZonedDateTime): boolean {
  return isWorkingDay(now.toPlainDate()) && now.hour >= sendingHours.from && now.hour < sendingHours.to;
}

function toDue(
  { occurrence, lead, recipient }: { occurrence: Occurrence; lead: string; recipient: string },
  isOvertaken: boolean,
) {
  return {
    milestoneId: occurrence.milestone.id,
    occurrence: occurrence.date,
    lead,
    personId: recipient,
    isOvertaken,
  };
}

/** The occurrences that can have a reminder on a day. */
function occurrencesAround(milestones: readonly DatedMilestone[], today: Temporal.PlainDate): Occurrence[] {
  return listOccurrences(milestones, {
    first: today.subtract({ days: reach.daysBefore }),
    last: today.add({ days: reach.daysAfter }),
  });
}

/** Admins and deputies who did not switch it off, and whoever subscribed to single milestones. */
export async function readRecipients(
  db: Database,
  { admins, deputies }: Staff,
  today: Temporal.PlainDate,
): Promise<Recipient[]> {
  const subscribers = await listSubscribers(db);
  const people = await listPeople(db, [...new Set([...admins, ...deputies, ...subscribers.keys()])]);
  const isOn = new Map(people.map((person) => [person.id, person]));
  const ofStaff = (ids: readonly string[], isDeputy: boolean): Recipient[] =>
    ids.flatMap((id) => {
      // Who was not reminded before is from today on.
      const person: Person = isOn.get(id) ?? { id, since: today, isOff: false };
      if (person.isOff) return [];
      return [{ id, since: person.since, isDeputy, ...(person.leads ? { leads: person.leads } : {}) }];
    });
  const others = [...subscribers].flatMap(([id, only]): Recipient[] => {
    const person = isOn.get(id);
    if (admins.includes(id)) return [];
    if (person?.isOff) return [];
    const [since] = [...only.values()];
    return since ? [{ id, since, only, ...(person?.leads ? { leads: person.leads } : {}) }] : [];
  });
  return [...ofStaff(admins, false), ...ofStaff(deputies, true), ...others];
}

/** What was done with the occurrences around a day, as the plan asks for it. */
export async function readPlanActs(
  db: Database,
  { milestones, admins }: { milestones: readonly DatedMilestone[]; admins: readonly string[] },
  today: Temporal.PlainDate,
): Promise<Acts> {
  const acts = await readActs(db, today.subtract({ days: reach.daysBefore }));
  const movable = milestones.flatMap(({ id, when, knownSince }) =>
    knownSince && when instanceof Temporal.PlainDate ? [{ milestoneId: id, date: when }] : [],
  );
  const moved = await listRemindedOfOtherDate(db, movable);
  const of = ({ milestone, date }: Occurrence): OccurrenceActs | undefined =>
    acts.get(keyOf({ milestoneId: milestone.id, date }));
  return {
    isDone: (occurrence) => of(occurrence)?.done !== undefined,
    isSeen: (occurrence, recipient) => of(occurrence)?.seen.has(recipient) ?? false,
    isSeenByAdmin: (occurrence) => admins.some((id) => of(occurrence)?.seen.has(id)),
    snoozedUntil: (occurrence, recipient) => of(occurrence)?.snoozed.get(recipient),
    hadOtherDate: ({ milestone }, recipient) => moved.has(`${milestone.id} ${recipient}`),
  };
}
