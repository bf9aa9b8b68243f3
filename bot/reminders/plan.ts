import type { Occurrence } from '../milestones/milestone.ts';
import { addWorkingDays, workingDayOnOrAfter, workingDayOnOrBefore } from '../register/calendar.ts';

/** Days before a date at which people are reminded of it. */
export const usualLeads = [90, 30, 14, 7, 1, 0] as const;
/** Days after it, until somebody deals with it; the last one says that it is the last. */
const repeats = [-7, -14, -21, -28] as const;
export const lastLead = -28;
/** Why the one note comes of what no source gives the day. */
const monthLead = 'month';
/** Working days after which a date that no admin has seen goes to the deputies. */
const escalatesAfter = 5;
/** The last reminder may still go out this many days late. */
const lastsDays = 7;

/**
 * Why a reminder goes out: days before its date ("30"), after it ("-7"), the end of a snooze ("snooze:2026-12-01"),
 * or to a deputy ("escalation"). One reminder of each goes to a person for an occurrence.
 */
export type Lead = string;

/** One reminder to one person. */
export interface Reminder {
  readonly occurrence: Occurrence;
  readonly lead: Lead;
  readonly recipient: string;
  /** The working day on which it goes out. */
  readonly on: Temporal.PlainDate;
  /** From this day on a later reminder has taken its place. */
  readonly until: Temporal.PlainDate;
}

export interface Recipient {
  readonly id: string;
  /** Nobody is sent what was due before this day. */
  readonly since: Temporal.PlainDate;
  /** Milestones by id with the day of subscribing; absent: all milestones. */
  readonly only?: ReadonlyMap<string, Temporal.PlainDate>;
  /** The person's own lead times, instead of the milestone's. */
  readonly leads?: readonly number[];
  /** A deputy gets only what no admin has seen. */
  readonly isDeputy?: boolean;
}

/** What people did with an occurrence. */
export interface Acts {
  isDone(occurrence: Occurrence): boolean;
  isSeen(occurrence: Occurrence, recipient: string): boolean;
  isSeenByAdmin(occurrence: Occurrence): boolean;
  snoozedUntil(occurrence: Occurrence, recipient: string): Temporal.PlainDate | undefined;
  /** They were reminded of the milestone when it had another date. */
  hadOtherDate(occurrence: Occurrence, recipient: string): boolean;
}

/** Nobody did anything yet. */
export const noActs: Acts = {
  isDone: () => false,
  isSeen: () => false,
  isSeenByAdmin: () => false,
  snoozedUntil: () => undefined,
  hadOtherDate: () => false,
};

interface PlanFor {
  readonly recipients: readonly Recipient[];
  readonly acts: Acts;
  /** Reminders that go out later are left out: of most dates that is all. */
  readonly last?: Temporal.PlainDate;
}

/** Every reminder of the occurrences to the recipients, whenever it goes out, the earliest first. */
export function plan(occurrences: readonly Occurrence[], { recipients, acts, last }: PlanFor): Reminder[] {
  const isInTime = ({ on }: Step) => !last || Temporal.PlainDate.compare(on, last) <= 0;
  return occurrences
    .filter((occurrence) => !acts.isDone(occurrence))
    .flatMap((occurrence) => {
      // The same for all who did nothing with it and have no lead times of their own.
      const usual = listSteps(occurrence, noPerson, noActs).filter(isInTime);
      return recipients.flatMap((recipient) => planFor(occurrence, recipient, { acts, usual, isInTime }));
    })
    .sort(
      (a, b) =>
        Temporal.PlainDate.compare(a.on, b.on) || Temporal.PlainDate.compare(a.occurrence.date, b.occurrence.date),
    );
}

/** What is to be sent on a day, and what a later reminder has overtaken. Both leave out what was sent already. */
export function listDue(
  reminders: readonly Reminder[],
  today: Temporal.PlainDate,
): { due: Reminder[]; overtaken: Reminder[] } {
  const begun = reminders.filter(({ on }) => Temporal.PlainDate.compare(on, today) <= 0);
  const isOver = ({ until }: Reminder) => Temporal.PlainDate.compare(until, today) <= 0;
  return { due: begun.filter((reminder) => !isOver(reminder)), overtaken: begun.filter(isOver) };
}

const noPerson: Recipient = { id: '', since: Temporal.PlainDate.from('1970-01-01') };

function planFor(
  occurrence: Occurrence,
  recipient: Recipient,
  { acts, usual, isInTime }: { acts: Acts; usual: readonly Step[]; isInTime: (step: Step) => boolean },
): Reminder[] {
  const since = sinceOf(occurrence, recipient);
  if (!since) return [];
  return stepsOf(occurrence, recipient, { acts, usual })
    .filter((step) => isInTime(step) && Temporal.PlainDate.compare(step.on, since) >= 0)
    .map((step) => ({ occurrence, recipient: recipient.id, ...step }));
}

