import type { Language } from '../../register/schema.ts';
import { writeDate } from '../../wording/dates.ts';
import { counts, lookUp, months, oneOf, units } from '../../wording/when/time-words.ts';
import { fold } from '../../wording/words.ts';
import type { Period } from './period.ts';
import { readThisOrNext } from './period.ts';

const sinceDay = new RegExp(
  `\\b(?:sinds|vanaf|na|since|from|after) (?:(\\d{1,2})(?:st|nd|rd|th)? )?(?:(${oneOf(months.keys())})\\b ?)?(20\\d\\d)?`,
);
const span = new RegExp(
  `\\b(?:(\\d{1,3}|${oneOf(counts.keys())}) )?(half|halve)? ?(${oneOf(units.keys())})\\b(?! (?:19|20)\\d\\d)`,
);

/**
 * The time up to today that a question on what changed names: "sinds maart 2026", "het afgelopen half jaar", "ik ben drie
 * weken weg geweest", "dit kwartaal"; undefined where it names none.
 */
export function readPastPeriod(
  text: string,
  { today, language }: { today: Temporal.PlainDate; language: Language },
): Period | undefined {
  const folded = fold(text);
  const ofCalendar = readThisOrNext({ folded, today, language })?.first;
  const first = readSince(folded, today) ?? ofCalendar ?? readSpan(folded, today);
  const isPast = first !== undefined && Temporal.PlainDate.compare(first, today) <= 0;
  return isPast ? { first, last: today, written: writeDate(first, language) } : undefined;
}

/** A month without a year is the last one that has begun. */
function readSince(folded: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const [, day, month, year] = sinceDay.exec(folded) ?? [];
  if (!month && !year) return undefined;
  const named = Temporal.PlainDate.from({
    year: Number(year ?? today.year),
    month: lookUp(months, month) ?? 1,
    day: Number((month && day) ?? 1),
  });
  return !year && Temporal.PlainDate.compare(named, today) > 0 ? named.subtract({ years: 1 }) : named;
}

function readSpan(folded: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const [, count, half, word = ''] = span.exec(folded) ?? [];
  const [unit, size] = units.get(word) ?? [];
  if (!unit || !size) return undefined;
  const times = size * (count === undefined ? 1 : (lookUp(counts, count) ?? Number(count)));
  return half && unit === 'years' ? today.subtract({ months: 6 * times }) : today.subtract({ [unit]: times });
}
