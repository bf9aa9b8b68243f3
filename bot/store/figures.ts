import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { DeliveryState } from './tables.ts';

interface StateCount {
  readonly kind: 'reminder' | 'post';
  readonly state: DeliveryState;
  readonly count: number;
}

/** Reminders and posts that are kept, by what became of them; states of which there are none are left out. */
export async function countDeliveries(db: Database): Promise<StateCount[]> {
  const count = sql<string>`count(*)`.as('count');
  const reminders = await db.selectFrom('deliveries').select(['state', count]).groupBy('state').execute();
  const posts = await db.selectFrom('posts').select(['state', count]).groupBy('state').execute();
  const tell = (kind: StateCount['kind'], rows: readonly { state: DeliveryState; count: string }[]) =>
    rows.map((row) => ({ kind, state: row.state, count: Number(row.count) }));
  return [...tell('reminder', reminders), ...tell('post', posts)];
}

interface Waiting {
  readonly queue: string;
  readonly count: number;
  /** How long the first has waited since its time came. */
  readonly oldestSeconds: number;
}

/** Jobs whose time has come and that no worker took yet, by queue; queues without any are left out. */
export async function readWaiting(db: Database): Promise<Waiting[]> {
  const { rows } = await sql<{ queue: string; count: string; oldest: string }>`
    select name as queue, count(*) as count, extract(epoch from now() - min(start_after)) as oldest
    from pgboss.job where state in ('created', 'retry') and start_after <= now() group by name`.execute(db);
  return rows.map(({ queue, count, oldest }) => ({ queue, count: Number(count), oldestSeconds: Number(oldest) }));
}
