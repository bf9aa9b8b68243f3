import { languages } from '../register/schema.ts';
import { askingWords } from './asking-words.ts';
import { isCommon } from './common-words.ts';
import type { Knowledge, Subject } from './knowledge.ts';
import { fold, splitWords } from './words.ts';

/** A shorter word stands inside too many others ("weer" in "weerbaar"). */
const shortestPart = 5;

/** The words by which a question names a subject that the register is not about, as they were typed (folded). */
export function findOutsideWords(knowledge: Knowledge, text: string): string[] {
  const words = splitWords(text).map((word) => word.replace(/'s$/, ''));
  const startsAt = (at: number) => (phrase: string) => {
    const rest = `${words.slice(at).join(' ')} `;
    return rest.startsWith(`${phrase} `) || rest.startsWith(`${phrase}s `);
  };
  const found = words.flatMap((word, at) => (knowledge.outside.get(word) ?? []).filter(startsAt(at)));
  const strange = words.filter((word) => !isCommon(word) && !askingWords.has(word) && !knowledge.lexicon.knows(word));
  const parts = strange.flatMap((word) => [...knowledge.outside.keys()].filter((part) => isCompound(word, part)));
  return [...found, ...parts.filter((part) => knowledge.outside.get(part)?.includes(part))];
}

/** "verlofuren" of "verlof", "licentieprijs" of "prijs". */
function isCompound(word: string, part: string): boolean {
  return part.length >= shortestPart && word.length > part.length && (word.startsWith(part) || word.endsWith(part));
}

const modal = new Set(
  'kan kun kunnen moet moeten mag mogen zou zouden zal zullen wil willen dienen hoor horen'.split(' '),
);
/** What one may want of any subject of the register. */
const general = new Set(
  `know find read see get use check verify stay comply handle deal ensure make tell explain understand interpret protect
  avoid prevent reach contact look go weet weten vind vinden lees lezen nalezen teruglezen terugvinden opzoeken nazoeken zie zien krijg krijgen gebruik gebruiken inzetten check checken
  controleer controleren nagaan blijf blijven voldoe voldoen zorg zorgen omgaan ga gaan begrijp begrijpen beschermen voorkom
  rate judge assess estimate classify beoordeel beoordelen schat inschatten voorkomen vermijd vermijden doen doe kom komen haal halen verkrijg verkrijgen download downloaden obtain regel regelen lees is ben heb zit zitten staat staan`.split(
    /\s+/,
  ),
);

/** Asks how one does something that no way to ask for the entry names: this register is no manual. */
export function asksForManual({ lexicon }: Knowledge, { ways }: Subject, text: string): boolean {
  const { verb, particle } = readVerb(fold(text));
  if (!verb || general.has(verb)) return false;
  const wanted = [verb, `${verb} ${particle}`].flatMap((said) =>
    languages.flatMap((language) => lexicon.understand(said, language).slice(0, 1)),
  );
  return !wanted.some(({ term }) => ways.some((way) => way.includes(term)));
}

/** The verb of "how do I ..." or "hoe ... ik", and the word that may belong to it: "turn off", "zet ... uit". */
function readVerb(folded: string): { verb?: string; particle?: string } {
  const [, english, next] =
    /\b(?:how|where) (?:to|(?:do|can|could|should|must|would) (?:i|we|you|one|admins))(?: best| quickly| also)? (\p{L}+)(?: (\p{L}+))?/u.exec(
      folded,
    ) ?? [];
  if (english) return { verb: english, particle: next ?? '' };
  const [, dutch, rest = ''] = /\b(?:hoe|waar) (\p{L}+) (?:ik|we|wij|je|jij|men)\b(.*)/u.exec(folded) ?? [];
  if (!dutch) return {};
  const last = splitWords(rest.replace(/[,;.].*$/, '')).at(-1) ?? '';
  return modal.has(dutch) ? { verb: last, particle: '' } : { verb: dutch, particle: last };
}
