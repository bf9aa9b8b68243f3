import { RRuleTemporal } from 'rrule-temporal';
import { fold } from '../words.ts';
import { makeDate, shortWeekdays, weekdays } from './date-words.ts';
import { counts } from './time-words.ts';
import { weekdayCodes } from './weekdays.ts';

export type RuleReading =
  | { readonly kind: 'rule'; readonly rule: string }
  | { readonly kind: 'refused'; readonly reason: 'not-a-rule' | 'too-often' | 'never' };

const mostCharacters = 2000;
const mostInterval = 999;
const lastMonthDay = 31;
/** February has no such day in most years. */
const firstRareDay = 29;
const reachYears = 10;
/** The days of ten years and some more: no rule is tried more often, however it was made. */
const limits = { maxIterations: 4000, maxCandidateEvaluations: 20_000 };
const timeZone = 'UTC';

const workingDays = 'MO,TU,WE,TH,FR';

/** Frequency, interval, words for the period, words for the rhythm. */
const periods = (
  [
    ['DAILY', 1, 'dag dagen day days', 'dagelijks daily'],
    ['WEEKLY', 1, 'week weken weeks', 'wekelijks weekly'],
    ['WEEKLY', 2, '-', 'tweewekelijks veertiendaags fortnightly'],
    ['MONTHLY', 1, 'maand maanden month months', 'maandelijks monthly'],
    ['MONTHLY', 3, 'kwartaal kwartalen quarter quarters', 'driemaandelijks quarterly'],
    ['MONTHLY', 6, 'halfjaar halfyear', 'halfjaarlijks halfyearly semiannually'],
    ['YEARLY', 1, 'jaar jaren year years', 'jaarlijks yearly annually'],
  ] as const
).map(([freq, size, period, rhythm]) => ({ freq, size, period: period.split(' '), rhythm: rhythm.split(' ') }));
const ordinals = ['eerste first', 'tweede second', 'derde third', 'vierde fourth'].map((words) => words.split(' '));

const oneOf = (words: Iterable<string>) => `(?:${[...words].join('|')})`;
const every = oneOf([
  'elke?',
  'iedere?',
  'every',
  'each',
  'per',
  'once an?',
  '(?:een|1) keer per',
  'een(?:s|maal) per',
]);
const weekday = oneOf(weekdays.keys());
const shortWeekday = oneOf([...weekdays.keys(), ...shortWeekdays.keys()]);
const workingDay = '(?:werkdag|weekday|working day)';
const count = `(?:(?<count>\\d{1,3}|other|${oneOf(counts.keys())}) )?`;
const everyPeriod = new RegExp(`^${every} ${count}(?<period>[a-z]+)$`);
/** "Om de week" leaves one out; "om de drie maanden" says how many. */
const everyOtherPeriod = new RegExp(`^om (?:de|het) ${count}(?<period>[a-z]+)$`);
const onDays = `(?:${every}(?: week (?:op|on))?|wekelijks op|weekly on)`;
const listed = `${shortWeekday}\\.?(?:(?:, ?| en | and )${shortWeekday}\\.?){0,6}`;
const everyWeekday = new RegExp(`^${onDays} (?<days>${listed}|${workingDay})$`);
/** "Every other Friday", "elke twee weken op maandag", "om de week op dinsdag". */
const everyOtherWeekday = new RegExp(
  `^(?:every other (?<other>${shortWeekday})|(?:${every}|om de) (?:(?<weeks>\\d{1,2}|other|${oneOf(counts.keys())}) )?(?<period>weken|week|weeks) (?:op|on) (?<days>${listed}))$`,
);
const onWorkingDays = /^(?:op|on) (?:werkdagen|working days|weekdays)$/;
const fromToFriday =
  /^(?:op |on |every |elke )?(?:maandag|monday|ma|mon) (?:t m|tot en met|through|to) (?:vrijdag|friday|vr|fri)$/;
/** "Elke maand op de 15e", "every quarter on the last day". */
const everyMonthDay =
  /^(?<rhythm>.+?) (?:op|on) (?:de |the )?(?:(?<day>\d{1,2})(?:e|ste|de|st|nd|rd|th)?|day (?<number>\d{1,2})|(?<last>laatste|last) (?:dag|day))(?: of de laatste dag van de maand| or the last day of the month)?$/;
const dayOfMonth = new RegExp(
  `^(?:${every} |de |the )?(?<ordinal>${oneOf([...ordinals.flat(), 'laatste', 'last'])}) ` +
    `(?<day>${weekday}|dag|day|${workingDay}) (?:van|of) (?:de|the|elke|iedere|every|each) (?:maand|month)$`,
);
const shortPeriod = oneOf(['uur', 'uren', 'hours?', 'minuut', 'minuten', 'minutes?', 'seconden?', 'seconds?']);
const timesADay = '(?!(?:een|1|one) )[a-z0-9]+ (?:keer|maal|times) (?:per|an?) (?:dag|day)|twice an? day';
const tooOften = new RegExp(`^(?:${every} (?:[a-z0-9]+ )?${shortPeriod}|hourly|${timesADay})$`);

