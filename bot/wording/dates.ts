import type { PartialDate } from '../register/dates.ts';
import { months } from '../register/month-names.ts';
import type { Language } from '../register/schema.ts';

/** "31 december 2024": written out by us, so that it follows the language of the answer and no device. */
export function writeDate(date: Temporal.PlainDate, language: Language): string {
  return `${date.day} ${months[language][date.month - 1]} ${date.year}`;
}

const quarters: Record<Language, readonly string[]> = {
  nl: ['het eerste kwartaal van', 'het tweede kwartaal van', 'het derde kwartaal van', 'het vierde kwartaal van'],
  en: ['the first quarter of', 'the second quarter of', 'the third quarter of', 'the fourth quarter of'],
};

/** As precise as it is known: "oktober 2027", "2030". */
export function writePartialDate({ precision, first }: PartialDate, language: Language): string {
  if (precision === 'day') return writeDate(first, language);
  if (precision === 'month') return `${months[language][first.month - 1]} ${first.year}`;
  return precision === 'quarter' ? `${quarters[language][(first.month - 1) / 3]} ${first.year}` : String(first.year);
}

/** A date as its source says it: "eind 2023", or else as precise as it is known. */
export function writeMomentOf(
  { on, as }: { readonly on: PartialDate; readonly as?: Readonly<Record<Language, string>> | undefined },
  language: Language,
): string {
  return as?.[language] ?? writePartialDate(on, language);
}

const units: Record<Language, Record<'day' | 'week' | 'month' | 'year', (count: number) => string>> = {
  nl: {
    day: (count) => (count === 1 ? '1 dag' : `${count} dagen`),
    week: (count) => (count === 1 ? '1 week' : `${count} weken`),
    month: (count) => (count === 1 ? '1 maand' : `${count} maanden`),
    year: (count) => `${String(count).replace('.', ',')} jaar`,
  },
  en: {
    day: (count) => (count === 1 ? '1 day' : `${count} days`),
    week: (count) => (count === 1 ? '1 week' : `${count} weeks`),
    month: (count) => (count === 1 ? '1 month' : `${count} months`),
    year: (count) => (count === 1 ? '1 year' : `${count} years`),
  },
};
const about: Record<Language, { under: string; over: string }> = {
  nl: { under: 'bijna', over: 'ruim' },
  en: { under: 'almost', over: 'over' },
};
/** Up to here people count in days; from almost two years on in half years. */
const mostDays = 99;
const daysIn = { day: 1, week: 7, month: 30.4375, year: 365.25 } as const;
const mostMonths = 22.75;
/** What a month or half a year may differ by and still be one. In days. */
const slackDays = 2;

/** A span of whole days as people say it: "57 dagen", "ruim 4 maanden", "ruim 2,5 jaar". */
export function writeSpan(days: number, language: Language): string {
  if (days <= mostDays) return units[language].day(days);
  const isMonths = days / daysIn.month < mostMonths;
  return isMonths
    ? writeAbout(days, { unit: 'month', step: 1, almost: 0.75 }, language)
    : writeAbout(days, { unit: 'year', step: 0.5, almost: 2 / 3 }, language);
}

interface Rounding {
  readonly unit: 'month' | 'year';
  /** In the unit: the span is told in so many of these. */
  readonly step: number;
  /** The part of a step from which it is almost the next one. */
  readonly almost: number;
}

function writeAbout(days: number, { unit, step, almost }: Rounding, language: Language): string {
  const size = step * daysIn[unit];
  const write = (steps: number) => units[language][unit](steps * step);
  const nearest = Math.round(days / size);
  if (Math.abs(days - nearest * size) <= slackDays) return write(nearest);
  const whole = Math.floor(days / size);
  const { under, over } = about[language];
  return days / size - whole >= almost ? `${under} ${write(whole + 1)}` : `${over} ${write(whole)}`;
}

/** A span in the unit that was asked for; where it is less than one of those, in days. */
export function writeSpanIn(unit: 'day' | 'week' | 'month', days: number, language: Language): string {
  const whole = Math.floor(days / daysIn[unit]);
  if (whole === 0) return units[language].day(days);
  const isMore = days - whole * daysIn[unit] >= 1;
  return isMore ? `${about[language].over} ${units[language][unit](whole)}` : units[language][unit](whole);
}

/** Whole days from one date to another; negative where `to` lies before `from`. */
export function countDays(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return from.until(to, { largestUnit: 'days' }).days;
}

const at: Record<Language, (time: string) => string> = { nl: (time) => `om ${time} uur`, en: (time) => `at ${time}` };

/** "9:05": a time of the day as a clock shows it. */
export function writeClock({ hour, minute }: Pick<Temporal.PlainTime, 'hour' | 'minute'>): string {
  return `${hour}:${String(minute).padStart(2, '0')}`;
}

/** "24 november 2026 om 9:00 uur". */
export function writeMoment(moment: Temporal.ZonedDateTime, language: Language): string {
  return `${writeDate(moment.toPlainDate(), language)} ${at[language](writeClock(moment))}`;
}
