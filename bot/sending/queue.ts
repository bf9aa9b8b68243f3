import { setTimeout as after } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import type { Database, OpenDatabase } from '../store/database.ts';
import { isMissingRights, missingRights } from '../store/database-error.ts';
import { asJobDatabase } from '../store/engines/job-database.ts';
import { reserveSends } from '../store/send-pace.ts';

/** Messages to send, and messages whose cards are to be drawn anew: of reminders and of posts in channels; and notices. */
const names = ['reminder', 'reminder-redraw', 'post', 'post-redraw', 'notice'] as const;
export type QueueName = (typeof names)[number];
type RedrawName = Extract<QueueName, `${string}-redraw`>;
/** A post asks who is in the conversation besides, so that their clients draw it anew. */
const requests: Readonly<Record<QueueName, number>> = {
  reminder: 1,
  'reminder-redraw': 1,
  post: 2,
  'post-redraw': 2,
  notice: 1,
};
const atOnce = 25;
/** While one worker waits for its places in the row, the other takes its messages. */
const workers = 2;

/** What is to be sent, by the ids of rows in the database; what is in it survives the process. */
export interface SendQueue {
  /** In the transaction that wrote the rows: both are there or neither. */
  enqueue(name: QueueName, ids: readonly string[], transaction: Database): Promise<void>;
  enqueueLater(name: QueueName, id: string, afterMs: number): Promise<void>;
  /** Queues what is to be drawn anew; what waits for that already waits once. */
  enqueueRedraw(name: RedrawName, ids: readonly string[]): Promise<void>;
  /** Hands each id to its worker, at the pace that Teams allows over all instances. */
  work(name: QueueName, run: (id: string) => Promise<void>): Promise<void>;
  /** Finishes what is under way. */
  stop(): Promise<void>;
}

export type Reserve = (count: number) => Promise<number[]>;

const queueOptions = {
  /** A job of a process that was killed is somebody else's after this time. */
  expireInSeconds: 60,
  heartbeatSeconds: 10,
  retryLimit: 50,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 300,
  deleteAfterSeconds: 24 * 3600,
};

/** `reserve` gives how long each of some requests to Teams is to wait; a benchmark of the engine alone lets none wait. */
export async function openQueue(
  opened: OpenDatabase,
  onError: (error: Error) => void,
  reserve: Reserve = (count) => reserveSends(opened.db, count),
): Promise<SendQueue> {
  const { jobs, kind } = opened;
  const boss = new PgBoss({
    db: jobs,
    backend: kind === 'embedded' ? 'pglite' : 'postgres',
    schedule: false,
    monitorIntervalSeconds: 10,
    superviseIntervalSeconds: 10,
  });
  boss.on('error', onError);
  // pg-boss makes its tables where there are none, and two instances that do so at once are in each other's way.
  await opened
    .alone(() => start(boss))
    .catch((error: unknown) => {
      throw isMissingRights(error) ? missingRights(error) : error;
    });
  return {
    async enqueue(name, ids, transaction) {
      if (ids.length === 0) return;
      const list = ids.map((id) => ({ data: { id } }));
      await boss.insert(name, list, { db: asJobDatabase(transaction) });
    },
    async enqueueLater(name, id, afterMs) {
      await boss.send(name, { id }, { startAfter: new Date(Date.now() + afterMs) });
    },
    async enqueueRedraw(name, ids) {
      if (ids.length > 0)
        await boss.insert(
          name,
          ids.map((id) => ({ data: { id }, singletonKey: id })),
        );
    },
    work: (name, run) => workOn(boss, reserve, { name, run, onError }),
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}

async function start(boss: PgBoss): Promise<void> {
  await boss.start();
  // Of a message whose cards wait to be drawn anew one job is enough.
  for (const name of names)
    await boss.createQueue(name, { ...queueOptions, policy: name.endsWith('-redraw') ? 'short' : 'standard' });
}

async function workOn(
  boss: PgBoss,
  reserve: Reserve,
  { name, run, onError }: { name: QueueName; run: (id: string) => Promise<void>; onError: (error: Error) => void },
): Promise<void> {
  const options = {
    batchSize: atOnce,
    localConcurrency: workers,
    pollingIntervalSeconds: 0.5,
    perJobResults: true,
  } as const;
  await boss.work<{ id: string }>(name, options, async (batch) => {
    const waits = await reserve(batch.length * requests[name]);
    // One that fails is tried again alone: the others were sent.
    return Promise.all(
      batch.map(async ({ id, data }, index) => {
        await after(waits[index * requests[name]]);
        return run(data.id).then(
          () => ({ id, status: 'completed' as const }),
          (error: unknown) => {
            onError(error as Error);
            return { id, status: 'failed' as const };
          },
        );
      }),
    );
  });
}
