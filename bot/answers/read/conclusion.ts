import { countWords } from '../../wording/words.ts';
import { openingClause } from './main-clause.ts';
import { asksWhat, questionVerb } from './question-words.ts';

/** Here a conclusion begins: behind a word that says so, or with the verb of a question. */
const concluding = new RegExp(
  String.raw`[,;.]\s+(?:(?:dus|daarom|so|hence|therefore|then|dan)\s+|(?=${questionVerb}))`,
  'iu',
);
/** A shorter half says nothing by itself. In words. */
const shortest = 3;

/**
 * What a sentence gives as the reason, and what it concludes: "X, dus Y?", "omdat X, Y?"; undefined where it does neither, or
 * where what stands first asks.
 */
export function splitConclusion(sentence: string): readonly [reason: string, conclusion: string] | undefined {
  const opened = openingClause.exec(sentence);
  if (opened) return wholeHalves(opened[1] ?? '', sentence.slice(opened[0].length));
  const found = concluding.exec(sentence);
  return found ? wholeHalves(sentence.slice(0, found.index), sentence.slice(found.index + found[0].length)) : undefined;
}

function wholeHalves(reason: string, conclusion: string): readonly [string, string] | undefined {
  return [reason, conclusion].every((half) => countWords(half) >= shortest) && !asksWhat(reason)
    ? [reason.trim(), conclusion.trim()]
    : undefined;
}
