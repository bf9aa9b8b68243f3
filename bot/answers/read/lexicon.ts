import type { Register } from '../../register/register.ts';
import { type Language, languages } from '../../register/schema.ts';
import { fold } from '../../wording/words.ts';
import { isEveryday, isNeutral } from './common-words.ts';
import { createPhraseBook } from './phrase-book.ts';
import { createWordReader, type Word } from './read-words.ts';
import { createSpelling, type Spelling } from './spelling.ts';

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
  read(text: string, language: Language): Term[];
  /** The terms of what a person typed: typos mended, compounds split, both languages tried. */
  understand(text: string, language: Language): Term[];
  /** `party`, `data`, `product`, `other-product`, `ask` or `other`. */
  groupOf(term: string): string;
  /** A folded word that stands in the register or its vocabulary, in any form. */
  knows(word: string): boolean;
  /** The register writes the folded word with a capital somewhere. */
  isCapital(word: string): boolean;
  /** Only one language uses the word here. */
  languageOf(word: string): Language | undefined;
  /** Both languages write the word here as a name: with a capital, and alike. */
  isNameInBoth(word: string): boolean;
  /** Teaches the lexicon the words of a text of the register. */
  learn(text: string, language: Language): void;
  /**
   * The same, which keeps every word that it mends: for one message, whose words are read several times over, or for
   * thousands of questions. What people type is not kept for longer.
   */
  remembering(): Lexicon;
}

const capitalised = /\p{Lu}[\p{L}\p{N}]*/gu;
/** Of so few letters a stem is shared by words that have nothing in common: "adres" and "ADR". */
const shortStem = 3;

/** The register's vocabulary as a lexicon; `learn` adds the words of its texts. */
export function createLexicon({ vocabulary }: Pick<Register, 'vocabulary'>): Lexicon {
  const groups = new Map(vocabulary.map(({ id, group }) => [`#${id}`, group]));
  const spoken = new Map<string, Set<Language>>();
  const stems = new Set<string>();
  const capitals = new Set<string>();
  const reader = createWordReader();
  const phrases = createPhraseBook(vocabulary, reader);
  const spelling = createSpelling(reader, {
    isKnown: (word) => languages.some((language) => stems.has(word.stems[language])),
    isTelling: (word) => !isEveryday(word.text) || phrases.matchAt([word], 0, languages) !== undefined,
  });

  const learn = (text: string, language: Language) => {
    for (const word of text.match(capitalised) ?? []) capitals.add(fold(word));
    for (const word of reader.read(text)) {
      const spokenIn = spoken.get(word.text);
      if (spokenIn?.has(language)) continue;
      if (spokenIn) spokenIn.add(language);
      else {
        reader.keep(word);
        spoken.set(word.text, new Set([language]));
        spelling.add(word.text);
      }
      stems.add(word.stems[language]);
    }
  };
  for (const group of vocabulary)
    for (const language of languages) for (const phrase of group[language]) learn(phrase, language);

  const knownStem = ({ text, stems: own }: Word, order: readonly Language[]) =>
    order
      .map((language) => own[language])
      .find((stem) => stems.has(stem) && (spoken.has(text.replace(/'s$/, '')) || stem.length > shortStem));
  const toTerms = (words: readonly Word[], order: readonly Language[]): Term[] => {
    const terms: Term[] = [];
    for (let at = 0; at < words.length; ) {
      const word = words[at] as Word;
      const concept = phrases.matchAt(words, at, order);
      const length = concept?.length ?? 1;
      const known = concept?.term ?? knownStem(word, order);
      terms.push({
        term: known ?? word.stems[order[0] ?? 'nl'],
        words: words.slice(at, at + length).map(({ text }) => text),
        known: known !== undefined,
      });
      at += length;
    }
    return terms;
  };

  const withRepair = (repair: Spelling['repair']): Lexicon => ({
    learn,
    remembering: () => withRepair(rememberEach(repair)),
    read: (text, language) => toTerms(reader.read(text), [language]),
    understand(text, language) {
      const order: Language[] = language === 'nl' ? ['nl', 'en'] : ['en', 'nl'];
      return toTerms(reader.read(text).flatMap(repair), order);
    },
    groupOf: (term) => groups.get(term) ?? 'other',
    knows(word) {
      const { stems: own } = reader.toWord(word);
      return languages.some((language) => stems.has(own[language]));
    },
    isCapital: (word) => capitals.has(word),
    isNameInBoth: (word) => capitals.has(word) && spoken.get(word)?.size === languages.length && !isNeutral(word),
    languageOf(word) {
      const spokenIn = spoken.get(word);
      return spokenIn?.size === 1 ? [...spokenIn][0] : undefined;
    },
  });
  return withRepair(spelling.repair);
}

function rememberEach(repair: Spelling['repair']): Spelling['repair'] {
  const repaired = new Map<string, Word[]>();
  return (word) => {
    const known = repaired.get(word.text) ?? repair(word);
    repaired.set(word.text, known);
    return known;
  };
}
