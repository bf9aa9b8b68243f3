import { fold } from '../answers/words.ts';

export type DateReading =
  | { readonly kind: 'date'; readonly date: Temporal.PlainDate; readonly rest: string }
  /** What was typed names a day that does not exist, or one that nobody can mean. */
  | { readonly kind: 'impossible'; readonly text: string }
  | { readonly kind: 'none' };

type Parts = Readonly<Record<string, string | undefined>>;
type Unit = 'days' | 'weeks' | 'months' | 'years';

/** A way to write a date, and the day it names: none, where no such day exists. */
interface Form {
  readonly pattern: RegExp;
  readonly read: (parts: Parts, today: Temporal.PlainDate) => Temporal.PlainDate | undefined;
}

/** The number of each word in a list of synonyms: those of the first line are 1. */
function numberWords(...lines: string[]): ReadonlyMap<string, number> {
  return new Map(lines.flatMap((line, at) => line.split(' ').map((word) => [word, at + 1] as const)));
}

/** Folded words for one to twelve. */
export const counts = numberWords(
  'een a an one',
  'twee two',
  'drie three',
  'vier four',
  'vijf five',
  'zes six',
  'zeven seven',
  'acht eight',
  'negen nine',
  'tien ten',
  'elf eleven',
  'twaalf twelve',
);
/** Folded names of weekdays; Monday is 1. */
export const weekdays = numberWords(
  'maandag monday',
  'dinsdag tuesday',
  'woensdag wednesday',
  'donderdag thursday',
  'vrijdag friday',
  'zaterdag saturday',
  'zondag sunday',
);
const months = numberWords(
  'januari january jan',
  'februari february febr feb',
  'maart march mrt mar',
  'april apr',
  'mei may',
  'juni june jun',
  'juli july jul',
  'augustus august aug',
  'september sept sep',
  'oktober october okt oct',
  'november nov',
  'december dec',
);
const units: ReadonlyMap<string, readonly [Unit, number]> = new Map([
  ...named('dag dagen day days', 'days'),
  ...named('week weken weeks', 'weeks'),
  ...named('maand maanden month months', 'months'),
  ...named('kwartaal kwartalen quarter quarters', 'months', 3),
  ...named('jaar jaren year years', 'years'),
]);

/** People mean a day that they or their successors live to see; further off is a slip of the fingers. */
const years = { first: 1900, last: 2199 };
/** 29 February can be eight years away: there is none in 2100. */
const longestGapYears = 8;
const mostUnits = 100_000;

const oneOf = (words: Iterable<string>) => `(?:${[...words].join('|')})`;
const weekday = `(?<weekday>${oneOf(weekdays.keys())})`;
const onWeekday = `(?:${weekday},? (?:de |the )?)?`;
const month = `(?<month>${oneOf(months.keys())})\\.?`;
const year = '(?:,? (?:of |van )?(?<year>(?:19|20|21)\\d\\d))?';
const mark = '[-/.‑–]';
const count = `(?<count>\\d{1,9}|een|één|${oneOf(counts.keys())})`;
const unit = `(?<unit>${oneOf(units.keys())})`;
/** "3-4 weken", "10-12 uur" and "5-10 december" are not the third of April, and so on. */
const notRange = `(?! ${oneOf([...units.keys(), ...months.keys(), 'uur', 'hours', 'procent', 'percent'])})`;
const everyOrPast =
  '(?<!(?:elke|iedere|every|each|afgelopen|vorige|last|past|vorige week|last week|laatste|eerste|tweede|derde|vierde|first|second|third|fourth) )';

/** A date stands on its own: "CVE-2026-12-31", "06-12345678" and "goedemorgen" hold none. */
const startEdge = '(?<![\\p{L}\\p{N}_]|[\\p{L}\\p{N}_][-/.])';
const endEdge = "(?![\\p{L}\\p{N}_]|[-/.:]\\p{N}|['’]\\p{L})";

