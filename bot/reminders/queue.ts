import { setTimeout as after } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import type { Database, OpenDatabase } from '../store/database.ts';
import type { PlannedMessage } from '../store/deliveries.ts';
import { asJobDatabase } from '../store/job-database.ts';
import { reserveSends } from '../store/send-pace.ts';

const name = 'reminder';
const atOnce = 25;
/** A job of a process that was killed is somebody else's after this time. */
const expireInSeconds = 60;

/** The messages to send; what is in it survives the process. */
export interface ReminderQueue {
  enqueue(messages: readonly PlannedMessage[], transaction: Database): Promise<void>;
  enqueueLater(messageId: string, afterMs: number): Promise<void>;
  /** Hands each message to `deliver`, at the pace that Teams allows over all instances. */
  work(deliver: (messageId: string) => Promise<void>): Promise<void>;
  /** Finishes what is under way. */
  stop(): Promise<void>;
}

export async function openQueue(
  { db, jobs, kind }: OpenDatabase,
  onError: (error: Error) => void,
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
  await boss.createQueue(name, {
    expireInSeconds,
    heartbeatSeconds: 10,
    retryLimit: 50,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 300,
    deleteAfterSeconds: 24 * 3600,
  });
  return {
    async enqueue(messages, transaction) {
      if (messages.length === 0) return;
      const list = messages.map(({ id }) => ({ data: { messageId: id } }));
      await boss.insert(name, list, { db: asJobDatabase(transaction) });
    },
    async enqueueLater(messageId, afterMs) {
      await boss.send(name, { messageId }, { startAfter: new Date(Date.now() + afterMs) });
    },
    async work(deliver) {
      await boss.work<{ messageId: string }>(
        name,
        { batchSize: atOnce, pollingIntervalSeconds: 0.5 },
        async (batch) => {
          const waits = await reserveSends(db, batch.length);
          await Promise.all(
            batch.map(async ({ data }, index) => {
              await after(waits[index]);
              await deliver(data.messageId);
            }),
          );
        },
      );
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}
