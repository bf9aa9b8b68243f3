import type { Language } from '../../register/schema.ts';
import { splitWords } from '../../wording/words.ts';
import { isCommon } from '../read/common-words.ts';
import type { Lexicon } from '../read/lexicon.ts';

/** What a text is seen by: its words, pairs of words, terms of the lexicon, pairs of concepts, and parts of words. */
export interface Feature {
  readonly name: string;
  /** How much this kind of feature counts beside the others. */
  readonly weight: number;
}

const weights = { word: 1, pair: 0.7, term: 1.2, concepts: 0.5, part: 0.35 };
/** Parts of words, in letters: they see through typos, endings and compounds. */
const partLengths = [3, 4, 5];
/** More words say nothing more about what is asked. */
export const mostWords = 120;
/** A longer one is no word. In letters. */
const longestWord = 45;

/** The features of a text, each once. A name that nobody knows is seen as a name, and not by its letters. */
export function listFeatures(text: string, language: Language, lexicon: Lexicon): Feature[] {
  const shown = text.split(/\s+/).slice(0, mostWords).join(' ');
  const strangers = findStrangers(shown, lexicon);
  const words = splitWords(shown)
    .filter((word) => word.length <= longestWord)
    .map((word) => (strangers.has(word) ? '@' : word));
  const known =
    strangers.size === 0
      ? shown
      : shown.replace(/[\p{L}\p{N}'’-]+/gu, (word) => (strangers.has(word.toLowerCase()) ? '' : word));
  const terms = [...new Set(lexicon.understand(known, language).map(({ term }) => term))];
  const features = new Map<string, number>();
  for (const word of words) features.set(`w:${word}`, weights.word);
  const framed = ['^', ...words, '$'];
  for (let at = 0; at + 1 < framed.length; at += 1) features.set(`b:${framed[at]} ${framed[at + 1]}`, weights.pair);
  for (const term of terms) features.set(`t:${term}`, weights.term);
  const concepts = terms.filter((term) => term.startsWith('#')).toSorted();
  concepts.forEach((one, at) => {
    for (const other of concepts.slice(at + 1)) features.set(`p:${one}${other}`, weights.concepts);
  });
  for (const word of new Set(words)) for (const part of partsOf(word)) features.set(`c:${part}`, weights.part);
  return [...features].map(([name, weight]) => ({ name, weight }));
}

/** The words among the features of a text. */
export function wordsAmong(features: readonly Feature[]): Feature[] {
  return features.filter(({ name }) => name.startsWith('w:'));
}

function partsOf(word: string): string[] {
  const framed = `<${word}>`;
  return partLengths.flatMap((length) =>
    Array.from({ length: Math.max(0, framed.length - length + 1) }, (_, at) => framed.slice(at, at + length)),
  );
}

/** Words with a capital, and short ones of capitals alone beside others: names, where nobody knows them. */
const capitalised = /\p{Lu}[\p{L}\p{N}]*/gu;
const small = /\p{Ll}/u;
const acronym = /(?<![\p{L}\p{N}])\p{Lu}{2,6}(?![\p{L}\p{N}])/gu;

/** Names that neither the register nor either language knows: of people, places and products. */
export function findStrangers(text: string, lexicon: Lexicon): ReadonlySet<string> {
  const acronyms = small.test(text) ? (text.match(acronym) ?? []) : [];
  const written = (text.match(capitalised) ?? []).filter((word) => small.test(word));
  const named = [...written, ...acronyms].map((word) => word.toLowerCase());
  return new Set(named.filter((word) => !lexicon.knows(word) && !isCommon(word)));
}
