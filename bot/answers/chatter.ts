import type { Language } from '../register/schema.ts';
import { isCommon } from './common-words.ts';
import type { Knowledge } from './knowledge.ts';
import { type WeighedTerm, weighTerm } from './weigh.ts';
import { fold, splitWords } from './words.ts';

/** With a capital inside the sentence. */
const written = /(?<=[^.?!:\s]\s+|[("'])\p{Lu}[\p{L}\p{N}]+/gu;
/** What a subject is said to be of: "het risico van roken". */
const ofWhat: Record<Language, RegExp> = {
  nl: /\b(?:van|bij|met|over|voor) (?:een |de |het |mijn |ons |onze )?([\p{L}\p{N}-]+)/giu,
  en: /\b(?:of|with|from|about|for) (?:a |an |the |my |our )?([\p{L}\p{N}-]+)/giu,
};

/** A long message has words that don't matter; one unknown word in eight is passed over, unless it is written as a name. */
export function dropChatter(
  knowledge: Knowledge,
  terms: readonly WeighedTerm[],
  { text, language }: { text: string; language: Language },
): WeighedTerm[] {
  const count = splitWords(text).length;
  let room = Math.floor(count / 8);
  const capitals = (text.match(written) ?? []).map(fold);
  // Who writes every word with a capital names nothing by it.
  const names = new Set(capitals.length > count / 2 ? [] : capitals);
  const things = new Set([...text.matchAll(ofWhat[language])].map(([, word = '']) => fold(word)));
  const isName = ({ term, words, known, weight }: WeighedTerm) =>
    words.some(
      (word) =>
        (names.has(word) && !term.startsWith('#') && !knowledge.lexicon.isCapital(word)) ||
        (things.has(word) && !known && weight > 0),
    );
  return terms
    .map((term) =>
      isName(term) ? weighTerm(knowledge, { ...term, term: `name ${term.term}`, known: false, isName: true }) : term,
    )
    .filter((term) => {
      const passed = !term.known && !term.isName && room > 0 && !isCommon(term.words[0] ?? '');
      if (passed) room -= 1;
      return !passed;
    });
}
