import type { Language } from '../../register/schema.ts';
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
  /** Subjects, lists and facts that may have been spoken of just before, each a feature of its own. */
  readonly contexts: readonly string[];
  /** A multiple of four. */
  readonly size: number;
  readonly buckets: number;
  /** What each bucket weighs: more where fewer questions have it. */
  readonly rarity: Float32Array;
  /** Which features were seen in training: the others say nothing. */
  readonly seen: Uint8Array;
}

/** What one training learnt. */
export interface Learnt extends Scoring {
  /** `size` numbers a bucket, and then a context. */
  readonly embeddings: Float32Array;
  /** Whether a class answers a message at all, and not only better than the others do: from what nothing answers. */
  readonly answering?: Scoring | undefined;
}

/** By what classes are scored. */
export interface Scoring {
  /** `size` numbers a class, and one. */
  readonly outputs: Float32Array;
  readonly biases: Float32Array;
}

/** A text as the network sees it. */
export interface Seen {
  readonly places: readonly number[];
  readonly values: readonly number[];
}

/** What was said just before: the answer, the subject that it was about, its language, and the question that led to it. */
export interface Before {
  readonly subject: string;
  readonly answer: string;
  readonly language: Language;
  readonly features: readonly Feature[];
}

/**
 * What it counts that a subject was spoken of just before, what was said of it, and the question that led to it, where the
 * question itself counts one. The answer tells what "why?" is about, the question what "and for Identity?" asks.
 */
const contextValues = { subject: 0.8, answer: 1.1, question: 0.2 };

type Table = Pick<Shape, 'buckets' | 'rarity' | 'seen' | 'contexts'>;

/** A feature that was seen in training, by its hash: the others say nothing. */
export interface Known {
  readonly hash: number;
  readonly weight: number;
}

/** The features that were seen in training. Networks that learnt from the same questions know the same. */
export function recognise(features: readonly Feature[], seen: Uint8Array): Known[] {
  return features.flatMap(({ name, weight }) => (isSeen(seen, name) ? [{ hash: hash(name, bucketSeed), weight }] : []));
}

/** What a network sees of a text by itself: of length one. */
export function seeText(table: Table, known: readonly Known[]): Seen {
  return toSeen(weigh(table, known, 1));
}

/**
 * What a network sees of what was said before; nothing where it does not know the subject.
 * @param known of the question that led to it
 */
export function seeBefore(table: Table, { subject, answer }: Before, known: readonly Known[]): Seen {
  const { buckets, contexts } = table;
  const place = contexts.indexOf(subject);
  if (place === -1) return { places: [], values: [] };
  const weights = weigh(table, known, contextValues.question);
  weights.set(buckets + place, contextValues.subject);
  const told = answer === subject ? -1 : contexts.indexOf(answer);
  if (told !== -1) weights.set(buckets + told, contextValues.answer);
  // The last one tells that anything was spoken of at all.
  weights.set(buckets + contexts.length, contextValues.subject);
  return toSeen(weights);
}

function toSeen(weights: ReadonlyMap<number, number>): Seen {
  return { places: [...weights.keys()], values: [...weights.values()] };
}

function weigh({ buckets, rarity }: Table, known: readonly Known[], length: number): Map<number, number> {
  const weights = new Map<number, number>();
  for (const { hash: own, weight } of known) {
    const place = own % buckets;
    weights.set(place, (weights.get(place) ?? 0) + weight * (rarity[place] as number));
  }
  const norm = Math.sqrt([...weights.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
  for (const [place, weight] of weights) weights.set(place, (length * weight) / norm);
  return weights;
}

/** What each member makes of a text after something else: both add up. */
export function addUp(one: readonly Float32Array[], other: readonly Float32Array[]): Float32Array[] {
  return one.map((own, member) => own.map((value, at) => value + ((other[member] as Float32Array)[at] as number)));
}

/** What each member makes of a text: a vector, from which all else is worked out. */
export function embed({ members, size }: Network, { places, values }: Seen): Float32Array[] {
  return members.map(({ embeddings }) => {
    const hidden = new Float32Array(size);
    for (let feature = 0; feature < places.length; feature += 1) {
      const from = (places[feature] as number) * size;
      const value = values[feature] as number;
      for (let at = 0; at < size; at += 1)
        hidden[at] = (hidden[at] as number) + value * (embeddings[from + at] as number);
    }
    return hidden;
  });
}

/** How likely each class is for an embedded text, on average over the members; together they are 1. */
export function likelihoods({ members, classes }: Network, embedded: readonly Float32Array[]): Float32Array {
  const average = new Float32Array(classes.length);
  members.forEach((learnt, member) => {
    const own = likelihoodsBy(learnt, embedded[member] as Float32Array);
    for (let at = 0; at < own.length; at += 1)
      average[at] = (average[at] as number) + (own[at] as number) / members.length;
  });
  return average;
}

/** Most of the time of an answer goes into this: loops, and no functions in them. */
function likelihoodsBy({ outputs, biases }: Scoring, hidden: Float32Array): Float32Array {
  const scores = new Float32Array(biases.length);
  for (let one = 0; one < scores.length; one += 1)
    scores[one] = (biases[one] as number) + product(hidden, outputs, one * hidden.length);
  return softmax(scores);
}

/** How likely some classes answer an embedded text at all, each by itself: on average over the members, as a logit. */
export function answeringOf(
  { members }: Network,
  embedded: readonly Float32Array[],
  classes: readonly number[],
): number[] {
  const sums = classes.map(() => 0);
  members.forEach(({ answering }, member) => {
    if (!answering) return;
    const hidden = embedded[member] as Float32Array;
    classes.forEach((index, at) => {
      const score = (answering.biases[index] as number) + product(hidden, answering.outputs, index * hidden.length);
      sums[at] = (sums[at] as number) + score / members.length;
    });
  });
  return sums;
}

/** The product of a vector and as many numbers from a place on; four sums at a time, which costs least. */
export function product(vector: Float32Array, numbers: Float32Array, from: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let at = 0; at < vector.length; at += 4) {
    a += (vector[at] as number) * (numbers[from + at] as number);
    b += (vector[at + 1] as number) * (numbers[from + at + 1] as number);
    c += (vector[at + 2] as number) * (numbers[from + at + 2] as number);
    d += (vector[at + 3] as number) * (numbers[from + at + 3] as number);
  }
  return a + b + c + d;
}

/** Scores as likelihoods: together they are 1. */
export function softmax(scores: Float32Array): Float32Array {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > highest) highest = score;
  const powers = new Float32Array(scores.length);
  let total = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const power = Math.exp((scores[at] as number) - highest);
    powers[at] = power;
    total += power;
  }
  for (let at = 0; at < powers.length; at += 1) powers[at] = (powers[at] as number) / total;
  return powers;
}
