import type { Language, VocabularyGroup } from '../../register/schema.ts';
import { languages } from '../../register/schema.ts';
import { isEveryday } from './common-words.ts';
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
  /** Its first word as it is written. */
  readonly first: string;
  /** The stems of its words after the first. */
  readonly rest: readonly string[];
  readonly term: string;
}

/** The phrases of the vocabulary by their first stem: most words start none, and are passed over at once. */
export function createPhraseBook(vocabulary: readonly VocabularyGroup[], words: WordReader): PhraseBook {
  const byFirst: Record<Language, Map<string, Phrase[]>> = { nl: new Map(), en: new Map() };
  for (const group of vocabulary) {
    for (const language of languages) {
      for (const text of group[language]) {
        const [first, ...others] = words.read(text);
        if (!first) continue;
        const phrases = byFirst[language].get(first.stems[language]) ?? [];
        const rest = others.map(({ stems }) => stems[language]);
        byFirst[language].set(first.stems[language], [...phrases, { first: first.text, rest, term: `#${group.id}` }]);
      }
    }
  }
  for (const phrases of Object.values(byFirst).flatMap((known) => [...known.values()]))
    phrases.sort((a, b) => b.rest.length - a.rest.length);
  return {
    matchAt(typed, start, order) {
      let best: PhraseMatch | undefined;
      for (const language of order) {
        const word = typed[start] as Word;
        const fits = ({ first, rest }: Phrase) =>
          rest.every((stem, index) => typed[start + 1 + index]?.stems[language] === stem) &&
          (rest.length > 0 || isWord(word, first, { language, spoken: order[0] ?? language }));
        const fitting = (byFirst[language].get(word.stems[language]) ?? []).filter(fits);
        const longest = fitting.filter(({ rest }) => rest.length === fitting[0]?.rest.length);
        const found = longest.find(({ first }) => first === word.text) ?? longest[0];
        if (found && found.rest.length + 1 > (best?.length ?? 0))
          best = { term: found.term, length: found.rest.length + 1 };
      }
      return best;
    },
  };
}

/** An everyday word must be the very word, and of the language that is spoken: "met" is "with" in Dutch, "kan" no "kans". */
function isWord(
  { text }: Word,
  phrase: string,
  { language, spoken }: { language: Language; spoken: Language },
): boolean {
  if (language !== spoken && isEveryday(text, [spoken])) return false;
  return text === phrase || !isEveryday(text);
}
