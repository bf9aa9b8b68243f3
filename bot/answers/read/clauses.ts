import { countWords } from '../../wording/words.ts';
import { questionVerb, questionWord } from './question-words.ts';

/** Behind these a second question begins. */
const joined = new RegExp(String.raw`[,;]?\s+(?:en|and|maar|but)\s+(?=${questionWord}|${questionVerb})`, 'iu');
/** A shorter half is no question by itself. In words. */
const shortest = 3;

/** The two questions of one sentence: "what is MDE, and was it examined?"; undefined where it is one. */
export function splitClauses(sentence: string): readonly [string, string] | undefined {
  const found = joined.exec(sentence);
  if (!found) return undefined;
  const first = sentence.slice(0, found.index).trim();
  const second = sentence.slice(found.index + found[0].length).trim();
  return [first, second].every((half) => countWords(half) >= shortest) ? [first, second] : undefined;
}
