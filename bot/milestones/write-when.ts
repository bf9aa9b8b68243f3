import type { Language } from '../register/schema.ts';
import { writeDate, writePartialDate } from '../wording/dates.ts';
import type { Vague } from './milestone.ts';

const likely: Readonly<Record<Language, string>> = { nl: 'waarschijnlijk', en: 'probably' };

/** A date as precisely as it is known: "12 januari 2027", "oktober 2028", "waarschijnlijk 3 juli 2027". */
export function writeWhen(
  { vague, date }: { vague: Vague | undefined; date: Temporal.PlainDate },
  language: Language,
): string {
  if (!vague) return writeDate(date, language);
  const month = { precision: 'month' as const, first: date, last: date };
  const says = vague.day
    ? writeDate(vague.day, language)
    : (vague.says?.[language] ?? writePartialDate(month, language));
  return vague.isLikely ? `${likely[language]} ${says}` : says;
}
