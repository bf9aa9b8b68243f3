import { gunzipSync, gzipSync } from 'node:zlib';
import type { Network } from './network.ts';

/** What was learnt from the labelled questions. */
export interface Model {
  /** Which fact, list or date answers a message. */
  readonly answers: Network;
  /** What a message does: ask, thank, complain, want another form, … */
  readonly acts: Network;
  /** What each sign counts in the order of the likeliest answers (`rank.ts`). */
  readonly order: readonly number[];
  /** What each sign counts in how sure the first of them is right (`sureness.ts`). */
  readonly sureness: readonly number[];
  /** What each sign counts in how likely it strays from what was asked. */
  readonly straying: readonly number[];
  /** A digest of the questions, the register and the code that it was made from. */
  readonly madeFrom: string;
}

/** Numbers of a row are kept in so many steps either side of nothing. */
const steps = 31;

interface Header extends Pick<Model, 'order' | 'sureness' | 'straying' | 'madeFrom'> {
  readonly networks: Readonly<Record<'answers' | 'acts', NetworkHeader>>;
}
interface NetworkHeader extends Pick<Network, 'classes' | 'rowsOf' | 'contexts' | 'size' | 'buckets'> {
  readonly rowCount: number;
  readonly seenLength: number;
}

/** A model as bytes: a header in JSON, then the numbers, all of it compressed. */
export function writeModel(model: Model): Uint8Array {
  const { answers, acts, order, sureness, straying, madeFrom } = model;
  const networks = { answers: headerOf(answers), acts: headerOf(acts) };
  const header = new TextEncoder().encode(
    JSON.stringify({ networks, order, sureness, straying, madeFrom } satisfies Header),
  );
  const length = new Uint8Array(Uint32Array.of(header.length).buffer);
  return gzipSync(Buffer.concat([length, header, ...[answers, acts].flatMap(packNetwork)]), { level: 9 });
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
  const answers = unpackNetwork(header.networks.answers, take);
  const acts = unpackNetwork(header.networks.acts, take);
  const { order, sureness, straying, madeFrom } = header;
  return { answers, acts, order, sureness, straying, madeFrom };
}

function headerOf({ classes, rowsOf, contexts, size, buckets, biases, seen }: Network): NetworkHeader {
  return { classes, rowsOf, contexts, size, buckets, rowCount: biases.length, seenLength: seen.length };
}

function packNetwork({ seen, rarity, biases, outputs, embeddings, size }: Network): Uint8Array[] {
  const rows = packRows(embeddings, size);
  const half = (numbers: Float32Array) => new Uint8Array(Float16Array.from(numbers).buffer);
  return [seen, half(rarity), half(biases), half(outputs), half(rows.scales), new Uint8Array(rows.steps.buffer)];
}

function unpackNetwork(header: NetworkHeader, take: (count: number) => Uint8Array): Network {
  const { size, buckets, contexts, rowCount, seenLength } = header;
  const half = (count: number) => Float32Array.from(new Float16Array(take(2 * count).buffer));
  const seen = take(seenLength);
  const rarity = half(buckets);
  const biases = half(rowCount);
  const outputs = half(rowCount * size);
  const scales = half(buckets + contexts.length + 1);
  const packed = new Int8Array(take(scales.length * size).buffer);
  const embeddings = new Float32Array(packed.length);
  for (let row = 0; row < scales.length; row += 1) {
    const scale = scales[row] as number;
    for (let at = row * size; at < (row + 1) * size; at += 1) embeddings[at] = scale * (packed[at] as number);
  }
  return { ...header, seen, rarity, biases, outputs, embeddings };
}

/** Each row in whole steps of its own size. */
function packRows(numbers: Float32Array, size: number): { scales: Float32Array; steps: Int8Array } {
  const scales = new Float32Array(numbers.length / size);
  const packed = new Int8Array(numbers.length);
  for (let row = 0; row < scales.length; row += 1) {
    const own = numbers.subarray(row * size, (row + 1) * size);
    const most = own.reduce((largest, number) => Math.max(largest, Math.abs(number)), 0);
    const scale = most / steps;
    scales[row] = scale;
    if (scale > 0) for (const [at, number] of own.entries()) packed[row * size + at] = Math.round(number / scale);
  }
  return { scales, steps: packed };
}
