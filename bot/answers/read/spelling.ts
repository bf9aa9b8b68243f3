import SearchableMap from 'minisearch/SearchableMap';
import { isCommon } from './common-words.ts';
import type { Word, WordReader } from './read-words.ts';

export interface Spelling {
  /** Adds a word that is spelt right. */
  add(folded: string): void;
  /** The words that a typed one stands for: itself where it is known, a compound's parts, or the nearest known word. */
  repair(word: Word): Word[];
}

/** Letters with which Dutch links the parts of a compound. */
const links = ['', 's', 'en', 'e', 'n'];
const shortestPart = 3;
/** A compound of fewer letters is rather a typo. */
const shortestCompound = 8;
const shortestTypo = 4;
/** A longer one is no word that somebody types. In letters. */
const longestWord = 45;
/** From here on two letters may be wrong, else one. */
const longWord = 9;
/** From here on the beginning of a word may stand for the whole: "onderz." for "onderzoek". */
const shortestBeginning = 5;
const vowels = /[aeiouy]/g;

interface Words {
  /** A word of the register. */
  isKnown(word: Word): boolean;
  /** A word that says something by itself, so that a compound with it can be read by its parts. */
  isTelling(word: Word): boolean;
}

/** Mends typos and splits compounds, only of words that nobody knows. */
export function createSpelling(words: WordReader, { isKnown, isTelling }: Words): Spelling {
  const spellings = new SearchableMap<true>();

  /** By its consonants, for who leaves the vowels out: "maatrgln". */
  const bySkeleton = new Map<string, string>();

  /** Each tail is tried once: a word made of many short parts would be tried in as many ways as there are. */
  const split = (text: string, failed = new Set<string>()): Word[] | undefined => {
    if (failed.has(text)) return undefined;
    for (let at = text.length - shortestPart; at >= shortestPart; at -= 1) {
      const first = findPart(text.slice(0, at));
      if (!first) continue;
      const rest = words.toWord(text.slice(at));
      const isHead = isKnown(rest) || (rest.text.length > shortestPart && isCommon(rest.text) && isTelling(first));
      if (isHead && rest.text !== first.text) return [first, rest];
      const others = rest.text.length >= 2 * shortestPart ? split(rest.text, failed) : undefined;
      if (others) return [first, ...others];
    }
    failed.add(text);
    return undefined;
  };
  const findPart = (head: string): Word | undefined => {
    for (const link of links) {
      if (!head.endsWith(link)) continue;
      const part = words.toWord(head.slice(0, head.length - link.length));
      if (part.text.length >= shortestPart && isKnown(part)) return part;
    }
    return undefined;
  };
  const mend = (text: string): Word | undefined => {
    if (text.length < shortestTypo || /\d/.test(text)) return undefined;
    const near = findNear(text) ?? findSwapped(text) ?? bySkeleton.get(text.replace(vowels, '')) ?? findLonger(text);
    return near === undefined ? undefined : words.toWord(near);
  };
  /** Of the words that begin with the same letter, as nobody mistypes that, the one that is nearest for its length. */
  const findNear = (text: string): string | undefined => {
    const [first = '', rest] = [text[0], text.slice(1)];
    const near = spellings.atPrefix(first).fuzzyGet(rest, text.length >= longWord ? 2 : 1);
    let [best, least] = [undefined as string | undefined, Number.POSITIVE_INFINITY];
    for (const [ending, [, wrong]] of near) {
      const share = wrong / (ending.length + 1);
      if (share < least) [best, least] = [first + ending, share];
    }
    return best;
  };
  /** Two neighbouring letters changed places: "reprot". */
  const findSwapped = (text: string): string | undefined =>
    Array.from(text.slice(1), (letter, at) => text.slice(0, at) + letter + text[at] + text.slice(at + 2)).find((word) =>
      spellings.has(word),
    );
  const findLonger = (beginning: string): string | undefined => {
    if (beginning.length < shortestBeginning) return undefined;
    let shortest: string | undefined;
    for (const word of spellings.atPrefix(beginning).keys())
      if (shortest === undefined || word.length < shortest.length) shortest = word;
    return shortest;
  };

  return {
    add(folded) {
      if (folded.length < shortestTypo) return;
      spellings.set(folded, true);
      const skeleton = folded.replace(vowels, '');
      if (skeleton.length >= shortestTypo && !bySkeleton.has(skeleton)) bySkeleton.set(skeleton, folded);
    },
    repair(word) {
      if (word.text.length > longestWord || isKnown(word) || isCommon(word.text)) return [word];
      const parts = word.text.length >= shortestCompound ? split(word.text) : undefined;
      if (parts?.some(isTelling)) return parts;
      const mended = mend(word.text);
      return [mended ?? word];
    },
  };
}
