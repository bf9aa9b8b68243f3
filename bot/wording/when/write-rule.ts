import type { Language } from '../../register/schema.ts';
import { writeDate } from '../dates.ts';
import { weekdayCodes, weekdayNames } from './weekdays.ts';

const codes: readonly string[] = weekdayCodes;
const workingDays = 'MO,TU,WE,TH,FR';

const words = {
  nl: {
    weekdays: weekdayNames.nl,
    months: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
    nth: { 1: 'eerste', 2: 'tweede', 3: 'derde', 4: 'vierde', '-1': 'laatste' } as Readonly<Record<string, string>>,
    and: 'en',
    periods: {
      DAILY: ['elke dag', 'dagen'],
      WEEKLY: ['elke week', 'weken'],
      MONTHLY: ['elke maand', 'maanden'],
      YEARLY: ['elk jaar', 'jaar'],
    },
    sizes: { 3: 'elk kwartaal', 6: 'elk half jaar', 12: 'elk jaar' } as Readonly<Record<number, string>>,
    every: (thing: string) => `elke ${thing}`,
    on: (day: string) => ` op ${day}`,
    onDay: (day: string) => ` op de ${day}e`,
    orLast: ' of de laatste dag van de maand',
    lastDay: ' op de laatste dag',
    workday: 'werkdag',
    workdays: 'op werkdagen',
    ofMonth: ' van de maand',
    inMonths: (months: string) => ` in ${months}`,
    until: (date: string) => ` tot en met ${date}`,
    times: (count: string) => `, ${count} keer`,
    own: 'op eigen dagen',
  },
  en: {
    weekdays: weekdayNames.en,
    months: 'January February March April May June July August September October November December'.split(' '),
    nth: { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', '-1': 'last' } as Readonly<Record<string, string>>,
    and: 'and',
    periods: {
      DAILY: ['every day', 'days'],
      WEEKLY: ['every week', 'weeks'],
      MONTHLY: ['every month', 'months'],
      YEARLY: ['every year', 'years'],
    },
    sizes: { 3: 'every quarter', 6: 'every half year', 12: 'every year' } as Readonly<Record<number, string>>,
    every: (thing: string) => `every ${thing}`,
    on: (day: string) => ` on ${day}`,
    onDay: (day: string) => ` on day ${day}`,
    orLast: ' or the last day of the month',
    lastDay: ' on the last day',
    workday: 'working day',
    workdays: 'on working days',
    ofMonth: ' of the month',
    inMonths: (months: string) => ` in ${months}`,
    until: (date: string) => ` up to ${date}`,
    times: (count: string) => `, ${count} times`,
    own: 'on days of its own',
  },
} as const;
type Words = (typeof words)[Language];
type Frequency = keyof Words['periods'];

/** A rule as people say it: "elk kwartaal", "elke eerste werkdag van de maand". No rule's own text reaches anybody. */
export function writeRule(rule: string, language: Language): string {
  const say = words[language];
  const { FREQ: frequency = '', UNTIL: until, COUNT: count, WKST: _, ...parts } = readParts(rule);
  const said = frequency in say.periods ? writeParts(frequency as Frequency, parts, say) : undefined;
  if (said === undefined) return say.own;
  const last = until && Temporal.PlainDate.from(until.slice(0, 8));
  return `${said}${last ? say.until(writeDate(last, language)) : ''}${count ? say.times(count) : ''}`;
}

function readParts(rule: string): Partial<Record<string, string>> {
  return Object.fromEntries(rule.split(';').map((pair) => pair.split('=')));
}

function writeParts(frequency: Frequency, parts: Partial<Record<string, string>>, say: Words): string | undefined {
  const { INTERVAL: interval = '1', ...by } = parts;
  const period = writePeriod(frequency, Number(interval), say);
  const { BYDAY: days, BYMONTHDAY: monthDays, BYSETPOS: place, BYMONTH: months, ...others } = by;
  if (Object.keys(others).length > 0) return undefined;
  if (months) return writeMonths(period, { months, monthDays, days, place }, say);
  if (monthDays) return days ? undefined : writeMonthDays(period, { monthDays, place }, say);
  if (!days) return place ? undefined : period;
  if (frequency === 'WEEKLY' && !place) return writeWeekly(Number(interval), { days, period }, say);
  return frequency === 'MONTHLY' && interval === '1' ? writeNth(days, place, say) : undefined;
}

function writePeriod(frequency: Frequency, interval: number, say: Words): string {
  const [one, many] = say.periods[frequency];
  if (interval === 1) return one;
  return (frequency === 'MONTHLY' ? say.sizes[interval] : undefined) ?? say.every(`${interval} ${many}`);
}

function writeWeekly(
  interval: number,
  { days, period }: { days: string; period: string },
  say: Words,
): string | undefined {
  if (days === workingDays && interval === 1) return say.workdays;
  const named = days.split(',').map((code) => say.weekdays[codes.indexOf(code)]);
  if (named.includes(undefined)) return undefined;
  const listed = join(named, say);
  return interval === 1 ? say.every(listed) : `${period}${say.on(listed)}`;
}

function writeNth(days: string, place: string | undefined, say: Words): string | undefined {
  const [, nth = place ?? '', code = ''] = /^(-?\d)?([A-Z]{2})$/.exec(days) ?? [];
  const day = days === workingDays ? say.workday : say.weekdays[codes.indexOf(code)];
  const name = say.nth[days === workingDays ? (place ?? '') : nth];
  return day && name ? `${say.every(`${name} ${day}`)}${say.ofMonth}` : undefined;
}

type MonthDays = { readonly monthDays: string; readonly place: string | undefined };

function writeMonthDays(period: string, { monthDays, place }: MonthDays, say: Words): string | undefined {
  if (monthDays === '-1' && !place) return `${period}${say.lastDay}`;
  if (/^\d+$/.test(monthDays) && !place) return `${period}${say.onDay(monthDays)}`;
  const last = /^28(?:,29)?(?:,30)?(?:,31)?$/.test(monthDays) && place === '-1' ? monthDays.slice(-2) : undefined;
  if (!last) return undefined;
  return last === '31' ? `${period}${say.lastDay}` : `${period}${say.onDay(last)}${say.orLast}`;
}

interface InMonths {
  readonly months: string;
  readonly monthDays: string | undefined;
  readonly days: string | undefined;
  readonly place: string | undefined;
}

function writeMonths(period: string, { months, monthDays, days, place }: InMonths, say: Words): string | undefined {
  // The last day of February, of what begins on the 29th.
  if (months === '2' && monthDays === '28,29' && place === '-1') return period;
  if (monthDays || days || place) return undefined;
  const named = months.split(',').map((month) => say.months[Number(month) - 1]);
  return named.includes(undefined) ? undefined : `${period}${say.inMonths(join(named, say))}`;
}

function join(named: readonly (string | undefined)[], say: Words): string {
  return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} ${say.and} ${named.at(-1)}`;
}
