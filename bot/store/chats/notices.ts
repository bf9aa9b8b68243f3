import { randomUUID } from 'node:crypto';
import type { Database } from '../database.ts';
import { toInstant } from '../to-instant.ts';

/** A sentence that somebody is to be told; kept until they were, or can't be. */
export interface Notice {
  readonly personId: string;
  readonly text: string;
}

/** Writes a notice down; its id. */
export async function saveNotice(db: Database, { personId, text }: Notice, now: Temporal.Instant): Promise<string> {
  const id = randomUUID();
  await db.insertInto('notices').values({ id, person_id: personId, text, written_at: now.toString() }).execute();
  return id;
}

/** Undefined where it was told. */
export async function findNotice(
  db: Database,
  id: string,
): Promise<(Notice & { tries: number; firstTriedAt: Temporal.Instant | undefined }) | undefined> {
  const row = await db.selectFrom('notices').selectAll().where('id', '=', id).executeTakeFirst();
  return (
    row && {
      personId: row.person_id,
      text: row.text,
      tries: row.tries,
      firstTriedAt: row.first_tried_at ? toInstant(row.first_tried_at) : undefined,
    }
  );
}

export async function removeNotice(db: Database, id: string): Promise<void> {
  await db.deleteFrom('notices').where('id', '=', id).execute();
}
