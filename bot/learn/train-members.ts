import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Learnt, Network, Shape } from '../answers/match/network.ts';
import { type Example, type Examples, packExamples } from './pack-examples.ts';
import { type Taught, type Training, trainNetwork } from './train-network.ts';

interface Task {
  readonly taught: Taught;
  readonly examples: Examples;
  readonly training: Training;
}

/** Learns the members of a network, each from its own chances and in a thread of its own. */
export async function trainMembers(
  { rowsOf, ...shape }: Omit<Shape, 'size'> & Taught,
  examples: readonly Example[],
  { seeds, ...training }: Omit<Training, 'seed'> & { readonly seeds: readonly number[] },
): Promise<Network> {
  const packed = packExamples(examples);
  const { buckets, contexts, classes } = shape;
  const taught = { rowsOf, buckets, contexts, classes };
  const members = await Promise.all(
    seeds.map((seed) => trainInThread({ taught, examples: packed, training: { ...training, seed } })),
  );
  return { ...shape, size: training.size, members };
}

function trainInThread(task: Task): Promise<Learnt> {
  const { promise, resolve, reject } = Promise.withResolvers<Learnt>();
  const worker = new Worker(new URL(import.meta.url), { workerData: task });
  worker.once('message', resolve);
  worker.once('error', reject);
  return promise;
}

if (!isMainThread) {
  const { taught, examples, training } = workerData as Task;
  parentPort?.postMessage(trainNetwork(taught, examples, training));
}
