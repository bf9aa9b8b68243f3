import type { Language, VocabularyGroup } from '../register/schema.ts';
import { languages } from '../register/schema.ts';
import type { Word, WordReader } from './read-words.ts';

/** The concept that some words are a phrase of, and how many words that phrase has. */
export interface PhraseMatch {
  readonly term: string;
  readonly length: number;
}

export interface PhraseBook {
  /** The longest phrase that starts at a word; of two equally long ones, that of the language that comes first. */
  matchAt(words: readonly Word[], start: number, order: readonly Language[]): PhraseMatch | undefined;
}

interface Phrase {
  /** Its words after the first. */
  readonly rest: readonly string[];
  readonly term: string;
}

/** The phrases of the vocabulary by their first stem: most words start none, and are passed over at once. */
export function createPhraseBook(vocabulary: readonly VocabularyGroup[], words: WordReader): PhraseBook {
  const byFirst: Record<Language, Map<string, Phrase[]>> = { nl: new Map(), en: new Map() };
  for (const group of vocabulary) {
    for (const language of languages) {
      for (const text of group[language]) {
        const [first = '', ...rest] = words.read(text).map(({ stems }) => stems[language]);
        const phrases = byFirst[language].get(first) ?? [];
        byFirst[language].set(first, [
          ...phrases.filter((known) => !isSame(known.rest, rest)),
          { rest, term: `#${group.id}` },
        ]);
      }
    }
  }
  for (const phrases of Object.values(byFirst).flatMap((known) => [...known.values()]))
    phrases.sort((a, b) => b.rest.length - a.rest.length);
  return {
    matchAt(typed, start, order) {
      let best: PhraseMatch | undefined;
      for (const language of order) {
        const phrases = byFirst[language].get(typed[start]?.stems[language] ?? '') ?? [];
        const found = phrases.find(({ rest }) =>
          rest.every((stem, index) => typed[start + 1 + index]?.stems[language] === stem),
        );
        if (found && found.rest.length + 1 > (best?.length ?? 0))
          best = { term: found.term, length: found.rest.length + 1 };
      }
      return best;
    },
  };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, index) => word === other[index]);
}
