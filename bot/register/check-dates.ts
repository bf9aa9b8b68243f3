import type { Fault } from './check-fact.ts';
import { namedDays } from './named-days.ts';
import type { Fact, Moment } from './schema.ts';

/** A date of a subject that none of its facts names, or that one of them gives another day of the same month. */
export function checkDates(subject: object, facts: readonly Fact[]): Fault[] {
  const texts = facts.flatMap(({ text, earlier }) => [text.nl, ...earlier.map((one) => one.text.nl)]);
  const moments = Object.entries(subject).filter((pair): pair is [string, Moment] => isMoment(pair[1]));
  return moments.flatMap(([key, moment]) => {
    const path = [key, 'on'];
    const others = texts.flatMap((text) => (names(text, moment) ? [] : otherDays(text, moment)));
    if (others.length > 0) {
      const says = `${key}.on: it is ${moment.on.first}, and a fact of this subject says ${others.join(', ')}; write the same day in both`;
      return [{ path, says }];
    }
    if (texts.some((text) => names(text, moment))) return [];
    const written = moment.as?.nl ?? moment.on.first;
    const says = `${key}.on: none of its facts says ${written}; change the date here, or the sentence that tells it`;
    return [{ path, says }];
  });
}

function isMoment(part: unknown): part is Moment {
  return typeof part === 'object' && part !== null && 'on' in part;
}

function names(text: string, { on, as }: Moment): boolean {
  return namedDays(text).some((day) => day.equals(on.first)) || (as !== undefined && text.includes(as.nl));
}

/** The days that a text names in the month of a date of which the day is known. */
function otherDays(text: string, { on, as }: Moment): Temporal.PlainDate[] {
  if (on.precision !== 'day' || as !== undefined) return [];
  const month = on.first.toPlainYearMonth();
  return namedDays(text).filter((day) => day.day !== 1 && day.toPlainYearMonth().equals(month));
}