const list = (item: string) => new RegExp(`^${item}(?:,${item})*$`);
/** Not 53: the library takes the 53rd Monday of a year that has 52 to be one of the next. */
const upTo52 = '[+-]?(?:0?[1-9]|[1-4]\\d|5[0-2])';
const upTo53 = '[+-]?(?:0?[1-9]|[1-4]\\d|5[0-3])';
const upTo366 = '[+-]?(?:[1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6])';
/** Checked here: the library leaves out a value it can't use, such as BYMONTH=13, and the rule says something else. */
const shapes: ReadonlyMap<string, RegExp> = new Map([
  ['FREQ', /^(?:YEARLY|MONTHLY|WEEKLY|DAILY|HOURLY|MINUTELY|SECONDLY)$/],
  ['INTERVAL', /^[1-9]\d{0,2}$/],
  ['COUNT', /^[1-9]\d{0,2}$/],
  ['UNTIL', /^\d{8}(?:T\d{6}Z?)?$/],
  ['WKST', new RegExp(`^${oneOf(weekdayCodes)}$`)],
  ['BYDAY', list(`(?:${upTo52})?${oneOf(weekdayCodes)}`)],
  ['BYMONTH', list('(?:0?[1-9]|1[0-2])')],
  ['BYMONTHDAY', list('[+-]?(?:0?[1-9]|[12]\\d|3[01])')],
  ['BYYEARDAY', list(upTo366)],
  ['BYWEEKNO', list(upTo53)],
  ['BYSETPOS', list(upTo366)],
  ['BYHOUR', list('(?:[01]?\\d|2[0-3])')],
  ['BYMINUTE', list('[0-5]?\\d')],
  ['BYSECOND', list('[0-5]?\\d')],
]);
const times = ['BYHOUR', 'BYMINUTE', 'BYSECOND'];
const tooQuick = ['HOURLY', 'MINUTELY', 'SECONDLY'];

/** How often something comes back from a first day on: in Dutch or English words, or as an RFC 5545 rule. */
export function readRule(text: string, from: Temporal.PlainDate): RuleReading {
  if (text.length > mostCharacters) return refuse('not-a-rule');
  if (text.includes('=')) return readParts(text, from);
  const words = fold(text)
    .replace(/[\s-]+/g, ' ')
    .trim()
    .replace(/[.!]$/, '')
    .replace(/\bhalf (?=jaar|year)/, 'half')
    .replace(/^(?:herhaalt?(?: zich)?|repeats?) /, '');
  if (tooOften.test(words)) return refuse('too-often');
  const rule =
    writeWeekdays(words) ??
    writeOtherWeekdays(words) ??
    writeDayOfMonth(words) ??
    writeMonthDay(words, from) ??
    writePeriod(words, from);
  return rule ? { kind: 'rule', rule } : refuse('not-a-rule');
}

function refuse(reason: (RuleReading & { kind: 'refused' })['reason']): RuleReading {
  return { kind: 'refused', reason };
}

function writeWeekdays(words: string): string | undefined {
  const days = everyWeekday.exec(words)?.groups?.['days'];
  return days && `FREQ=WEEKLY;BYDAY=${listCodes(days)}`;
}

function writeOtherWeekdays(words: string): string | undefined {
  if (onWorkingDays.test(words) || fromToFriday.test(words.replace('/', ' ')))
    return `FREQ=WEEKLY;BYDAY=${workingDays}`;
  const { other, weeks, period, days } = everyOtherWeekday.exec(words)?.groups ?? {};
  if (other) return `FREQ=WEEKLY;INTERVAL=2;BYDAY=${listCodes(other)}`;
  if (!days) return undefined;
  const isOther = weeks === 'other' || (!weeks && words.startsWith('om de'));
  const interval = isOther ? 2 : weeks ? (counts.get(weeks) ?? Number(weeks)) : 1;
  if (interval < 1 || (interval > 1 && period === 'week' && !isOther)) return undefined;
  return `FREQ=WEEKLY${interval > 1 ? `;INTERVAL=${interval}` : ''};BYDAY=${listCodes(days)}`;
}

/** A day that not every month has is the last one of a shorter month. */
function writeMonthDay(words: string, from: Temporal.PlainDate): string | undefined {
  const { rhythm = '', day, number = day, last } = everyMonthDay.exec(words)?.groups ?? {};
  const at = last ? lastMonthDay : Number(number);
  if (!(at >= 1 && at <= lastMonthDay)) return undefined;
  const rule = writePeriod(rhythm, from.with({ day: 1 }));
  if (!rule?.startsWith('FREQ=MONTHLY')) return undefined;
  if (at === lastMonthDay) return `${rule};BYMONTHDAY=-1`;
  return at < firstRareDay
    ? `${rule};BYMONTHDAY=${at}`
    : `${rule}${writeLastDays('MONTHLY', from.with({ month: 1, day: at }))}`;
}

