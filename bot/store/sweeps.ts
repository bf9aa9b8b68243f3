import type { Database } from './database.ts';

/** One look at what is due. */
export interface Sweep {
  readonly at: Temporal.Instant;
  readonly planned: number;
}

/** Keeps that a sweep was made; false where another instance made it. */
export async function takeSlot(
  transaction: Database,
  { day, slot }: { day: Temporal.PlainDate; slot: string },
  { now, planned }: { now: Temporal.Instant; planned: number },
): Promise<boolean> {
  const row = await transaction
    .insertInto('sweeps')
    .values({ day: day.toString(), slot, at: now.toString(), planned })
    .onConflict((conflict) => conflict.columns(['day', 'slot']).doNothing())
    .returning('slot')
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether a sweep was made already. */
export async function isSwept(
  db: Database,
  { day, slot }: { day: Temporal.PlainDate; slot: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('sweeps')
    .select('slot')
    .where('day', '=', day.toString())
    .where('slot', '=', slot)
    .executeTakeFirst();
  return row !== undefined;
}

export async function findLastSweep(db: Database): Promise<Sweep | undefined> {
  const row = await db.selectFrom('sweeps').select(['at', 'planned']).orderBy('at', 'desc').limit(1).executeTakeFirst();
  return row && { at: Temporal.Instant.fromEpochMilliseconds(row.at.getTime()), planned: row.planned };
}
