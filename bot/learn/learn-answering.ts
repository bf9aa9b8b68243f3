import { product, type Scoring } from '../answers/match/network.ts';

/**
 * What is learnt of whether a class answers a message at all. An example that nothing answers teaches that the likeliest
 * don't; one that is answered, that its answers do, and less strongly that another which seemed likeliest doesn't.
 */
const shares = { none: 3, noneSecond: 1.5, beside: 0.6 };
/** How much of these errors the embeddings are told. */
const toldShare = 1;
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

/** Learns what answers at all, row by row, as the network does. */
export function createAnswering(
  outputs: Float32Array,
  { rowsOf, size, rate }: { rowsOf: readonly (readonly number[])[]; size: number; rate: number },
) {
  const rowCount = outputs.length / size;
  const biases = new Float32Array(rowCount);
  const outputPace = new Float32Array(rowCount).fill(1e-5);
  const biasPace = new Float32Array(rowCount).fill(1e-3);

  /** Learns one verdict on a hidden vector, and adds to its error. */
  function learn([index, share]: Verdict, { hidden, length, error }: Told): void {
    const rows = rowsOf[index] as readonly number[];
    let score = 0;
    for (const row of rows) score += (biases[row] as number) + product(hidden, outputs, row * size);
    const wrong = Math.abs(share) * (1 / (1 + Math.exp(-score)) - Number(share > 0));
    for (const row of rows) {
      biasPace[row] = (biasPace[row] as number) + wrong * wrong;
      biases[row] = (biases[row] as number) - (rate * wrong) / Math.sqrt(biasPace[row] as number);
      outputPace[row] = (outputPace[row] as number) + (wrong * wrong * length) / size;
      const change = (rate * wrong) / Math.sqrt(outputPace[row] as number);
      const from = row * size;
      for (let at = 0; at < size; at += 1) {
        const output = outputs[from + at] as number;
        error[at] = (error[at] as number) + toldShare * wrong * output;
        outputs[from + at] = output - change * (hidden[at] as number);
      }
    }
  }

  return { learn, scoring: { outputs, biases } satisfies Scoring };
}

interface Told {
  readonly hidden: Float32Array;
  /** The square of its length. */
  readonly length: number;
  readonly error: Float32Array;
}
