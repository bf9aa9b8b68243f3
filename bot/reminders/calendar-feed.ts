import ical, { ICalAlarmType, type ICalEventData, ICalEventTransparency } from 'ical-generator';
import type { Language } from '../register/schema.ts';
import { type DatedMilestone, listOccurrences } from './milestone.ts';

export interface CalendarParts {
  readonly milestones: readonly DatedMilestone[];
  /** By a milestone's id. */
  readonly titleOf: (milestoneId: string) => string;
  readonly descriptionOf: (milestoneId: string) => string;
  readonly language: Language;
  readonly today: Temporal.PlainDate;
}

const names: Readonly<Record<Language, string>> = {
  nl: 'Mijlpalen Microsoft 365 Defender',
  en: 'Microsoft 365 Defender milestones',
};
const alarms = { daysBefore: [14, 1], atHour: 9 } as const;
const refreshSeconds = 12 * 3600;
/** A rule without a date in this time has none: 29 February can be eight years away. */
const firstWithin = { years: 8 };

/** All milestones as an iCalendar (RFC 5545); the same input gives the same bytes. */
export function writeCalendar(parts: CalendarParts): string {
  const calendar = ical({
    name: names[parts.language],
    prodId: { company: 'defender-bot', product: 'milestones', language: parts.language },
    ttl: refreshSeconds,
  });
  const events = parts.milestones.flatMap((milestone) => toEvent(milestone, parts));
  for (const event of events.toSorted((one, other) => (one.id < other.id ? -1 : 1))) calendar.createEvent(event);
  // The library leaves the last line open.
  return `${calendar}\r\n`;
}

function toEvent(
  milestone: DatedMilestone,
  { titleOf, descriptionOf, today }: CalendarParts,
): (ICalEventData & { id: string })[] {
  const { id, when } = milestone;
  const start = findStart(milestone);
  if (!start) return [];
  return [
    {
      id: writeIdentity(milestone),
      stamp: today,
      start,
      allDay: true,
      summary: toText(titleOf(id)),
      description: toText(descriptionOf(id)),
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: alarms.daysBefore.map((days) => ({
        type: ICalAlarmType.display,
        triggerBefore: (days * 24 - alarms.atHour) * 3600,
      })),
      ...(when instanceof Temporal.PlainDate ? {} : { repeating: toDayRule(when.rule) }),
    },
  ];
}

/** Its day, or the first day of its rule: calendar programs show the start of a rule even where the rule leaves it out. */
function findStart(milestone: DatedMilestone): Temporal.PlainDate | undefined {
  const { when } = milestone;
  if (when instanceof Temporal.PlainDate) return when;
  return listOccurrences([milestone], { first: when.from, last: when.from.add(firstWithin) })[0]?.date;
}

/** Stays the same when a date moves; another rule is another series. Escaped, as the library writes it as it is. */
function writeIdentity({ id, when }: DatedMilestone): string {
  const parts = when instanceof Temporal.PlainDate ? [id] : [id, when.rule];
  return `${parts.map(encodeURIComponent).join('.')}@defender-bot`;
}

/** Where the start is a day, the end of the rule must be one too. */
function toDayRule(rule: string): string {
  return rule.replace(/(UNTIL=\d{8})T\d{6}Z?/i, '$1');
}

/** RFC 5545 has no control characters in a text except tabs and line ends, and some readers end a line at a separator; the library writes what it gets. */
function toText(typed: string): string {
  return typed.replace(/[^\P{Cc}\t\r\n]|[\p{Zl}\p{Zp}]/gu, ' ');
}
