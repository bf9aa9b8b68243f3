import { RRuleTemporal } from 'rrule-temporal';
import { addWorkingDays, workingDayOnOrAfter, workingDayOnOrBefore } from '../register/calendar.ts';
import type { Bilingual } from '../register/schema.ts';

/** A date that people are reminded of: of the register, or the organisation's own. */
export interface DatedMilestone {
  readonly id: string;
  /** Its day, or an RFC 5545 rule with the day from which it counts. */
  readonly when: Temporal.PlainDate | { readonly rule: string; readonly from: Temporal.PlainDate };
  /** No source gives its day: it has one note in its month, and `when` is the first day of that. */
  readonly vague?: Vague;
  /** On its day nobody has to do anything: nothing comes after it. */
  readonly isNews?: boolean;
  /** Days before, instead of the usual ones. */
  readonly leads?: readonly number[];
  /** What would have been sent before this day is not sent any more: the date was not known then. */
  readonly knownSince?: Temporal.PlainDate;
}

/** What is known of a date of which no source gives the day. */
export interface Vague {
  /** How it is written: "medio 2030"; absent: its month and year. */
  readonly says?: Bilingual;
  /** Nothing says that it is so: it is worked out, or usual. */
  readonly isLikely: boolean;
  /** The last day that it can be; a year comes after the dates in it. */
  readonly last?: Temporal.PlainDate;
  /** The day that is likely, if there is one. */
  readonly day?: Temporal.PlainDate;
}

/** One date of a milestone; one that recurs has many. */
export interface Occurrence {
  readonly milestone: DatedMilestone;
  readonly date: Temporal.PlainDate;
}

/** A rule that comes more often than this many times in the days asked for is cut off here. */
const mostOccurrences = 400;
/** Holidays move a working day by less than this. */
const slackDays = 7;
const timeZone = 'UTC';

/** The last day that a date can be, or the day that is likely: there it stands in a list. */
export function lastDayOf({
  vague,
  date,
}: {
  vague?: Vague | undefined;
  date: Temporal.PlainDate;
}): Temporal.PlainDate {
  return vague?.last ?? vague?.day ?? date;
}

/** Those of which the day is known. */
export function onlyExact(milestones: readonly DatedMilestone[]): DatedMilestone[] {
  return milestones.filter(({ vague }) => vague === undefined);
}

/** The dates of milestones from one day to another, both included, the earliest first. */
export function listOccurrences(
  milestones: readonly DatedMilestone[],
  { first, last }: { first: Temporal.PlainDate; last: Temporal.PlainDate },
): Occurrence[] {
  const isWithin = (date: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(date, first) >= 0 && Temporal.PlainDate.compare(date, last) <= 0;
  return milestones
    .flatMap((milestone) =>
      (milestone.when instanceof Temporal.PlainDate
        ? [milestone.when]
        : listRecurrences(milestone.when, { first, last })
      ).map((date) => ({ milestone, date })),
    )
    .filter(({ date }) => isWithin(date))
    .sort((a, b) => Temporal.PlainDate.compare(a.date, b.date) || compareIds(a.milestone.id, b.milestone.id));
}

function listRecurrences(
  { rule, from }: { rule: string; from: Temporal.PlainDate },
  { first, last }: { first: Temporal.PlainDate; last: Temporal.PlainDate },
): Temporal.PlainDate[] {
  const recurrence = new RRuleTemporal({ rruleString: rule, dtstart: from.toZonedDateTime(timeZone), tzid: timeZone });
  // A date that a holiday moves may have stood outside.
  const end = last.add({ days: slackDays }).toZonedDateTime(timeZone);
  return recurrence
    .between(first.subtract({ days: slackDays }).toZonedDateTime(timeZone), end, true)
    .slice(0, mostOccurrences)
    .map((moment) => Temporal.PlainDate.from(moment.toString().slice(0, 10)))
    .map((date) => toWorkingDay(date, rule));
}

const nthWorkingDay = /;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=(-1|[1-4])$/;

/** A rule knows weekdays and no holidays: the first working day of January is never New Year's Day. */
function toWorkingDay(date: Temporal.PlainDate, rule: string): Temporal.PlainDate {
  const place = Number(nthWorkingDay.exec(rule)?.[1] ?? 0);
  if (place === 0) return date;
  if (place < 0) return workingDayOnOrBefore(date.with({ day: date.daysInMonth }));
  return addWorkingDays(workingDayOnOrAfter(date.with({ day: 1 })), place - 1);
}

function compareIds(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