function stepsOf(
  occurrence: Occurrence,
  recipient: Recipient,
  { acts, usual }: { acts: Acts; usual: readonly Step[] },
): readonly Step[] {
  if (recipient.isDeputy) return listEscalations(occurrence, acts);
  const didNothing =
    !recipient.leads &&
    !acts.isSeen(occurrence, recipient.id) &&
    !acts.snoozedUntil(occurrence, recipient.id) &&
    !acts.hadOtherDate(occurrence, recipient.id);
  return didNothing ? usual : listSteps(occurrence, recipient, acts);
}

type Step = Pick<Reminder, 'lead' | 'on' | 'until'>;

/** The day from which a person is reminded of a milestone, if at all. */
function sinceOf({ milestone }: Occurrence, { since, only }: Recipient): Temporal.PlainDate | undefined {
  const joined = only ? only.get(milestone.id) : since;
  if (!joined) return undefined;
  const { knownSince = joined } = milestone;
  return Temporal.PlainDate.compare(joined, knownSince) >= 0 ? joined : knownSince;
}

function listSteps(occurrence: Occurrence, recipient: Recipient, acts: Acts): Step[] {
  const { milestone, date } = occurrence;
  const snoozed = acts.snoozedUntil(occurrence, recipient.id);
  if (milestone.vague) return listNote(date, snoozed);
  const before = recipient.leads ?? milestone.leads ?? usualLeads;
  const after = milestone.isNews || acts.isSeen(occurrence, recipient.id) ? [] : repeats;
  const steps = [...before, ...after]
    .toSorted((a, b) => b - a)
    .map((days) => ({
      lead: String(days),
      on: workingDayOnOrBefore(date.subtract({ days })),
    }));
  const moved = acts.hadOtherDate(occurrence, recipient.id) ? listMoves(occurrence) : [];
  return closeSteps([...moved, ...(snoozed ? withSnooze(steps, { until: snoozed, date }) : steps)]);
}

/** Of what no source gives the day there is one note in its month, or later where somebody puts it off. */
function listNote(month: Temporal.PlainDate, snoozed: Temporal.PlainDate | undefined): Step[] {
  const note = { lead: monthLead, on: workingDayOnOrAfter(month) };
  return closeSteps(snoozed ? [note, { lead: `snooze:${snoozed}`, on: workingDayOnOrAfter(snoozed) }] : [note]);
}

/** Who was reminded of another date hears of the new one on the first working day that it is known. */
function listMoves({ milestone, date }: Occurrence): Omit<Step, 'until'>[] {
  if (!milestone.knownSince) return [];
  return [{ lead: `moved:${date}`, on: workingDayOnOrAfter(milestone.knownSince) }];
}

/** Nothing comes before the snooze ends; then one reminder does. */
function withSnooze(
  steps: readonly Omit<Step, 'until'>[],
  { until, date }: { until: Temporal.PlainDate; date: Temporal.PlainDate },
): Omit<Step, 'until'>[] {
  const on = sendingDay(until, date);
  const later = steps.filter((step) => Temporal.PlainDate.compare(step.on, on) > 0);
  return [{ lead: `snooze:${until}`, on }, ...later];
}

/** The first working day from the end of a snooze; but not after the date that it is about, where that is still ahead. */
function sendingDay(until: Temporal.PlainDate, date: Temporal.PlainDate): Temporal.PlainDate {
  const on = workingDayOnOrAfter(until);
  const isAhead = Temporal.PlainDate.compare(until, date) <= 0;
  return isAhead && Temporal.PlainDate.compare(on, date) > 0 ? workingDayOnOrBefore(until) : on;
}

/** Each step lasts until the next one. Of two on one day the one that is nearer to the date holds. */
function closeSteps(steps: readonly Omit<Step, 'until'>[]): Step[] {
  const sorted = steps.toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on));
  return sorted
    .map((step, index) => ({ ...step, until: sorted[index + 1]?.on ?? step.on.add({ days: lastsDays }) }))
    .filter(({ on, until }) => Temporal.PlainDate.compare(on, until) < 0);
}

function listEscalations(occurrence: Occurrence, acts: Acts): Step[] {
  const { vague, isNews } = occurrence.milestone;
  if (vague || isNews || acts.isSeenByAdmin(occurrence)) return [];
  const on = addWorkingDays(occurrence.date, escalatesAfter);
  return [{ lead: 'escalation', on, until: on.add({ days: lastsDays }) }];
}
