import { months } from './month-names.ts';

const named = new RegExp(`(?:(\\d{1,2}) )?(${months.nl.join('|')}) (\\d{4})|\\b((?:19|20)\\d{2})\\b`, 'g');

/** The first day of each date that a Dutch text names: of a month or a year its first. */
export function namedDays(text: string): Temporal.PlainDate[] {
  return [...text.matchAll(named)].map(([, day, month, ofMonth, year]) =>
    Temporal.PlainDate.from({
      year: Number(ofMonth ?? year),
      month: month ? months.nl.indexOf(month) + 1 : 1,
      day: Number(day ?? 1),
    }),
  );
}
