import type { Database } from './database.ts';

/** One look at what is due. */
export interface Sweep {
  readonly at: Temporal.Instant;
  readonly planned: number;
}

/** True for the first instance that takes a slot: one of them sweeps. */
export async function takeSlot(
  db: Database,
  { day, slot }: { day: Temporal.PlainDate; slot: string },
  now: Temporal.Instant,
): Promise<boolean> {
  const row = await db
    .insertInto('sweeps')
    .values({ day: day.toString(), slot, at: now.toString(), planned: 0 })
    .onConflict((conflict) => conflict.columns(['day', 'slot']).doNothing())
    .returning('slot')
    .executeTakeFirst();
  return row !== undefined;
}

export async function recordPlanned(
  db: Database,
  { day, slot }: { day: Temporal.PlainDate; slot: string },
  planned: number,
): Promise<void> {
  await db.updateTable('sweeps').set({ planned }).where('day', '=', day.toString()).where('slot', '=', slot).execute();
}

export async function findLastSweep(db: Database): Promise<Sweep | undefined> {
  const row = await db.selectFrom('sweeps').select(['at', 'planned']).orderBy('at', 'desc').limit(1).executeTakeFirst();
  return row && { at: Temporal.Instant.fromEpochMilliseconds(row.at.getTime()), planned: row.planned };
}
