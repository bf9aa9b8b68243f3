import { product, type Scoring } from '../answers/match/network.ts';

/** What an example was seen as, and what is wrong of that. */
export interface Told {
  readonly hidden: Float32Array;
  /** The square of the length of `hidden`. */
  readonly length: number;
  /** Each row that learns adds what it makes of its own error. */
  readonly error: Float32Array;
}

/** Rows that score a hidden vector, learnt by gradient descent with a rate for each row (AdaGrad). */
export interface ScoringRows {
  readonly scoring: Scoring;
  scoreOf(row: number, hidden: Float32Array): number;
  /** @param wrong how far the row's score is from what is right */
  learn(row: number, wrong: number, told: Told): void;
}

/** @param outputs `size` numbers a row, where learning begins; they are changed */
export function createScoringRows(
  outputs: Float32Array,
  { size, rate }: { readonly size: number; readonly rate: number },
): ScoringRows {
  const count = outputs.length / size;
  const biases = new Float32Array(count);
  // One pace a row: it is what costs least, and learns as well as one a number.
  const outputPace = new Float32Array(count).fill(1e-5);
  const biasPace = new Float32Array(count).fill(1e-3);
  return {
    scoring: { outputs, biases },
    scoreOf: (row, hidden) => (biases[row] as number) + product(hidden, outputs, row * size),
    learn: (row, wrong, { hidden, length, error }) => {
      biasPace[row] = (biasPace[row] as number) + wrong * wrong;
      biases[row] = (biases[row] as number) - (rate * wrong) / Math.sqrt(biasPace[row] as number);
      outputPace[row] = (outputPace[row] as number) + (wrong * wrong * length) / size;
      const change = (rate * wrong) / Math.sqrt(outputPace[row] as number);
      const from = row * size;
      for (let at = 0; at < size; at += 1) {
        const output = outputs[from + at] as number;
        error[at] = (error[at] as number) + wrong * output;
        outputs[from + at] = output - change * (hidden[at] as number);
      }
    },
  };
}
