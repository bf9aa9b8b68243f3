import type { Language, PartialDate } from '../register/schema.ts';

const months: Record<Language, readonly string[]> = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** "31 december 2024": written out by us, so that it follows the language of the answer and no device. */
export function writeDate(date: Temporal.PlainDate, language: Language): string {
  return `${date.day} ${months[language][date.month - 1]} ${date.year}`;
}

/** As precise as it is known: "oktober 2027", "2030". */
export function writePartialDate(date: PartialDate, language: Language): string {
  if (date.precision === 'day') return writeDate(date.first, language);
  return date.precision === 'month'
    ? `${months[language][date.first.month - 1]} ${date.first.year}`
    : String(date.first.year);
}

/** Whole days from one date to another; negative where `to` lies before `from`. */
export function countDays(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return from.until(to, { largestUnit: 'days' }).days;
}

const at: Record<Language, (time: string) => string> = { nl: (time) => `om ${time} uur`, en: (time) => `at ${time}` };

/** "24 november 2026 om 9:00 uur". */
export function writeMoment(moment: Temporal.ZonedDateTime, language: Language): string {
  const time = `${moment.hour}:${String(moment.minute).padStart(2, '0')}`;
  return `${writeDate(moment.toPlainDate(), language)} ${at[language](time)}`;
}
