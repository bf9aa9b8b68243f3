import { addWorkingDays } from '../../register/calendar.ts';
import { fold } from '../words.ts';
import { count, type Form, form, makeDate, type Parts, readYear, shortWeekdays, weekdays, year } from './date-words.ts';
import { periods } from './read-period.ts';
import { counts, lookUp, months, oneOf, units } from './time-words.ts';

export type DateReading =
  | {
      readonly kind: 'date';
      readonly date: Temporal.PlainDate;
      readonly rest: string;
      /** As it was typed: a date here is a day. */
      readonly time?: string;
    }
  /** What was typed names a day that does not exist, or one that nobody can mean. */
  | { readonly kind: 'impossible'; readonly text: string }
  | { readonly kind: 'none' };

/** People mean a day that they or their successors live to see; further off is a slip of the fingers. */
const years = { first: 1900, last: 2199 };
/** 29 February can be eight years away: there is none in 2100. */
const longestGapYears = 8;
const mostUnits = 100_000;
const longestInWorkingDays = 1000;

const weekday = `(?<weekday>${oneOf(weekdays.keys())})`;
const onWeekday = `(?:(?<weekday>${oneOf([...weekdays.keys(), ...shortWeekdays.keys()])})\\.?,? (?:de |the )?)?`;
const month = `(?<month>${oneOf(months.keys())})\\.?`;
const mark = '[-/.‑–]';
const unit = `(?<unit>${oneOf(units.keys())})`;
/** "3-4 weken", "10-12 uur" and "5-10 december" are not the third of April, and so on. */
const notRange = `(?! ${oneOf([...units.keys(), ...months.keys(), 'uur', 'hours', 'procent', 'percent'])})`;
const everyOrPast =
  '(?<!(?:elke|iedere|every|each|afgelopen|vorige|last|past|vorige week|last week|laatste|eerste|tweede|derde|vierde|vijfde|first|second|third|fourth|fifth) )';

const forms: readonly Form[] = [
  form(`${onWeekday}(?<year>\\d{4})(?<mark>${mark})(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})`, readDay),
  form(`${onWeekday}(?<day>\\d{1,2})(?<mark>${mark})(?<month>\\d{1,2})\\k<mark>(?<year>\\d{4})`, readDay),
  form(`${onWeekday}(?<day>\\d{1,2})(?<mark>[-/])(?<month>\\d{1,2})\\k<mark>['’‘]?(?<shortYear>\\d\\d)`, readDay),
  form(`${onWeekday}(?<day>\\d{1,2})-(?<month>0?[1-9]|1[0-2])${notRange}`, readDay),
  // Two figures each: "24/7" is not a date.
  form(`${onWeekday}(?<day>\\d\\d)/(?<month>0[1-9]|1[0-2])${notRange}`, readDay),
  form(`${onWeekday}(?:the )?(?<day>\\d{1,2})(?:ste|st|de|nd|rd|th|e)? (?:of |van )?${month}${year}`, readDay),
  form(`${onWeekday}${month} (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?${year}`, readDay),
  form('vandaag|today', (_, today) => today),
  form('(?<!goeden? )morgen|tomorrow', (_, today) => today.add({ days: 1 })),
  form('overmorgen|(?:the )?day after tomorrow', (_, today) => today.add({ days: 2 })),
  form('volgende week|next week', (_, today) => today.add({ weeks: 1 })),
  form('volgende maand|next month', (_, today) => today.add({ months: 1 })),
  form('volgend jaar|next year', (_, today) => today.add({ years: 1 })),
  form('van(?:ochtend|morgen|middag|avond)|this (?:morning|afternoon|evening)|tonight', (_, today) => today),
  form(`(?:over|in) ${count} (?:werkdagen|working days)`, readWorkingDays),
  form('(?:over|in) (?:een half ?jaar|half a year)', (_, today) => today.add({ months: 6 })),
  form(`(?:over|in) ${count} ${unit}`, readDistance),
  form(`${weekday} over ${count} ${unit}`, (parts, today) => readDistance(parts, findWeekday(parts, today))),
  form(
    `${everyOrPast}(?:(?:aanstaande|komende|volgende|deze|next|coming|this) )?${weekday}(?: a\\.?s\\.?)?`,
    findWeekday,
  ),
  form(`(?:volgende|next) week (?:op |on )?${weekday}|${weekday} (?:volgende|next) week`, findInNextWeek),
];

/** Words that only lead to the date. "Tot" and "until" say something else, and stay. */
const leading =
  /(?<![\p{L}\p{N}])(?:(?:uiterlijk|in|op|voor|v[oó][oó]r|per|tegen|vanaf|due|on|by|before|from|starting) ){1,3}$/iu;

/** The first date that a person typed in a text, in Dutch or English, and what is left of the text. */
export function readDate(text: string, today: Temporal.PlainDate): DateReading {
  const line = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const found = findFirst(line);
  if (!found) return { kind: 'none' };
  const { match, read } = found;
  const date = read(match.groups ?? {}, today);
  if (!date || date.year < years.first || date.year > years.last) return { kind: 'impossible', text: match[0] };
  const time = match.groups?.['time'];
  return { kind: 'date', date, rest: cutOut(line, match), ...(time ? { time } : {}) };
}

/** What leads to a date that a text begins with, and that date, are no longer. In characters. */
const longestLead = 120;

