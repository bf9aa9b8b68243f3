import type { Feature } from './features.ts';
import { bucketSeed, hash, isSeen } from './hash.ts';

/** A bag of features becomes one vector, and each class is as likely as its own vector lies near it. */
export interface Network extends Shape {
  /** What was learnt, each time with other chances: together they err less than each by itself. */
  readonly members: readonly Learnt[];
}

/** What a network tells apart, and what it sees. */
export interface Shape {
  readonly classes: readonly string[];
  /** The rows that are added up for a class: its own, its subject's, and those of the kinds of question it answers. */
  readonly rowsOf: readonly (readonly number[])[];
  /** Subjects that may have been spoken of just before, each a feature of its own. */
  readonly contexts: readonly string[];
  readonly size: number;
  readonly buckets: number;
  /** What each bucket weighs: more where fewer questions have it. */
  readonly rarity: Float32Array;
  /** Which features were seen in training: the others say nothing. */
  readonly seen: Uint8Array;
}

/** What one training learnt. */
export interface Learnt {
  /** `size` numbers a bucket, and then a context. */
  readonly embeddings: Float32Array;
  /** `size` numbers a row. */
  readonly outputs: Float32Array;
  readonly biases: Float32Array;
}

/** A text as the network sees it. */
export interface Seen {
  readonly places: readonly number[];
  readonly values: readonly number[];
}

/** What was said just before: the answer, the subject that it was about, and the question that led to it. */
export interface Before {
  readonly subject: string;
  readonly answer: string;
  readonly features: readonly Feature[];
}

/** What it counts that a subject was spoken of just before, and what the question counted that led to it. */
const contextValues = { subject: 1, question: 0.3 };

type Table = Pick<Shape, 'buckets' | 'rarity' | 'seen' | 'contexts'>;

/** The features that the network knows, of length one together, with what was said before. */
export function see(table: Table, features: readonly Feature[], before?: Before): Seen {
  const own = weigh(table, features, 1);
  const at = before === undefined ? -1 : table.contexts.indexOf(before.subject);
  if (before === undefined || at === -1) return { places: [...own.keys()], values: [...own.values()] };
  for (const [place, value] of weigh(table, before.features, contextValues.question))
    own.set(place, (own.get(place) ?? 0) + value);
  // The last one tells that anything was spoken of at all.
  return {
    places: [...own.keys(), table.buckets + at, table.buckets + table.contexts.length],
    values: [...own.values(), contextValues.subject, contextValues.subject],
  };
}

function weigh({ buckets, rarity, seen }: Table, features: readonly Feature[], length: number): Map<number, number> {
  const weights = new Map<number, number>();
  for (const { name, weight } of features) {
    if (!isSeen(seen, name)) continue;
    const place = hash(name, bucketSeed) % buckets;
    weights.set(place, (weights.get(place) ?? 0) + weight * (rarity[place] as number));
  }
  const norm = Math.sqrt([...weights.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
  for (const [place, weight] of weights) weights.set(place, (length * weight) / norm);
  return weights;
}

/** How likely each class is, on average over the members; together they are 1. */
export function likelihoods(network: Network, seen: Seen): Float32Array {
  const all = network.members.map((learnt) => likelihoodsBy(network, learnt, seen));
  return Float32Array.from(network.classes, (_, index) =>
    all.reduce((sum, one) => sum + (one[index] as number) / all.length, 0),
  );
}

function likelihoodsBy(
  { size, rowsOf }: Shape,
  { embeddings, outputs, biases }: Learnt,
  { places, values }: Seen,
): Float32Array {
  const hidden = new Float32Array(size);
  places.forEach((place, index) => {
    const value = values[index] as number;
    for (let at = 0; at < size; at += 1)
      hidden[at] = (hidden[at] as number) + value * (embeddings[place * size + at] as number);
  });
  const rows = new Float32Array(biases.length);
  for (let row = 0; row < rows.length; row += 1) {
    let sum = biases[row] as number;
    for (let at = 0; at < size; at += 1) sum += (hidden[at] as number) * (outputs[row * size + at] as number);
    rows[row] = sum;
  }
  return softmax(Float32Array.from(rowsOf, (own) => own.reduce((sum, row) => sum + (rows[row] as number), 0)));
}

export function softmax(scores: Float32Array): Float32Array {
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
