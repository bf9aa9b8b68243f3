import { splitWords } from '../../wording/words.ts';
import { isNeutral } from './common-words.ts';
import type { Lexicon } from './lexicon.ts';

/** A name of one to four words at the beginning, set apart by a comma. */
const opening = /^((?:\p{Lu}[\p{L}'’-]+)(?: (?:van|de|den|der|ter|ten|el|al|von|\p{Lu}[\p{L}'’-]+)){0,3}),\s+(?=\S)/u;
/** What points back to what stands before the comma: then that is asked about, and nobody is called. */
const pointing =
  /\b(?:dat|die|dit|deze|het|er|daar\p{L}*|hier\p{L}*|ermee|erover|it|its|that|this|they|them|these|those)\b/iu;
/** A shorter rest asks nothing by itself. In words. */
const shortest = 3;

/** A text without the name of whom it calls: "Bram, wat is een DTIA?". What the register knows by that name is no such name. */
export function withoutCalled(text: string, lexicon: Lexicon): string {
  const [whole = '', name = ''] = opening.exec(text) ?? [];
  const rest = text.slice(whole.length);
  const isName = (name.match(/\p{Lu}[\p{L}'’-]+/gu) ?? [])
    .flatMap(splitWords)
    .some((word) => !lexicon.knows(word) && !isNeutral(word));
  if (!isName || pointing.test(rest) || splitWords(rest).length < shortest) return text;
  return rest.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
