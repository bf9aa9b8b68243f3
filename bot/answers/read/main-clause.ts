import { countWords } from '../../wording/words.ts';

/** Words that begin a clause of time, reason or condition, behind what is asked. */
const behind =
  /[,;]?\s+(?:nu (?=(?:we|wij|ik|de|het|er|fase|microsoft|alles|die|dat)\b)|sinds (?=(?:de|het|we|fase|microsoft)\b)|omdat|aangezien|nadat|now that|since (?=(?:the|we|phase|microsoft|it|they)\b)|because|given that|after (?=(?:the|phase|microsoft)\b)|als (?=(?:we|wij|ik|de|het)\b)|if (?=(?:we|i|the|it|you)\b))/iu;
/** The clause that opens a sentence, and what it says behind its first word. */
export const openingClause =
  /^(?:nu|sinds|omdat|aangezien|nadat|als|now that|since|because|given that|after|if)\s([^,]{4,}),\s*(?=\S)/iu;
/** A shorter clause asks nothing by itself. In words. */
const shortest = 4;

/** What a sentence asks, without the clause that says since when, why or on what condition; undefined where there is none. */
export function readMainClause(sentence: string): string | undefined {
  const opened = sentence.replace(openingClause, '');
  const at = behind.exec(opened)?.index ?? opened.length;
  const main = opened.slice(0, at).trim();
  if (main === sentence.trim() || countWords(main) < shortest) return undefined;
  return /[?]$/.test(main) ? main : `${main}?`;
}
