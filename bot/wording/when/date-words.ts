import { fold } from '../words.ts';
import { counts, lookUp, numberWords, oneOf } from './time-words.ts';
import { weekdayNames } from './weekdays.ts';

/** Folded names of weekdays; Monday is 1. */
export const weekdays = numberWords(...weekdayNames.nl.map((dutch, day) => fold(`${dutch} ${weekdayNames.en[day]}`)));
/** Short ones, which are words of their own too: they count only beside a day and a month. */
export const shortWeekdays = numberWords(
  'ma mon',
  'di tue tues',
  'wo wed',
  'do thu thur thurs',
  'vr vrij fri',
  'za zat sat',
  'zo zon sun',
);
export const ordinals = numberWords(
  'eerste first 1e 1ste 1st',
  'tweede second 2e 2de 2nd',
  'derde third 3e 3de 3rd',
  'vierde fourth 4e 4de 4th',
);

export const count = `(?<count>\\d{1,9}|een|één|${oneOf(counts.keys())})`;

/** Named groups of a pattern, as they were typed. */
export type Parts = Readonly<Record<string, string | undefined>>;

/** A way to write a date, and the day it names: none, where no such day exists. */
export interface Form {
  readonly pattern: RegExp;
  readonly read: (parts: Parts, today: Temporal.PlainDate) => Temporal.PlainDate | undefined;
}

/** A date stands on its own: "CVE-2026-12-31", "06-12345678" and "goedemorgen" hold none. */
const startEdge = '(?<![\\p{L}\\p{N}_]|[\\p{L}\\p{N}_][-/.])';
const endEdge = "(?![\\p{L}\\p{N}_]|[-/.:]\\p{N}|['’]\\p{L})";
/** "om 10:00", "at 4 pm", "half tien". */
const clock = '(?:om |at |@ ?)?(?:\\d{1,2}[:.]\\d\\d(?: ?(?:uur|u|h))?|\\d{1,2} ?(?:uur|u|am|pm|o.clock))';
const spoken = `(?:om |at )(?:half ${oneOf(counts.keys())}|\\d{1,2}|noon)`;
const partOfDay = "(?:'s (?:ochtends|morgens|middags|avonds)|in the (?:morning|afternoon|evening))";
const time = `(?:,? (?<time>(?:${clock}|${spoken})(?: ${partOfDay})?|${partOfDay}))?`;

export function form(pattern: string, read: Form['read']): Form {
  return { pattern: new RegExp(`${startEdge}(?:${pattern})${time}${endEdge}`, 'iu'), read };
}

/** The year in "31 december 2027", "’27", "27", "volgend jaar", "over twee jaar". */
export const year =
  "(?:,? ?(?:of |van |in )?(?:(?<year>(?:19|20|21)\\d\\d)(?!\\d)|['’‘](?<quotedYear>\\d\\d)(?!\\d)|" +
  `(?<= )(?<bareYear>\\d\\d)(?=$|[,;)?!]| (?:om|at|elke?|iedere?|every|each|aan|of|tot)(?: |$))|` +
  '(?<nextYear>volgend jaar|next year|komend jaar)|(?<thisYear>dit jaar|this year)|' +
  `(?:over|in) (?<yearCount>\\d{1,2}|een|één|${oneOf(counts.keys())}) (?:jaar|years?)))?`;

/** The year that was typed, against today; undefined where none was. */
export function readYear(parts: Parts, today: Temporal.PlainDate): number | undefined {
  const short = parts['shortYear'] ?? parts['quotedYear'] ?? parts['bareYear'];
  if (short) return 2000 + Number(short);
  if (parts['year']) return Number(parts['year']);
  if (parts['nextYear']) return today.year + 1;
  if (parts['thisYear']) return today.year;
  const ahead = parts['yearCount'];
  return ahead ? today.year + (lookUp(counts, ahead) ?? Number(ahead)) : undefined;
}

/** A day of the calendar, where there is one. */
export function makeDate(day: { year: number; month: number; day: number }): Temporal.PlainDate | undefined {
  if (day.month < 1 || day.day < 1) return undefined;
  const date = Temporal.PlainDate.from(day, { overflow: 'constrain' });
  return date.month === day.month && date.day === day.day ? date : undefined;
}
