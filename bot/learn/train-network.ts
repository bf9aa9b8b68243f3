import type { Learnt, Scoring, Shape } from '../answers/match/network.ts';
import { createAverage } from './average.ts';
import { learnVerdict, listVerdicts, type Verdict } from './learn-answering.ts';
import type { Examples } from './pack-examples.ts';
import { createRandom } from './random.ts';
import { createScoringRows } from './scoring-rows.ts';

/** What is told apart, and by what it is. */
export interface Taught extends Pick<Shape, 'buckets' | 'contexts' | 'classes'> {
  /** The rows that are added up for a class: its own, its subject's, and those of the kinds of question it answers. */
  readonly rowsOf: readonly (readonly number[])[];
}

export interface Training {
  readonly size: number;
  readonly rounds: number;
  /** The share of a question's features that is left out each time, so that none is leant on. */
  readonly leftOut: number;
  readonly rate: number;
  /** It learns besides whether a class answers at all: some examples have nothing that is right. */
  readonly hasAnswering: boolean;
  /** Where chance begins: another seed gives another network that knows the same. */
  readonly seed: number;
}

/** After the first round what was learnt is counted so many times a round. */
const timesAveraged = 3;
/** Errors below this change nothing worth the time. */
const least = 1e-3;

/** Learns a network from examples by gradient descent with a rate for each number (AdaGrad). */
export function trainNetwork(
  { rowsOf, buckets, contexts, classes }: Taught,
  examples: Examples,
  { size, rounds, leftOut, rate, hasAnswering, seed }: Training,
): Learnt {
  const random = createRandom(seed);
  const { starts, places, values } = examples;
  const rowCount = 1 + Math.max(...rowsOf.flat());
  const fill = (length: number, spread: number) => Float32Array.from({ length }, () => (random() - 0.5) * spread);
  const embeddings = fill((buckets + contexts.length + 1) * size, 0.6);
  const createRows = () => createScoringRows(fill(rowCount * size, 0.2), { size, rate });
  const answers = createRows();
  const answering = hasAnswering ? createRows() : undefined;
  // One pace a row here too.
  const embeddingPace = new Float32Array(buckets + contexts.length + 1).fill(1e-5);
  const hidden = new Float32Array(size);
  const hiddenError = new Float32Array(size);
  const rows = new Float32Array(rowCount);
  const rowErrors = new Float32Array(rowCount);
  const scores = new Float32Array(classes.length);
  const kept = new Uint8Array(8192);
  const order = Uint32Array.from({ length: starts.length - 1 }, (_, index) => index);
  const scored = [answers, ...(answering ? [answering] : [])].flatMap(({ scoring: { outputs, biases } }) => [
    outputs,
    biases,
  ]);
  const average = createAverage([embeddings, ...scored]);
  const each = Math.ceil(order.length / timesAveraged);

  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    for (const [place, index] of order.entries()) {
      const first = starts[index] as number;
      const end = starts[index + 1] as number;
      hidden.fill(0);
      for (let feature = first; feature < end; feature += 1) {
        const isKept = random() >= leftOut;
        kept[feature - first] = isKept ? 1 : 0;
        if (!isKept) continue;
        const from = (places[feature] as number) * size;
        const value = (values[feature] as number) / (1 - leftOut);
        for (let at = 0; at < size; at += 1)
          hidden[at] = (hidden[at] as number) + value * (embeddings[from + at] as number);
      }
      for (let row = 0; row < rowCount; row += 1) rows[row] = answers.scoreOf(row, hidden);
      toLikelihoods(scores, { rows, rowsOf });
      const right = listRight(examples, index);
      const verdicts = answering ? listVerdicts(scores, right) : [];
      if (right.length === 0) scores.fill(0);
      else for (const [one, share] of right) scores[one] = (scores[one] as number) - share;
      rowErrors.fill(0);
      for (let one = 0; one < scores.length; one += 1) {
        const error = scores[one] as number;
        if (error < least && error > -least) continue;
        for (const row of rowsOf[one] as readonly number[]) rowErrors[row] = (rowErrors[row] as number) + error;
      }
      hiddenError.fill(0);
      const told = { hidden, length: lengthOf(hidden), error: hiddenError };
      for (let row = 0; row < rowCount; row += 1) {
        const error = rowErrors[row] as number;
        if (error !== 0) answers.learn(row, error, told);
      }
      if (answering)
        for (const verdict of verdicts)
          learnVerdict(answering, verdict, { ...told, rows: rowsOf[verdict[0]] as readonly number[] });
      const errorLength = lengthOf(hiddenError);
      for (let feature = first; feature < end; feature += 1) {
        if (kept[feature - first] === 0) continue;
        const place = places[feature] as number;
        const value = values[feature] as number;
        embeddingPace[place] = (embeddingPace[place] as number) + (errorLength * value * value) / size;
        const change = (rate * value) / Math.sqrt(embeddingPace[place] as number);
        const from = place * size;
        for (let at = 0; at < size; at += 1)
          embeddings[from + at] = (embeddings[from + at] as number) - change * (hiddenError[at] as number);
      }
      const isCounted = (place + 1) % each === 0 || place + 1 === order.length;
      if (round > 0 && isCounted) average.keep();
    }
  }
  average.settle();
  const total = (scoring: Scoring) => addUp(scoring, { rowsOf, size });
  return { embeddings, ...total(answers.scoring), answering: answering && total(answering.scoring) };
}

/** The rows of each class added up. */
function addUp({ outputs, biases }: Scoring, { rowsOf, size }: Pick<Taught, 'rowsOf'> & { size: number }): Scoring {
  const sum = (own: readonly number[], numberOf: (row: number) => number) =>
    own.reduce((total, row) => total + numberOf(row), 0);
  return {
    outputs: Float32Array.from({ length: rowsOf.length * size }, (_, place) =>
      sum(rowsOf[Math.floor(place / size)] ?? [], (row) => outputs[row * size + (place % size)] as number),
    ),
    biases: Float32Array.from(rowsOf, (own) => sum(own, (row) => biases[row] as number)),
  };
}

/** How likely each class is: together they are 1. */
function toLikelihoods(scores: Float32Array, { rows, rowsOf }: { rows: Float32Array; rowsOf: Taught['rowsOf'] }): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (let one = 0; one < scores.length; one += 1) {
    let sum = 0;
    for (const row of rowsOf[one] as readonly number[]) sum += rows[row] as number;
    scores[one] = sum;
    if (sum > highest) highest = sum;
  }
  let total = 0;
  for (let one = 0; one < scores.length; one += 1) {
    const power = Math.exp((scores[one] as number) - highest);
    scores[one] = power;
    total += power;
  }
  for (let one = 0; one < scores.length; one += 1) scores[one] = (scores[one] as number) / total;
}

/** The classes that are right for an example, with their shares. */
function listRight({ rightStarts, rights, shares }: Examples, index: number): Verdict[] {
  const right: Verdict[] = [];
  for (let at = rightStarts[index] as number; at < (rightStarts[index + 1] as number); at += 1)
    right.push([rights[at] as number, shares[at] as number]);
  return right;
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const held = order[last] as number;
    order[last] = order[other] as number;
    order[other] = held;
  }
}

/** The square of a vector's length. */
function lengthOf(vector: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < vector.length; at += 1) sum += (vector[at] as number) ** 2;
  return sum;
}
