import type { Fault } from './check-fact.ts';
import { months } from './month-names.ts';
import { namedDays } from './named-days.ts';
import type { Fact, Moment } from './schema.ts';

/** A day, a month, or a part of a year; a year alone tells of when something is, as in "de brief van 2027". */
const dated = new RegExp(`(${months.nl.join('|')}|begin|medio|eind) \\d{4}`);

const before = new RegExp(`v(?:oo|óó)r (\\d{1,2} (?:${months.nl.join('|')}) \\d{4})`, 'g');

/** A date of a subject that is another one in its facts: where they tell dates and not this one, or another day of its month. */
export function checkDates(subject: object, facts: readonly Fact[]): Fault[] {
  const told = facts.flatMap(({ id, text, earlier }) =>
    [text.nl, ...earlier.map((one) => one.text.nl)].map((sentence) => ({ id, text: sentence })),
  );
  const moments = Object.entries(subject).filter((pair): pair is [string, Moment] => isMoment(pair[1]));
  return moments.flatMap(([key, moment]) => {
    const path = [key, 'on'];
    const others = told.flatMap(({ id, text }) =>
      names(text, moment) ? [] : otherDays(text, moment).map((day) => `fact ${id} says ${day}`),
    );
    if (others.length > 0) {
      const says = `${key}.on: it is ${moment.on.first}, and ${[...new Set(others)].join(', ')}; write the same day in both`;
      return [{ path, says }];
    }
    if (told.some(({ text }) => names(text, moment)) || !told.some(({ text }) => dated.test(text))) return [];
    const written = moment.as?.nl ?? moment.on.first;
    const says = `${key}.on: none of its facts says ${written}; change the date here, or the sentence that tells it`;
    return [{ path, says }];
  });
}

function isMoment(part: unknown): part is Moment {
  return typeof part === 'object' && part !== null && 'on' in part;
}

function names(text: string, { on, as }: Moment): boolean {
  // "Voor 1 oktober" is until 30 September.
  const until = [...text.matchAll(before)].flatMap(([, date = '']) =>
    namedDays(date).map((day) => day.subtract({ days: 1 })),
  );
  return (
    [...namedDays(text), ...until].some((day) => day.equals(on.first)) || (as !== undefined && text.includes(as.nl))
  );
}

/** The days that a text names in the month of a date of which the day is known. */
function otherDays(text: string, { on, as }: Moment): Temporal.PlainDate[] {
  if (on.precision !== 'day' || as !== undefined) return [];
  const month = on.first.toPlainYearMonth();
  return namedDays(text).filter((day) => day.day !== 1 && day.toPlainYearMonth().equals(month));
}
