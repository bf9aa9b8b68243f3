import { countWords, fold } from '../../wording/words.ts';

/** Which row of a list is meant: from 1 on, or from the end. */
export type Ordinal = number | 'last';

const words: readonly (readonly [RegExp, Ordinal])[] = [
  [/\b(laatste|last)\b/, 'last'],
  [/\b(eerste|first|1e|1st)\b/, 1],
  [/\b(tweede|second|2e|2nd)\b/, 2],
  [/\b(derde|third|3e|3rd)\b/, 3],
  [/\b(vierde|fourth|4e|4th)\b/, 4],
  [/\b(vijfde|fifth|5e|5th)\b/, 5],
  [/\b(zesde|sixth|6e|6th)\b/, 6],
  [/\b(zevende|seventh|7e|7th)\b/, 7],
  [/\b(achtste|eighth|8e|8th)\b/, 8],
];
const numbered = /\b(?:nummer|nr\.?|no\.?|number|punt|point|item|optie|option|#)\s?(\d{1,2})\b/;
const bare = /^\W*(?:en |and )?(?:die |de |the )?(\d{1,2})\W*$/;
/** A longer text says what it is about. */
const longest = 9;

/** The row of a list that a short text points to: "leg de derde uit", "nummer 2?", "the last one". */
export function readOrdinal(text: string): Ordinal | undefined {
  const folded = fold(text);
  if (countWords(folded) > longest) return undefined;
  const number = numbered.exec(folded)?.[1] ?? bare.exec(folded)?.[1];
  if (number !== undefined) return Number(number) > 0 ? Number(number) : undefined;
  return words.find(([pattern]) => pattern.test(folded))?.[1];
}

const numberOf = /(?<!\p{L})\p{L}+ (\d{1,2})(?!\d)/u;

/**
 * The place of the row that is meant, from 0 on. Where the titles of rows are numbered ("Fase 1", "Fase 2") an ordinal is the
 * number that a title has, else the place that the row has.
 */
export function placeOf(ordinal: Ordinal, titles: readonly (string | undefined)[]): number {
  if (ordinal === 'last') return titles.length - 1;
  const numbers = titles.map((title) => Number(numberOf.exec(title ?? '')?.[1] ?? 0));
  const counted = numbers.filter((number) => number > 0);
  const areNumbered = counted.length > 1 && counted.every((number, at) => number === at + 1);
  const numbered = areNumbered ? numbers.indexOf(ordinal) : -1;
  return numbered === -1 ? ordinal - 1 : numbered;
}
