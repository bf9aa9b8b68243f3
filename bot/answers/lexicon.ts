import MiniSearch from 'minisearch';
import type { Register } from '../register/register.ts';
import { type Language, languages } from '../register/schema.ts';
import { askingWords } from './asking-words.ts';
import { isCommon } from './common-words.ts';
import { splitWords, stem } from './words.ts';

/** What a word of a text came to mean: a concept of the vocabulary (`#deadline`), a stem, or nothing known. */
export interface Term {
  readonly term: string;
  readonly words: readonly string[];
  readonly known: boolean;
  /** Nobody knows it, and it is written as a name: with a capital inside the sentence. */
  readonly isName?: boolean;
}

export interface Lexicon {
  /** The terms of a text of the register, in its own language. */
  readTerms(text: string, language: Language): string[];
  /** The terms of what a person typed: typos mended, compounds split, both languages tried. */
  understand(text: string, language: Language): Term[];
  /** `party`, `data`, `product`, `ask` or `other`. */
  groupOf(term: string): string;
  /** Only one language uses the word here. */
  languageOf(word: string): Language | undefined;
  /** Teaches the lexicon the words of a text of the register. */
  learn(text: string, language: Language): void;
}

const longestPhrase = 6;
const links = ['', 's', 'en', 'e', 'n'];

/** The register's vocabulary as a lexicon; `learn` adds the words of its texts. */
export function createLexicon(register: Register): Lexicon {
  const phrases = new Map<string, string>();
  const groups = new Map<string, string>();
  const spoken = new Map<string, Set<Language>>();
  const stems = new Set<string>();
  const spellings = new MiniSearch<{ id: string; word: string }>({
    fields: ['word'],
    tokenize: (text) => [text],
    processTerm: (term) => term,
  });

  const addWord = (word: string, language: Language) => {
    if (!spoken.has(word)) {
      spoken.set(word, new Set());
      if (word.length >= 4) spellings.add({ id: word, word });
    }
    spoken.get(word)?.add(language);
    stems.add(stem(word, language));
  };
  const keyOf = (words: readonly string[], language: Language) =>
    `${language} ${words.map((word) => stem(word, language)).join(' ')}`;
  for (const group of register.vocabulary) {
    groups.set(`#${group.id}`, group.group);
    for (const language of languages) {
      for (const phrase of group[language]) {
        const words = splitWords(phrase);
        for (const word of words) addWord(word, language);
        phrases.set(keyOf(words, language), `#${group.id}`);
      }
    }
  }

  const conceptAt = (
    words: readonly string[],
    start: number,
    order: readonly Language[],
  ): { term: string; length: number } | undefined => {
    for (let length = Math.min(longestPhrase, words.length - start); length > 0; length -= 1) {
      for (const language of order) {
        const term = phrases.get(keyOf(words.slice(start, start + length), language));
        if (term) return { term, length };
      }
    }
    return undefined;
  };
  const knownStem = (word: string, order: readonly Language[]) => {
    for (const language of order) if (stems.has(stem(word, language))) return stem(word, language);
    return undefined;
  };
  const isKnown = (word: string, order: readonly Language[]) =>
    conceptAt([word], 0, order) !== undefined || knownStem(word, order) !== undefined;

  const readTerms = (text: string, language: Language) => toTerms(splitWords(text), [language]).map(({ term }) => term);
  const toTerms = (words: readonly string[], order: readonly Language[]): Term[] => {
    const terms: Term[] = [];
    for (let at = 0; at < words.length; ) {
      const concept = conceptAt(words, at, order);
      const length = concept?.length ?? 1;
      const word = words[at] ?? '';
      const known = concept?.term ?? knownStem(word, order);
      terms.push({
        term: known ?? stem(word, order[0] ?? 'nl'),
        words: words.slice(at, at + length),
        known: known !== undefined,
      });
      at += length;
    }
    return terms;
  };

  const split = (word: string, order: readonly Language[]): string[] | undefined => {
    for (let at = word.length - 3; at >= 3; at -= 1) {
      const head = word.slice(0, at);
      for (const link of links) {
        if (!head.endsWith(link)) continue;
        const first = head.slice(0, head.length - link.length);
        if (first.length < 3 || !isKnown(first, order)) continue;
        const rest = word.slice(at);
        if (isKnown(rest, order)) return [first, rest];
        const others = rest.length >= 6 ? split(rest, order) : undefined;
        if (others) return [first, ...others];
      }
    }
    return undefined;
  };
  const mend = (word: string): string | undefined => {
    if (word.length < 4 || /\d/.test(word)) return undefined;
    const [best] = spellings.search(word, { fuzzy: word.length >= 7 ? 2 : 1, combineWith: 'OR' });
    return best?.id as string | undefined;
  };
  const repair = (word: string, order: readonly Language[]): string[] => {
    if (isKnown(word, order) || askingWords.has(word) || isCommon(word)) return [word];
    const parts = word.length >= 8 ? split(word, order) : undefined;
    if (parts) return parts;
    const mended = mend(word);
    return mended ? [mended] : [word];
  };

  return {
    readTerms,
    understand(text, language) {
      const order: Language[] = language === 'nl' ? ['nl', 'en'] : ['en', 'nl'];
      return toTerms(
        splitWords(text).flatMap((word) => repair(word, order)),
        order,
      );
    },
    groupOf: (term) => groups.get(term) ?? 'other',
    languageOf(word) {
      const spokenIn = spoken.get(word);
      return spokenIn?.size === 1 ? [...spokenIn][0] : undefined;
    },
    learn(text, language) {
      for (const word of splitWords(text)) addWord(word, language);
    },
  };
}