/** The same where the text begins with a date; what stands further on is not looked at. */
export function readLeadingDate(text: string, today: Temporal.PlainDate): DateReading {
  const line = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const found = findFirst(line.slice(0, longestLead));
  const before = found && line.slice(0, found.match.index).replace(leading, '');
  return before === '' ? readDate(line, today) : { kind: 'none' };
}

const otherParts =
  /(?:RRULE:?|FREQ=)\S*|(?<![\p{L}\p{N}])['’‘]\d\d(?!\d)|(?<![\p{L}])(?:elke?|iedere?|every|each) (?:\p{L}+ ){0,2}?(?:dag|week|weken|maand|maanden|kwartaal|half ?jaar|jaar|werkdag|\p{L}+dag|day|weeks?|months?|quarter|year|weekday|\p{L}+day)(?!\p{L})|(?<!\p{L})(?:begin|eind|einde|medio|halverwege|midden|mid|early|late)$/iu;

/**
 * A part of a date that was left behind where one was taken out: another date, half a year, a rhythm. It changes what
 * was meant, so it can't be left in a title.
 */
export function findLeftover(rest: string): string | undefined {
  return findFirstOf(forms, rest)?.match[0] ?? otherParts.exec(rest)?.[0];
}

/** A time that does not stand beside the date, and the text without it. */
export function cutTime(text: string): { text: string; time?: string } {
  const match =
    /(?<![\p{L}\p{N}])(?:om |at )?\d{1,2}[:.]\d\d(?: ?(?:uur|u|h))?(?![\p{L}\p{N}])|(?<!\p{L})(?:om |at )\d{1,2} ?(?:uur|u|am|pm)(?!\p{L})/iu.exec(
      text,
    );
  return match ? { text: cutOut(text, match), time: match[0] } : { text };
}

/**
 * What names a day goes before what names a period: "verslag maart 2027 op 1 april" is of 1 April. But the day of a
 * period is more than the day alone: "maandag week 50", "eind volgend jaar".
 */
function findFirst(line: string): Found | undefined {
  const day = findFirstOf(forms, line);
  const period = findFirstOf(periods, line);
  return day && period && holdsOther(period.match, day.match) ? period : (day ?? period);
}

function holdsOther(one: RegExpExecArray, other: RegExpExecArray): boolean {
  return one.index <= other.index && one.index + one[0].length >= other.index + other[0].length;
}

interface Found {
  readonly match: RegExpExecArray;
  readonly read: Form['read'];
}

/** Nobody types a date further on than this in a command, and the patterns cost time for each character. */
const longestTyped = 8000;

/** The first in the text; of those that begin together, the longest: "vrijdag 1 januari" is more than "vrijdag". */
function findFirstOf(known: readonly Form[], line: string): Found | undefined {
  const typed = line.slice(0, longestTyped);
  return known
    .flatMap(({ pattern, read }) => {
      const match = pattern.exec(typed);
      return match ? [{ match, read }] : [];
    })
    .sort((a, b) => a.match.index - b.match.index || b.match[0].length - a.match[0].length)[0];
}

function cutOut(line: string, match: RegExpExecArray): string {
  const before = line.slice(0, match.index).replace(leading, '');
  const after = line.slice(match.index + match[0].length);
  // The lookbehind keeps a long row of dashes from being tried at each of its dashes.
  return `${before.trimEnd()} ${after.trimStart()}`
    .replace(/ ?\( ?\)/, '')
    .replace(/ (?=[!?]$)/, '')
    .replace(/^[ ,;:.–—-]+/, '')
    .replace(/(?<![ ,;:–—-])[ ,;:–—-]+$/, '');
}

function readDay(parts: Parts, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const named = lookUp(months, parts['month']) ?? Number(parts['month']);
  const typedYear = readYear(parts, today);
  const monthDay = { month: named, day: Number(parts['day']) };
  const date = typedYear === undefined ? findAhead(monthDay, today) : makeDate({ year: typedYear, ...monthDay });
  const typedWeekday = lookUp(weekdays, parts['weekday']) ?? lookUp(shortWeekdays, parts['weekday']);
  return typedWeekday && date?.dayOfWeek !== typedWeekday ? undefined : date;
}

function findAhead(monthDay: { month: number; day: number }, today: Temporal.PlainDate) {
  return Array.from({ length: longestGapYears + 1 }, (_, ahead) => makeDate({ year: today.year + ahead, ...monthDay }))
    .filter((date) => date !== undefined)
    .find((date) => Temporal.PlainDate.compare(date, today) >= 0);
}

function readDistance(parts: Parts, from: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const number = lookUp(counts, parts['count']) ?? Number(parts['count']);
  const [name, size] = units.get(fold(parts['unit'] ?? '')) ?? (['days', 1] as const);
  return number < mostUnits ? from.add({ [name]: number * size }) : undefined;
}

function readWorkingDays(parts: Parts, from: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const number = lookUp(counts, parts['count']) ?? Number(parts['count']);
  return number < longestInWorkingDays ? addWorkingDays(from, number) : undefined;
}

/** Always ahead: who means today, says so. */
function findWeekday(parts: Parts, today: Temporal.PlainDate): Temporal.PlainDate {
  const ahead = ((lookUp(weekdays, parts['weekday']) ?? today.dayOfWeek) - today.dayOfWeek + 6) % 7;
  return today.add({ days: ahead + 1 });
}

function findInNextWeek(parts: Parts, today: Temporal.PlainDate): Temporal.PlainDate {
  return today.add({ days: 7 + (lookUp(weekdays, parts['weekday']) ?? today.dayOfWeek) - today.dayOfWeek });
}