const forms: readonly Form[] = [
  form(`${onWeekday}(?<year>\\d{4})(?<mark>${mark})(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})`, readDay),
  form(`${onWeekday}(?<day>\\d{1,2})(?<mark>${mark})(?<month>\\d{1,2})\\k<mark>(?<year>\\d{4})`, readDay),
  form(`${onWeekday}(?<day>\\d{1,2})(?<mark>[-/])(?<month>\\d{1,2})\\k<mark>(?<shortYear>\\d\\d)`, readDay),
  form(`${onWeekday}(?<day>\\d{1,2})-(?<month>0?[1-9]|1[0-2])${notRange}`, readDay),
  // Two figures each: "24/7" is not a date.
  form(`${onWeekday}(?<day>\\d\\d)/(?<month>0[1-9]|1[0-2])${notRange}`, readDay),
  form(`${onWeekday}(?:the )?(?<day>\\d{1,2})(?:ste|st|de|nd|rd|th|e)? (?:of |van )?${month}${year}`, readDay),
  form(`${onWeekday}${month} (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?${year}`, readDay),
  form('vandaag|today', (_, today) => today),
  form('(?<!goeden? )morgen|tomorrow', (_, today) => today.add({ days: 1 })),
  form('overmorgen|(?:the )?day after tomorrow', (_, today) => today.add({ days: 2 })),
  form('volgende week|next week', (_, today) => today.add({ weeks: 1 })),
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
  /(?<![\p{L}\p{N}])(?:(?:uiterlijk|op|voor|v[oó][oó]r|per|tegen|vanaf|due|on|by|before|from|starting) ){1,3}$/iu;

/** The first date that a person typed in a text, in Dutch or English, and what is left of the text. */
export function readDate(text: string, today: Temporal.PlainDate): DateReading {
  const line = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const found = findFirst(line);
  if (!found) return { kind: 'none' };
  const { match, read } = found;
  const date = read(match.groups ?? {}, today);
  if (!date || date.year < years.first || date.year > years.last) return { kind: 'impossible', text: match[0] };
  return { kind: 'date', date, rest: cutOut(line, match) };
}

/** The same where the text begins with a date; what stands further on is not looked at. */
export function readLeadingDate(text: string, today: Temporal.PlainDate): DateReading {
  const line = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const found = findFirst(line);
  const before = found && line.slice(0, found.match.index).replace(leading, '');
  return before === '' ? readDate(line, today) : { kind: 'none' };
}

/** The first in the text; of those that begin together, the longest: "vrijdag 1 januari" is more than "vrijdag". */
function findFirst(line: string): { match: RegExpExecArray; read: Form['read'] } | undefined {
  return forms
    .flatMap(({ pattern, read }) => {
      const match = pattern.exec(line);
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
  const named = lookUp(months, parts.month) ?? Number(parts.month);
  const typedYear = parts.shortYear ? `20${parts.shortYear}` : parts.year;
  const monthDay = { month: named, day: Number(parts.day) };
  const date = typedYear ? makeDate({ year: Number(typedYear), ...monthDay }) : findAhead(monthDay, today);
  const typedWeekday = lookUp(weekdays, parts.weekday);
  return typedWeekday && date?.dayOfWeek !== typedWeekday ? undefined : date;
}

/** A day of the calendar, where there is one. */
export function makeDate(day: { year: number; month: number; day: number }): Temporal.PlainDate | undefined {
  if (day.month < 1 || day.day < 1) return undefined;
  const date = Temporal.PlainDate.from(day, { overflow: 'constrain' });
  return date.month === day.month && date.day === day.day ? date : undefined;
}

function findAhead(monthDay: { month: number; day: number }, today: Temporal.PlainDate) {
  return Array.from({ length: longestGapYears + 1 }, (_, ahead) => makeDate({ year: today.year + ahead, ...monthDay }))
    .filter((date) => date !== undefined)
    .find((date) => Temporal.PlainDate.compare(date, today) >= 0);
}

function readDistance(parts: Parts, from: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const number = lookUp(counts, parts.count) ?? Number(parts.count);
  const [name, size] = units.get(fold(parts.unit ?? '')) ?? (['days', 1] as const);
  return number < mostUnits ? from.add({ [name]: number * size }) : undefined;
}

/** Always ahead: who means today, says so. */
function findWeekday(parts: Parts, today: Temporal.PlainDate): Temporal.PlainDate {
  const ahead = ((lookUp(weekdays, parts.weekday) ?? today.dayOfWeek) - today.dayOfWeek + 6) % 7;
  return today.add({ days: ahead + 1 });
}

function findInNextWeek(parts: Parts, today: Temporal.PlainDate): Temporal.PlainDate {
  return today.add({ days: 7 + (lookUp(weekdays, parts.weekday) ?? today.dayOfWeek) - today.dayOfWeek });
}

function lookUp(words: ReadonlyMap<string, number>, word = ''): number | undefined {
  return words.get(fold(word));
}

function named(words: string, name: Unit, size = 1) {
  return words.split(' ').map((word) => [word, [name, size]] as const);
}

function form(pattern: string, read: Form['read']): Form {
  return { pattern: new RegExp(`${startEdge}(?:${pattern})${endEdge}`, 'iu'), read };
}
