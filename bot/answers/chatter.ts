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
  let room = Math.floor(splitWords(text).length / 8);
  const named = new Set(
    [...(text.match(written) ?? []), ...[...text.matchAll(ofWhat[language])].map(([, word = '']) => word)].map(fold),
  );
  return terms
    .map((term) =>
      !term.known && term.weight > 0 && term.words.some((word) => named.has(word))
        ? weighTerm(knowledge, { ...term, isName: true })
        : term,
    )
    .filter((term) => {
      const passed = !term.known && !term.isName && room > 0 && !isCommon(term.words[0] ?? '');
      if (passed) room -= 1;
      return !passed;
    });
}
