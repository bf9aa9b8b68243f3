import { type Language, languages } from '../../register/schema.ts';
import { writeDate } from '../../wording/dates.ts';
import { fold } from '../../wording/words.ts';
import type { Period } from '../write/write-list.ts';

/** What each month is called, in full and in short, folded. */
const months = Array.from({ length: 12 }, (_, at) => {
  const day = Temporal.PlainDate.from({ year: 2026, month: at + 1, day: 1 });
  const named = (language: Language, month: 'long' | 'short') =>
    fold(day.toLocaleString(language, { month })).replace('.', '');
  return languages.flatMap((language) => [named(language, 'long'), named(language, 'short')]);
});
const month = months.flat().join('|');
const before = new RegExp(
  String.raw`\b(?:voor|vóór|before|by|tot|until)\s+(?:(\d{1,2})\s+)?(${month})\b(?:\s+(\d{4}))?`,
);
const inMonth = new RegExp(String.raw`\b(?:in|this|deze)\s+(${month})\b(?:\s+(\d{4}))?`);
const inYear = /\b(?:in|voor|over|for|during)\s+(?:het jaar\s+)?(20\d\d)\b|^\W*(20\d\d)\W*$/;
/** Without its accents "voor 2027" is for that year. */
const beforeYear = /(?<!\p{L})(?:vóór|before)\s+(20\d\d)\b/iu;

/** The period that a question names: "in 2027", "deze maand", "voor 1 januari"; undefined where it names none. */
export function readPeriod(
  text: string,
  { today, language }: { today: Temporal.PlainDate; language: Language },
): Period | undefined {
  const folded = fold(text);
  const nl = language === 'nl';
  const span = (first: Temporal.PlainDate, last: Temporal.PlainDate, written: string) => ({ first, last, written });
  const ofMonth = (year: number, at: number) => Temporal.PlainDate.from({ year, month: at, day: 1 });
  const whole = (first: Temporal.PlainDate, count: number) => first.add({ months: count }).subtract({ days: 1 });

  const [, day, named, givenYear] = before.exec(folded) ?? [];
  if (named) {
    const at = monthOf(named);
    const year = Number(
      givenYear ??
        (at < today.month || (at === today.month && Number(day ?? 1) <= today.day) ? today.year + 1 : today.year),
    );
    const end = Temporal.PlainDate.from({ year, month: at, day: Number(day ?? 1) });
    return span(today, end, nl ? `vóór ${writeDate(end, language)}` : `before ${writeDate(end, language)}`);
  }
  const [, monthName, monthYear] = inMonth.exec(folded) ?? [];
  if (monthName) {
    const at = monthOf(monthName);
    const first = ofMonth(Number(monthYear ?? (at < today.month ? today.year + 1 : today.year)), at);
    return span(first, whole(first, 1), `in ${writeDate(first, language).replace(/^\d+ /, '')}`);
  }
  if (/\b(deze maand|this month)\b/.test(folded)) {
    const first = today.with({ day: 1 });
    return span(first, whole(first, 1), nl ? 'deze maand' : 'this month');
  }
  if (/\b(volgende maand|next month)\b/.test(folded)) {
    const first = today.with({ day: 1 }).add({ months: 1 });
    return span(first, whole(first, 1), nl ? 'volgende maand' : 'next month');
  }
  if (/\b(dit jaar|this year)\b/.test(folded))
    return span(ofMonth(today.year, 1), ofMonth(today.year, 12).with({ day: 31 }), nl ? 'dit jaar' : 'this year');
  if (/\b(volgend jaar|next year)\b/.test(folded))
    return span(
      ofMonth(today.year + 1, 1),
      ofMonth(today.year + 1, 12).with({ day: 31 }),
      nl ? 'volgend jaar' : 'next year',
    );
  if (/\b(dit kwartaal|this quarter|volgend kwartaal|next quarter)\b/.test(folded)) {
    const own = ofMonth(today.year, today.month - ((today.month - 1) % 3));
    const isNext = /volgend|next/.test(folded);
    const first = isNext ? own.add({ months: 3 }) : own;
    return span(
      first,
      whole(first, 3),
      nl ? (isNext ? 'volgend kwartaal' : 'dit kwartaal') : isNext ? 'next quarter' : 'this quarter',
    );
  }
  const [, endYear] = beforeYear.exec(text) ?? [];
  if (endYear) {
    const end = ofMonth(Number(endYear), 1).subtract({ days: 1 });
    return span(today, end, nl ? `vóór ${endYear}` : `before ${endYear}`);
  }
  const [, year, alone] = inYear.exec(folded) ?? [];
  const named4 = year ?? alone;
  if (!named4) return undefined;
  return span(ofMonth(Number(named4), 1), ofMonth(Number(named4), 12).with({ day: 31 }), `in ${named4}`);
}

function monthOf(name: string): number {
  return months.findIndex((names) => names.includes(name)) + 1;
}
