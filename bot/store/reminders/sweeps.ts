import type { Database } from '../database.ts';
import { toInstant } from '../to-instant.ts';

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

/** Of those up to a moment: a clock that was ahead for a while leaves some that are still to come. */
export async function findLastSweep(db: Database, until: Temporal.Instant): Promise<Sweep | undefined> {
  const row = await db
    .selectFrom('sweeps')
    .select(['at', 'planned'])
    .where('at', '<=', new Date(until.epochMilliseconds))
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { at: toInstant(row.at), planned: row.planned };
}
