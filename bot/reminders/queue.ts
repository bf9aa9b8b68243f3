import { setTimeout as after } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import type { Database, OpenDatabase } from '../store/database.ts';
import { asJobDatabase } from '../store/job-database.ts';
import type { PlannedMessage } from '../store/plan-deliveries.ts';
import { reserveSends } from '../store/send-pace.ts';

/** Messages to send, and messages whose cards are to be drawn anew. */
const names = ['reminder', 'refresh'] as const;
type Name = (typeof names)[number];
const atOnce = 25;
/** While one worker waits for its places in the row, the other takes its messages. */
const workers = 2;

/** The messages to send; what is in it survives the process. */
export interface ReminderQueue {
  enqueue(messages: readonly PlannedMessage[], transaction: Database): Promise<void>;
  enqueueLater(messageId: string, afterMs: number): Promise<void>;
  /** Queues messages to have their cards drawn anew. */
  enqueueRefresh(messageIds: readonly string[]): Promise<void>;
  /** Hands each message to its worker, at the pace that Teams allows over all instances. */
  work(run: Readonly<Record<Name, (messageId: string) => Promise<void>>>): Promise<void>;
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
  { db, jobs, kind }: OpenDatabase,
  onError: (error: Error) => void,
  reserve: Reserve = (count) => reserveSends(db, count),
): Promise<ReminderQueue> {
  const boss = new PgBoss({
    db: jobs,
    backend: kind === 'embedded' ? 'pglite' : 'postgres',
    schedule: false,
    monitorIntervalSeconds: 10,
    superviseIntervalSeconds: 10,
  });
  boss.on('error', onError);
  await boss.start();
  // Of a message whose cards wait to be drawn anew one job is enough.
  for (const name of names)
    await boss.createQueue(name, { ...queueOptions, policy: name === 'refresh' ? 'short' : 'standard' });
  return {
    async enqueue(messages, transaction) {
      if (messages.length === 0) return;
      const list = messages.map(({ id }) => ({ data: { messageId: id } }));
      await boss.insert('reminder', list, { db: asJobDatabase(transaction) });
    },
    async enqueueLater(messageId, afterMs) {
      await boss.send('reminder', { messageId }, { startAfter: new Date(Date.now() + afterMs) });
    },
    async enqueueRefresh(messageIds) {
      if (messageIds.length > 0)
        await boss.insert(
          'refresh',
          messageIds.map((messageId) => ({ data: { messageId }, singletonKey: messageId })),
        );
    },
    async work(run) {
      for (const name of names) await workOn(boss, reserve, { name, run: run[name], onError });
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}

async function workOn(
  boss: PgBoss,
  reserve: Reserve,
  { name, run, onError }: { name: Name; run: (messageId: string) => Promise<void>; onError: (error: Error) => void },
): Promise<void> {
  const options = {
    batchSize: atOnce,
    localConcurrency: workers,
    pollingIntervalSeconds: 0.5,
    perJobResults: true,
  } as const;
  await boss.work<{ messageId: string }>(name, options, async (batch) => {
    const waits = await reserve(batch.length);
    // One that fails is tried again alone: the others were sent.
    return Promise.all(
      batch.map(async ({ id, data }, index) => {
        await after(waits[index]);
        return run(data.messageId).then(
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