function writeDayOfMonth(words: string): string | undefined {
  const { ordinal = '', day = '' } = dayOfMonth.exec(words)?.groups ?? {};
  if (!ordinal) return undefined;
  const at = ordinals.findIndex((names) => names.includes(ordinal)) + 1 || -1;
  if (day === 'dag' || day === 'day') return `FREQ=MONTHLY;BYMONTHDAY=${at}`;
  return weekdays.has(day)
    ? `FREQ=MONTHLY;BYDAY=${at}${listCodes(day)}`
    : `FREQ=MONTHLY;BYDAY=${workingDays};BYSETPOS=${at}`;
}

function listCodes(days: string): string {
  const named = days
    .split(/, ?| en | and /)
    .map((day) => day.replace(/\.$/, ''))
    .map((day) => weekdayCodes[(weekdays.get(day) ?? shortWeekdays.get(day) ?? 0) - 1]);
  return named.every((code) => code) ? [...new Set(named)].join(',') : workingDays;
}

function writePeriod(words: string, from: Temporal.PlainDate): string | undefined {
  const other = everyOtherPeriod.exec(words)?.groups;
  const { period = '', count: counted } = other ?? everyPeriod.exec(words)?.groups ?? {};
  const found = periods.find((line) => line.rhythm.includes(words) || line.period.some((name) => name === period));
  if (!found) return undefined;
  const word = counted ?? (other ? 'other' : 'one');
  const interval = found.size * (word === 'other' ? 2 : (counts.get(word) ?? Number(word)));
  if (interval < 1 || interval > mostInterval) return undefined;
  return `FREQ=${found.freq}${interval > 1 ? `;INTERVAL=${interval}` : ''}${writeLastDays(found.freq, from)}`;
}

/** RFC 5545 skips a month without the day. Who says "every month" on the 31st means the last day of a shorter one. */
function writeLastDays(freq: string, { month, day }: Temporal.PlainDate): string {
  if (day < 29 || !(freq === 'MONTHLY' || (freq === 'YEARLY' && month === 2))) return '';
  if (day === lastMonthDay) return ';BYMONTHDAY=-1';
  const days = [28, 29, 30].filter((last) => last <= day).join(',');
  return `${freq === 'YEARLY' ? ';BYMONTH=2' : ''};BYMONTHDAY=${days};BYSETPOS=-1`;
}

function readParts(text: string, from: Temporal.PlainDate): RuleReading {
  const bare = text
    .toUpperCase()
    .replaceAll(' ', '')
    .trim()
    .replace(/^RRULE:/, '')
    .replace(/;$/, '');
  const pairs = bare.split(';').map((pair) => pair.split('='));
  const isRead = pairs.every(([name = '', value = '', ...more]) => shapes.get(name)?.test(value) && !more.length);
  const parts = new Map(pairs.map(([name = '', value = '']) => [name, value]));
  const frequency = parts.get('FREQ');
  // A day has one time here, so there is none to choose; the library is slow to find that out.
  const isChoiceOfOne = frequency === 'DAILY' && parts.has('BYSETPOS');
  const isWhole = isRead && parts.size === pairs.length && !isChoiceOfOne && hasRealEnd(parts);
  if (!frequency || !isWhole) return refuse('not-a-rule');
  const isOften = times.some((name) => new Set(parts.get(name)?.split(',').map(Number)).size > 1);
  if (isOften || tooQuick.includes(frequency)) return refuse('too-often');
  // A deadline is a day: its last one too, and a single time of the day says nothing.
  const days = new Map([...parts].filter(([name]) => !times.includes(name)));
  const until = days.get('UNTIL')?.slice(0, 8);
  return checkOccurrence(until ? days.set('UNTIL', until) : days, from);
}

function hasRealEnd(parts: ReadonlyMap<string, string>): boolean {
  const until = parts.get('UNTIL');
  if (!until) return true;
  const [year, month, day] = [until.slice(0, 4), until.slice(4, 6), until.slice(6, 8)].map(Number);
  return !parts.has('COUNT') && makeDate({ year: year ?? 0, month: month ?? 0, day: day ?? 0 }) !== undefined;
}

function checkOccurrence(days: ReadonlyMap<string, string>, from: Temporal.PlainDate): RuleReading {
  const reach = from.add({ years: reachYears }).toString().replaceAll('-', '');
  const [end = reach] = [reach, days.get('UNTIL') ?? reach].sort();
  const endless = new Map([...days].filter(([name]) => name !== 'COUNT'));
  const dtstart = from.toZonedDateTime(timeZone);
  // With an end the search stops there, and not only at the library's limits.
  const rruleString = writeParts(endless.set('UNTIL', `${end}T235959Z`));
  const recurrence = attempt(
    () => new RRuleTemporal({ rruleString, dtstart, tzid: timeZone, strict: true, ...limits }),
  );
  if (!recurrence) return refuse('not-a-rule');
  const first = attempt(() => recurrence.next(dtstart, true));
  return first ? { kind: 'rule', rule: writeParts(days) } : refuse('never');
}

/** The library throws where a rule contradicts itself, and where it was tried too often. */
function attempt<T>(search: () => T): T | undefined {
  try {
    return search();
  } catch {
    return undefined;
  }
}

function writeParts(parts: ReadonlyMap<string, string>): string {
  return [...parts].map(([name, value]) => `${name}=${value}`).join(';');
}
