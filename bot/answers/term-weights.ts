import { askingWords } from './asking-words.ts';
import { isCommon, isEveryday, isNeutral } from './common-words.ts';
import type { Term } from './lexicon.ts';

export interface TermWeights {
  /** Counts the terms of one entry: all that it knows, those of its names, and how they are written. */
  add(known: ReadonlySet<string>, written: { naming: readonly Term[]; all: readonly Term[] }): void;
  weigh(term: string): number;
  /** In how many entries it stands. */
  count(term: string): number;
  weighTyped(term: string, word: string): number;
}

/** A common word that stands in names counts half; one that only stands in texts says still less. */
const common = { naming: 0.6, other: 0.35 };

/** How much each term of the register tells, by how few of the entries have it. */
export function createTermWeights(entries: number): TermWeights {
  const frequency = new Map<string, number>();
  const naming = new Set<string>();
  const written = new Map<string, string>();
  const weights = new Map<string, number>();
  const rarest = Math.log(1 + entries);
  const weighTyped = (term: string, word: string) => {
    const rarity = Math.log(1 + entries / (frequency.get(term) ?? 1)) / rarest;
    if (term.startsWith('#') || !isCommon(word) || (naming.has(term) && !isEveryday(word))) return rarity;
    return rarity * (naming.has(term) ? common.naming : common.other);
  };
  return {
    add(known, { naming: names, all }) {
      for (const term of known) frequency.set(term, (frequency.get(term) ?? 0) + 1);
      for (const { term } of names) naming.add(term);
      for (const { term, words } of all) if (!written.has(term)) written.set(term, words[0] ?? '');
    },
    weigh(term) {
      const weight = weights.get(term) ?? weighTyped(term, written.get(term) ?? '');
      weights.set(term, weight);
      return weight;
    },
    count: (term) => frequency.get(term) ?? 0,
    weighTyped,
  };
}

/** Says that something is asked, or nothing at all. */
export function isFiller({ term, words }: Term): boolean {
  return !term.startsWith('#') && (askingWords.has(words[0] ?? '') || words.every(isNeutral));
}
