import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Learnt, Network, Shape } from '../answers/match/network.ts';
import { type Example, type Examples, packExamples } from './pack-examples.ts';
import { type Training, trainNetwork } from './train-network.ts';

interface Task {
  readonly shape: Pick<Shape, 'rowsOf' | 'buckets' | 'contexts' | 'classes'>;
  readonly examples: Examples;
  readonly training: Training;
}

/** Learns the members of a network, each from its own chances and in a thread of its own. */
export async function trainMembers(
  shape: Omit<Shape, 'size'>,
  examples: readonly Example[],
  { seeds, ...training }: Omit<Training, 'seed'> & { readonly seeds: readonly number[] },
): Promise<Network> {
  const packed = packExamples(examples);
  const { rowsOf, buckets, contexts, classes } = shape;
  const known = { rowsOf, buckets, contexts, classes };
  const members = await Promise.all(
    seeds.map((seed) => trainInThread({ shape: known, examples: packed, training: { ...training, seed } })),
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
  const { shape, examples, training } = workerData as Task;
  parentPort?.postMessage(trainNetwork(shape, examples, training));
}
