import { sql } from 'kysely';
import type { Database } from './database.ts';

/** A request to Teams takes less; what is claimed longer was claimed by a process that is gone. */
export const claimSeconds = 45;
type Table = 'reminder_messages' | 'posts' | 'notices';

/** Counts a try before it is made, and keeps others from making one meanwhile; false where somebody else does. */
export async function claim(
  db: Database,
  table: Table,
  { id, now }: { id: string; now: Temporal.Instant },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update ${sql.table(table)}
    set tries = tries + 1,
      first_tried_at = coalesce(first_tried_at, ${now.toString()}),
      claimed_until = now() + make_interval(secs => ${claimSeconds})
    where id = ${id} and (claimed_until is null or claimed_until < now())`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** The try was made, and the message can be tried again. */
export async function release(db: Database, table: Table, id: string): Promise<void> {
  await sql`update ${sql.table(table)} set claimed_until = null where id = ${id}`.execute(db);
}
