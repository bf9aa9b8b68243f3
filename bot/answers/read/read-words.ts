import type { Language } from '../../register/schema.ts';
import { splitWords, stem } from '../../wording/words.ts';
import { isCommon } from './common-words.ts';

/** A folded word with its stem in either language. */
export interface Word {
  readonly text: string;
  readonly stems: Readonly<Record<Language, string>>;
}

export interface WordReader {
  /** The words of a text. Stemming is the dearest step of reading: the stems of kept words are looked up. */
  read(text: string): Word[];
  toWord(folded: string): Word;
  /** Keeps a word's stems. Those of common words are kept by themselves; those of what else people type are not. */
  keep(word: Word): void;
}

export function createWordReader(): WordReader {
  const kept = new Map<string, Word>();
  const toWord = (text: string): Word => {
    const known = kept.get(text);
    if (known) return known;
    const word = { text, stems: { nl: stem(text, 'nl'), en: stem(text, 'en') } };
    if (isCommon(text)) kept.set(text, word);
    return word;
  };
  return {
    read: (text) => splitWords(text).map(toWord),
    toWord,
    keep: (word) => kept.set(word.text, word),
  };
}
