import type { ScoringRows, Told } from './scoring-rows.ts';

/**
 * What is learnt of whether a class answers a message at all. An example that nothing answers teaches that the likeliest
 * don't; one that is answered, that its answers do, and less strongly that another which seemed likeliest doesn't.
 */
const shares = { none: 3, noneSecond: 1.5, beside: 0.6 };
/** A class that is less likely than this would not have been told. */
const leastLikely = 0.02;

/** A class, and how much it counts that it answers, or, below nothing, that it does not. */
export type Verdict = readonly [index: number, share: number];

/** What an example teaches, of how likely the network thinks each class, and which are right with their shares. */
export function listVerdicts(likelihoods: Float32Array, right: readonly Verdict[]): Verdict[] {
  const [first, second] = likeliestTwo(likelihoods);
  if (right.length === 0)
    return [
      [first, -shares.none],
      [second, -shares.noneSecond],
    ];
  const isMistaken = !right.some(([index]) => index === first) && (likelihoods[first] as number) > leastLikely;
  return isMistaken ? [...right, [first, -shares.beside]] : [...right];
}

function likeliestTwo(likelihoods: Float32Array): readonly [first: number, second: number] {
  let first = 0;
  let second = 1;
  for (let one = 0; one < likelihoods.length; one += 1) {
    const likelihood = likelihoods[one] as number;
    if (likelihood > (likelihoods[first] as number)) {
      second = first;
      first = one;
    } else if (one !== first && (second === first || likelihood > (likelihoods[second] as number))) second = one;
  }
  return [first, second];
}

/** Learns one verdict. @param rows the rows that are added up for its class */
export function learnVerdict(scores: ScoringRows, [, share]: Verdict, { rows, ...told }: Judged): void {
  const score = rows.reduce((sum, row) => sum + scores.scoreOf(row, told.hidden), 0);
  const wrong = Math.abs(share) * (1 / (1 + Math.exp(-score)) - Number(share > 0));
  for (const row of rows) scores.learn(row, wrong, told);
}

interface Judged extends Told {
  readonly rows: readonly number[];
}
