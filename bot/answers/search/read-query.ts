import type { Language } from '../../register/schema.ts';
import { splitWords } from '../../wording/words.ts';
import { isCommon, isNeutral } from '../read/common-words.ts';
import { detectLanguage } from '../read/detect-language.ts';
import type { Lexicon, Term } from '../read/lexicon.ts';
import type { SearchIndex } from './search-index.ts';

/** What somebody has typed so far, of which the last word may be a beginning. */
export interface Query {
  /** Undefined where it can't be told yet. */
  readonly language: Language | undefined;
  readonly parts: readonly QueryPart[];
  /** The last word is no word of the register, but some begin so. */
  readonly isOpen: boolean;
}

/** A concept or a word of a query, and the words of the register that it may stand for. */
export interface QueryPart {
  /** Absent: only a beginning. */
  readonly term?: string;
  readonly words: readonly string[];
  /** How much of the query it is: least for a beginning, most for a word that nobody knows. */
  readonly share: number;
}

/** A beginning beside whole words says less than any of them. */
const share = { beginning: 0.35, word: 0.7, least: 0.4 };
/** A term that weighs so much is in few facts, and tells as much as any. */
const telling = 4;
/** A shorter beginning tells no language: "de", "be". In letters. */
const shortestTelling = 4;
/** A beginning of more words than these has no one meaning. */
const mostMeanings = 8;

/** Reads a query for the index: its whole words as those of a question, the last one as far as it was typed. */
export function readQuery(index: SearchIndex, typed: string): Query {
  const { lexicon } = index.knowledge;
  const { before, last } = divide(typed);
  const isWhole = last === '' || (before.trim() !== '' && isNeutral(last));
  const completions = isWhole ? [] : index.listWords(last);
  if (completions.length === 0) {
    const language = detectLanguage(typed, lexicon);
    return { language, parts: readTerms(index, lexicon.understand(typed, language ?? 'nl')), isOpen: false };
  }
  const whole = before;
  const isTelling = last.length >= shortestTelling;
  const language = detectLanguage(whole, lexicon) ?? (isTelling ? commonLanguage(completions, lexicon) : undefined);
  const parts = readParts(index, { whole, last, completions, language: language ?? 'nl' });
  return { language, parts, isOpen: index.listByWord(last).length === 0 };
}

interface Divided {
  readonly whole: string;
  readonly last: string;
  readonly completions: readonly string[];
  readonly language: Language;
}

/** The whole words, and the last one as a beginning too, unless it ends a phrase with them. */
function readParts(index: SearchIndex, { whole, last, completions, language }: Divided): QueryPart[] {
  const { lexicon } = index.knowledge;
  // What nobody knows is a beginning, and no slip to be mended.
  const terms = lexicon.knows(last) ? lexicon.understand(`${whole} ${last}`, language) : [];
  const final = terms.at(-1);
  const isPhrase = final !== undefined && final.words.length > 1 && final.words.at(-1) === last;
  if (isPhrase) return readTerms(index, terms);
  const term = final?.known && final.words[0] === last ? final.term : commonConcept(completions, lexicon);
  const beginning = { ...(term ? { term } : {}), words: completions, share: share.beginning };
  return [...readTerms(index, lexicon.understand(whole, language)), beginning];
}

/** A word that asks or links is no part of what is looked for. */
function readTerms(index: SearchIndex, terms: readonly Term[]): QueryPart[] {
  return terms.flatMap((term) => {
    const weight = weigh(index, term);
    if (weight === 0) return [];
    const words = term.known ? [] : index.listWords(term.words[0] ?? '');
    return [{ term: term.term, words, share: words.length > 0 ? share.word : Math.max(share.least, weight) }];
  });
}

/** Nothing for words that ask or link; else as much as few facts have the term. */
function weigh({ knowledge }: SearchIndex, { term, words, known }: Term): number {
  const [word = ''] = words;
  if (words.every(isNeutral)) return 0;
  if (!known) return isCommon(word) ? share.least : 1;
  return Math.min(1, knowledge.weigh(term) / telling);
}

/** The last word apart, unless what follows it says that it is whole. */
function divide(typed: string): { before: string; last: string } {
  const [, before = typed, last = ''] = /^(.*?)([\p{L}\p{N}]+)$/su.exec(typed) ?? [];
  return { before, last: splitWords(last)[0] ?? '' };
}

/** The one language of all words that only one language uses. */
function commonLanguage(words: readonly string[], lexicon: Lexicon): Language | undefined {
  const spoken = new Set(words.map((word) => lexicon.languageOf(word)));
  return spoken.size === 1 ? [...spoken][0] : undefined;
}

/** The concept that every word with a beginning means: "mijlp" can only become a milestone. */
function commonConcept(words: readonly string[], lexicon: Lexicon): string | undefined {
  if (words.length > mostMeanings) return undefined;
  const meant = new Set(words.map((word) => lexicon.understand(word, 'nl')[0]?.term));
  const [concept] = meant;
  return meant.size === 1 && concept?.startsWith('#') ? concept : undefined;
}
