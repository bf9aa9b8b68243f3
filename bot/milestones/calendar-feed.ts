import ical, { ICalAlarmType, type ICalEventData, ICalEventTransparency } from 'ical-generator';
import type { Language } from '../register/schema.ts';
import { type DatedMilestone, listOccurrences, type Vague } from './milestone.ts';
import { toOutlookRule } from './outlook-rule.ts';
import { writeWhen } from './write-when.ts';

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
const words: Readonly<Record<Language, { uncertain: string; dayUnknown: string }>> = {
  nl: { uncertain: 'Onzeker', dayUnknown: 'dag niet bekend' },
  en: { uncertain: 'Uncertain', dayUnknown: 'day not known' },
};
/** Events that are written one by one. */
const single = { before: { days: 45 }, after: { years: 2 } } as const;
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
  const events = parts.milestones.flatMap((milestone) => toEvents(milestone, parts));
  for (const event of events.toSorted((one, other) => (one.id < other.id ? -1 : 1))) calendar.createEvent(event);
  // The library leaves the last line open.
  return `${calendar}\r\n`;
}

type CalendarEvent = ICalEventData & { id: string };

/** One event, with a rule where Outlook has a template for it; else one for each date of the next two years. */
function toEvents(milestone: DatedMilestone, parts: CalendarParts): CalendarEvent[] {
  const { when } = milestone;
  if (when instanceof Temporal.PlainDate) return [toEvent(milestone, when, parts)];
  // Where the start is a day, the end of the rule must be one too.
  const rule = milestone.vague ? undefined : toOutlookRule(when.rule.replace(/(UNTIL=\d{8})T\d{6}Z?/i, '$1'));
  const start = findStart(milestone);
  if (rule) return start ? [{ ...toEvent(milestone, start, parts), repeating: rule }] : [];
  const period = { first: parts.today.subtract(single.before), last: parts.today.add(single.after) };
  return listOccurrences([milestone], period).map(({ date }) => {
    const event = toEvent(milestone, date, parts);
    return { ...event, id: event.id.replace('@', `.${date}@`) };
  });
}

function toEvent(milestone: DatedMilestone, date: Temporal.PlainDate, parts: CalendarParts): CalendarEvent {
  const { titleOf, descriptionOf, today, language } = parts;
  const { id, vague } = milestone;
  return {
    id: writeIdentity(milestone),
    stamp: today,
    start: vague?.day ?? date,
    allDay: true,
    summary: toText(vague ? writeVague(titleOf(id), { vague, date, language }) : titleOf(id)),
    description: toText(descriptionOf(id)),
    transparency: ICalEventTransparency.TRANSPARENT,
    // Nobody is to be warned of a day that is not known.
    alarms: vague
      ? []
      : alarms.daysBefore.map((days) => ({
          type: ICalAlarmType.display,
          triggerBefore: (days * 24 - alarms.atHour) * 3600,
        })),
  };
}

function writeVague(
  title: string,
  { vague, date, language }: { vague: Vague; date: Temporal.PlainDate; language: Language },
): string {
  const { uncertain, dayUnknown } = words[language];
  const when = writeWhen({ vague, date }, language);
  return vague.isLikely ? `${uncertain}: ${title} (${when})` : `${title} (${when}; ${dayUnknown})`;
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

/** RFC 5545 has no control characters in a text except tabs and line ends, and some readers end a line at a separator; the library writes what it gets. */
function toText(typed: string): string {
  return typed.replace(/[^\P{Cc}\t\r\n]|[\p{Zl}\p{Zp}]/gu, ' ');
}
