import type MiniSearch from 'minisearch';
import type { Subject } from './knowledge.ts';

/** A subject that has some of the terms looked for; the score says which is nearest, not whether it is near. */
interface Found {
  readonly subject: Subject;
  readonly score: number;
}

/** Finds the subjects that have any of some terms, the nearest first, at most `most`. */
export type FindCandidates = (terms: readonly string[], most: number) => Found[];

/**
 * What MiniSearch scores for several terms is the sum of what it scores for each, times how many of them an entry has.
 * The register does not change, so each term is scored once.
 */
export function createCandidates(
  index: MiniSearch,
  { subjects, weigh }: { subjects: readonly Subject[]; weigh: (term: string) => number },
): FindCandidates {
  const scored = new Map<string, readonly Found[]>();
  const score = (term: string) => {
    const known = scored.get(term) ?? index.search(term).flatMap(({ id, score }) => toFound(subjects[id], score));
    scored.set(term, known);
    return known;
  };
  return (terms, most) => {
    const [only, ...others] = terms;
    if (only === undefined) return [];
    if (others.length === 0) return score(only).slice(0, most);
    const sums = new Map<number, { subject: Subject; score: number; terms: number }>();
    for (const term of terms) {
      const weight = weigh(term);
      for (const { subject, score: own } of score(term)) {
        const sum = sums.get(subject.place);
        if (sum) {
          sum.score += weight * own;
          sum.terms += 1;
        } else sums.set(subject.place, { subject, score: weight * own, terms: 1 });
      }
    }
    return [...sums.values()]
      .map(({ subject, score: sum, terms: count }) => ({ subject, score: sum * count }))
      .sort((a, b) => b.score - a.score)
      .slice(0, most);
  };
}

function toFound(subject: Subject | undefined, score: number): Found[] {
  return subject ? [{ subject, score }] : [];
}
