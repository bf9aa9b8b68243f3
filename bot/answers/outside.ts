import { askingWords } from './asking-words.ts';
import { isCommon } from './common-words.ts';
import type { Knowledge, Subject } from './knowledge.ts';
import { fold, splitWords } from './words.ts';

/** A shorter word stands inside too many others ("weer" in "weerbaar"). */
const shortestPart = 5;

/** The words by which a question names a subject that the register is not about, as they were typed (folded). */
export function findOutsideWords(knowledge: Knowledge, text: string): string[] {
  const words = splitWords(text).map((word) => word.replace(/'s$/, ''));
  const line = ` ${words.join(' ')} `;
  const strange = words.filter((word) => !isCommon(word) && !askingWords.has(word) && !knowledge.lexicon.knows(word));
  return knowledge.outside.filter(
    (phrase) => line.includes(` ${phrase} `) || strange.some((word) => isCompound(word, phrase)),
  );
}

/** "verlofuren" of "verlof", "licentieprijs" of "prijs". */
function isCompound(word: string, part: string): boolean {
  return part.length >= shortestPart && word.length > part.length && (word.startsWith(part) || word.endsWith(part));
}

const modal = new Set(
  'kan kun kunnen moet moeten mag mogen zou zouden zal zullen wil willen dien dient dienen hoor horen'.split(' '),
);
/** What one may want of any subject of the register. */
const general = new Set(
  `know find read see get use check verify stay comply handle deal ensure make tell explain understand interpret protect
  avoid prevent reach contact look go weet weten vind vinden lees lezen zie zien krijg krijgen gebruik gebruiken inzetten check checken
  controleer controleren nagaan blijf blijven voldoe voldoen zorg zorgen omgaan ga gaan begrijp begrijpen beschermen voorkom
  voorkomen vermijd vermijden doen doe regel regelen lees is ben heb zit zitten staat staan`.split(/\s+/),
);

/** Asks how one does something that the entry says nothing of: a manual's question, and this register is no manual. */
export function asksForManual({ lexicon }: Knowledge, { terms }: Subject, text: string): boolean {
  const verb = readVerb(fold(text));
  if (!verb || general.has(verb)) return false;
  return !lexicon.understand(verb, 'nl').some(({ term }) => terms.has(term));
}

/** The verb of "how do I ..." or "hoe ... ik"; of "where do I ..." too. */
function readVerb(folded: string): string | undefined {
  const [, english] =
    /\b(?:how|where) (?:to|(?:do|can|could|should|must|would) (?:i|we|you|one|admins))(?: best| quickly| also)? (\p{L}+)/u.exec(
      folded,
    ) ?? [];
  if (english) return english;
  const [, dutch, rest = ''] = /\b(?:hoe|waar) (\p{L}+) (?:ik|we|wij|je|jij|men)\b(.*)/u.exec(folded) ?? [];
  if (!dutch || !modal.has(dutch)) return dutch;
  return splitWords(rest.replace(/[,;.].*$/, '')).at(-1);
}
