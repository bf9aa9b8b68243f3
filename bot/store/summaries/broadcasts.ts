import type { Selectable } from 'kysely';
import type { Database } from '../database.ts';
import type { ChosenChannel, Tables } from '../tables.ts';
import { fromColumns, type SummarySpec, toColumns } from './summary-spec.ts';

/** One summary to all channels where the bot is, or to those that somebody chose. */
export interface Broadcast {
  /** What people type to name it: `r-2` is 2. */
  readonly id: number;
  readonly spec: SummarySpec;
  /** Entra object id. */
  readonly createdBy: string;
  /** How many channels it was to go to when it was prepared. */
  readonly conversations: number;
  /** Those that were chosen, as they were called then; absent: all of them. */
  readonly channels?: readonly ChosenChannel[] | undefined;
  readonly isConfirmed: boolean;
  readonly isCancelled: boolean;
}

/** Prepares one: nothing is sent until it is confirmed. */
export async function addBroadcast(
  db: Database,
  { spec, createdBy, conversations, channels }: Pick<Broadcast, 'spec' | 'createdBy' | 'conversations' | 'channels'>,
  now: Temporal.Instant,
): Promise<number> {
  const { id } = await db
    .insertInto('broadcasts')
    .values({
      ...toColumns(spec),
      created_by: createdBy,
      created_at: now.toString(),
      conversations,
      channels: channels ? JSON.stringify(channels) : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function findBroadcast(db: Database, id: number): Promise<Broadcast | undefined> {
  const row = await db.selectFrom('broadcasts').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toBroadcast(row);
}

/** Until the transaction ends nobody else confirms or stops it. */
export async function lockBroadcast(transaction: Database, id: number): Promise<Broadcast | undefined> {
  const query = transaction.selectFrom('broadcasts').selectAll().where('id', '=', id).forUpdate();
  const row = await query.executeTakeFirst();
  return row && toBroadcast(row);
}

function toBroadcast(row: Selectable<Tables['broadcasts']>): Broadcast {
  return {
    id: row.id,
    spec: fromColumns(row),
    createdBy: row.created_by,
    conversations: row.conversations,
    channels: row.channels ?? undefined,
    isConfirmed: row.confirmed_at !== null,
    isCancelled: row.cancelled_at !== null,
  };
}

/** What is still to be confirmed is for these channels from now on. */
export async function setChannels(db: Database, id: number, channels: readonly ChosenChannel[]): Promise<void> {
  await db
    .updateTable('broadcasts')
    .set({ channels: JSON.stringify(channels), conversations: channels.length })
    .where('id', '=', id)
    .execute();
}

export async function setConfirmed(db: Database, id: number, now: Temporal.Instant): Promise<void> {
  await db.updateTable('broadcasts').set({ confirmed_at: now.toString() }).where('id', '=', id).execute();
}

export async function setCancelled(db: Database, id: number, now: Temporal.Instant): Promise<void> {
  await db.updateTable('broadcasts').set({ cancelled_at: now.toString() }).where('id', '=', id).execute();
}
