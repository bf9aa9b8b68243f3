import { type Language, languages } from '../../register/schema.ts';
import { writeDate, writePartialDate } from '../../wording/dates.ts';
import { lookUp, months, oneOf } from '../../wording/when/time-words.ts';
import { fold } from '../../wording/words.ts';

/** From one day to another, both included: "in 2027". */
export interface Period {
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
  /** As it was asked: "in 2027". */
  readonly written: string;
}

const month = oneOf(months.keys());
const before = new RegExp(
  String.raw`\b(?:voor|before|by|tot|until)\s+(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?(${month})\b(?:\s+(\d{4}))?`,
);
const inMonth = new RegExp(String.raw`\b(?:in|this|deze)\s+(${month})\b(?:\s+(\d{4}))?`);
const inYear = /\b(?:in|voor|over|for|during)\s+(?:het jaar\s+)?(20\d\d)\b|^\W*(20\d\d)\W*$/;
/** Without its accents "voor 2027" is for that year. */
const beforeYear = /(?<!\p{L})(?:vóór|before)\s+(20\d\d)\b/iu;

/** What this and the next one of each are called, and the months that it has. */
const lengths = [
  { count: 1, nl: ['deze maand', 'volgende maand'], en: ['this month', 'next month'] },
  { count: 3, nl: ['dit kwartaal', 'volgend kwartaal'], en: ['this quarter', 'next quarter'] },
  { count: 12, nl: ['dit jaar', 'volgend jaar'], en: ['this year', 'next year'] },
] as const;

interface Asked {
  /** As it was typed. */
  readonly text: string;
  readonly folded: string;
  readonly today: Temporal.PlainDate;
  readonly language: Language;
}

/** The period that a question names: "in 2027", "deze maand", "voor 1 januari"; undefined where it names none. */
export function readPeriod(
  text: string,
  { today, language }: { today: Temporal.PlainDate; language: Language },
): Period | undefined {
  const asked = { text, folded: fold(text), today, language };
  return readBefore(asked) ?? readMonth(asked) ?? readThisOrNext(asked) ?? readBeforeYear(asked) ?? readYear(asked);
}

/** "Voor 1 maart": without a year the next one. */
function readBefore({ folded, today, language }: Asked): Period | undefined {
  const [, day, named, year] = before.exec(folded) ?? [];
  if (!named) return undefined;
  const own = firstOf(named, Number(year ?? today.year)).with({ day: Number(day ?? 1) });
  const last = !year && Temporal.PlainDate.compare(own, today) <= 0 ? own.add({ years: 1 }) : own;
  return { first: today, last, written: `${language === 'nl' ? 'vóór' : 'before'} ${writeDate(last, language)}` };
}

/** "In maart": without a year the next one, or the one that it is. */
function readMonth({ folded, today, language }: Asked): Period | undefined {
  const [, named, year] = inMonth.exec(folded) ?? [];
  if (!named) return undefined;
  const own = firstOf(named, Number(year ?? today.year));
  const first = !year && own.month < today.month ? own.add({ years: 1 }) : own;
  return spanOf(first, 1, `in ${writePartialDate({ precision: 'month', first, last: first }, language)}`);
}

/** "Dit kwartaal", "next year": the period of the calendar, also where a part of it is behind us. */
export function readThisOrNext({
  folded,
  today,
  language,
}: Pick<Asked, 'folded' | 'today' | 'language'>): Period | undefined {
  for (const { count, ...called } of lengths)
    for (const next of [0, 1]) {
      const isNamed = languages.some((spoken) => new RegExp(`\\b${called[spoken][next]}\\b`).test(folded));
      if (!isNamed) continue;
      const began = today.with({ month: today.month - ((today.month - 1) % count), day: 1 });
      return spanOf(began.add({ months: next * count }), count, called[language][next] as string);
    }
  return undefined;
}

function readBeforeYear({ text, today, language }: Asked): Period | undefined {
  const [, year] = beforeYear.exec(text) ?? [];
  if (!year) return undefined;
  const last = Temporal.PlainDate.from({ year: Number(year), month: 1, day: 1 }).subtract({ days: 1 });
  return { first: today, last, written: `${language === 'nl' ? 'vóór' : 'before'} ${year}` };
}

function readYear({ folded }: Asked): Period | undefined {
  const [, named, alone] = inYear.exec(folded) ?? [];
  const year = named ?? alone;
  if (!year) return undefined;
  return spanOf(Temporal.PlainDate.from({ year: Number(year), month: 1, day: 1 }), 12, `in ${year}`);
}

function firstOf(named: string, year: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month: lookUp(months, named) ?? 1, day: 1 });
}

function spanOf(first: Temporal.PlainDate, count: number, written: string): Period {
  return { first, last: first.add({ months: count }).subtract({ days: 1 }), written };
}
