import { gunzipSync, gzipSync } from 'node:zlib';
import type { Learnt, Network, Scoring, Shape } from './network.ts';
import type { OrderSigns, SecondSigns, SurenessSigns } from './signs.ts';

/** What was learnt from the labelled questions. */
export interface Model {
  /** Which fact, list or date answers a message. */
  readonly answers: Network;
  /** What a message does: ask, thank, complain, want another form, … */
  readonly acts: Network;
  /** What each sign counts in the order of the likeliest answers (`rank.ts`). */
  readonly order: OrderSigns;
  /** What each sign counts in how sure the first of them is right (`sureness.ts`). */
  readonly sureness: SurenessSigns;
  /** What each sign counts in how likely it strays from what was asked. */
  readonly straying: SurenessSigns;
  /** What each sign counts in how likely it is of the subject that is asked about. */
  readonly near: SurenessSigns;
  /** What each sign counts in how likely the second answer is right where the first isn't. */
  readonly rescue: SecondSigns;
  /** What each sign counts in how likely both together stray. */
  readonly strayingBoth: SecondSigns;
  /** A digest of the questions, the register and the code that it was made from. */
  readonly madeFrom: string;
}

/** Numbers of a row are kept in so many steps either side of nothing. */
const steps = { embeddings: 7, outputs: 127 };

type Counts = Pick<Model, 'order' | 'sureness' | 'straying' | 'near' | 'rescue' | 'strayingBoth' | 'madeFrom'>;

interface Header {
  readonly counts: Counts;
  /** Both networks learnt from the same questions and have seen the same: it is kept once. */
  readonly seenLength: number;
  readonly networks: Readonly<Record<'answers' | 'acts', NetworkHeader>>;
}
interface NetworkHeader extends Pick<Shape, 'classes' | 'contexts' | 'size' | 'buckets'> {
  readonly memberCount: number;
  readonly hasAnswering: boolean;
}

/** A model as bytes: a header in JSON, then the numbers, all of it compressed. */
export function writeModel(model: Model): Uint8Array {
  const { answers, acts, ...counts } = model;
  const networks = { answers: headerOf(answers), acts: headerOf(acts) };
  const header = new TextEncoder().encode(
    JSON.stringify({ networks, seenLength: answers.seen.length, counts } satisfies Header),
  );
  const length = new Uint8Array(Uint32Array.of(header.length).buffer);
  const numbers = [answers.seen, ...[answers, acts].flatMap(packNetwork)];
  return gzipSync(Buffer.concat([length, header, ...numbers]), { level: 9 });
}

/** @throws where the bytes are no model */
export function readModel(bytes: Uint8Array): Model {
  const all = gunzipSync(bytes);
  const length = all.readUInt32LE(0);
  const header = JSON.parse(all.subarray(4, 4 + length).toString('utf8')) as Header;
  let at = 4 + length;
  const take = (count: number) => {
    // A copy with a buffer of its own: numbers of two bytes can't begin just anywhere.
    const taken = new Uint8Array(all.subarray(at, at + count));
    at += count;
    return taken;
  };
  const seen = take(header.seenLength);
  const answers = unpackNetwork(header.networks.answers, { take, seen });
  const acts = unpackNetwork(header.networks.acts, { take, seen });
  return { answers, acts, ...header.counts };
}

function headerOf({ classes, contexts, size, buckets, members }: Network): NetworkHeader {
  const hasAnswering = members.every(({ answering }) => answering !== undefined);
  return { classes, contexts, size, buckets, memberCount: members.length, hasAnswering };
}

const half = (numbers: Float32Array) => new Uint8Array(Float16Array.from(numbers).buffer);

function packNetwork({ rarity, members, size }: Network): Uint8Array[] {
  return [half(rarity), ...members.flatMap((learnt) => packLearnt(learnt, size))];
}

function packLearnt({ embeddings, answering, ...scoring }: Learnt, size: number): Uint8Array[] {
  return [
    ...packScoring(scoring, size),
    ...(answering ? packScoring(answering, size) : []),
    ...packRows(embeddings, { size, steps: steps.embeddings }),
  ];
}

function packScoring({ outputs, biases }: Scoring, size: number): Uint8Array[] {
  return [half(biases), ...packRows(outputs, { size, steps: steps.outputs })];
}

type Take = (count: number) => Uint8Array;

function unpackNetwork(header: NetworkHeader, { take, seen }: { take: Take; seen: Uint8Array }): Network {
  const rarity = takeHalf(take, header.buckets);
  const members = Array.from({ length: header.memberCount }, () => unpackLearnt(header, take));
  return { ...header, seen, rarity, members };
}

function unpackLearnt(header: NetworkHeader, take: Take): Learnt {
  const { size, buckets, contexts, hasAnswering } = header;
  const scoring = takeScoring(header, take);
  const answering = hasAnswering ? takeScoring(header, take) : undefined;
  return { ...scoring, answering, embeddings: takeRows(take, { size, count: buckets + contexts.length + 1 }) };
}

function takeScoring({ size, classes }: NetworkHeader, take: Take): Scoring {
  const biases = takeHalf(take, classes.length);
  return { biases, outputs: takeRows(take, { size, count: classes.length }) };
}

function takeRows(take: Take, { size, count }: { size: number; count: number }): Float32Array {
  const scales = takeHalf(take, count);
  const packed = new Int8Array(take(count * size).buffer);
  const numbers = new Float32Array(packed.length);
  for (let row = 0; row < count; row += 1) {
    const scale = scales[row] as number;
    for (let at = row * size; at < (row + 1) * size; at += 1) numbers[at] = scale * (packed[at] as number);
  }
  return numbers;
}

function takeHalf(take: Take, count: number): Float32Array {
  return Float32Array.from(new Float16Array(take(2 * count).buffer));
}

/** Each row in whole steps of its own size: the sizes, and then the steps. */
function packRows(numbers: Float32Array, { size, steps }: { size: number; steps: number }): Uint8Array[] {
  const scales = new Float32Array(numbers.length / size);
  const packed = new Int8Array(numbers.length);
  for (let row = 0; row < scales.length; row += 1) {
    const own = numbers.subarray(row * size, (row + 1) * size);
    const most = own.reduce((largest, number) => Math.max(largest, Math.abs(number)), 0);
    const scale = most / steps;
    scales[row] = scale;
    if (scale > 0) for (const [at, number] of own.entries()) packed[row * size + at] = Math.round(number / scale);
  }
  return [half(scales), new Uint8Array(packed.buffer)];
}
