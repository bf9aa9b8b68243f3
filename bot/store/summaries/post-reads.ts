import type { Database } from '../database.ts';
import type { Actor } from '../reminders/acts.ts';
import { toInstant } from '../to-instant.ts';

export interface PostRead {
  readonly name: string;
  readonly at: Temporal.Instant;
}

/** Marks a post as read by a person; false where they had done so before. */
export async function markRead(
  db: Database,
  postId: string,
  { personId, name, now }: Actor & { now: Temporal.Instant },
): Promise<boolean> {
  const row = await db
    .insertInto('post_reads')
    .values({ post_id: postId, person_id: personId, name, at: now.toString() })
    .onConflict((conflict) => conflict.columns(['post_id', 'person_id']).doNothing())
    .returning('post_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Who has read a post, the first one first. */
export async function listReads(db: Database, postId: string): Promise<PostRead[]> {
  const rows = await db
    .selectFrom('post_reads')
    .select(['name', 'at'])
    .where('post_id', '=', postId)
    .orderBy('at')
    .execute();
  return rows.map(({ name, at }) => ({ name, at: toInstant(at) }));
}

/** The same by their Entra object ids. */
export async function listReaderIds(db: Database, postId: string): Promise<string[]> {
  const rows = await db.selectFrom('post_reads').select('person_id').where('post_id', '=', postId).execute();
  return rows.map((row) => row.person_id);
}

export async function countReads(db: Database, postId: string): Promise<number> {
  const row = await db
    .selectFrom('post_reads')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('post_id', '=', postId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
