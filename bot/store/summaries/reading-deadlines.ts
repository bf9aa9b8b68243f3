import type { Database } from '../database.ts';

/** A post that is to be read by a day. */
export interface ReadingDeadline {
  readonly postId: string;
  readonly readBy: Temporal.PlainDate;
  /** How many of its reminders were told. */
  readonly told: number;
}

/** Those of posts that stand somewhere, and of which fewer reminders than `all` were told. */
export async function listReadingDeadlines(db: Database, all: number): Promise<ReadingDeadline[]> {
  const rows = await db
    .selectFrom('posts')
    .select(['id', 'read_by', 'reading_told'])
    .where('read_by', 'is not', null)
    .where('state', '=', 'sent')
    .where('reading_told', '<', all)
    .orderBy('read_by')
    .limit(100)
    .execute();
  return rows.flatMap((row) =>
    row.read_by ? [{ postId: row.id, readBy: Temporal.PlainDate.from(row.read_by), told: row.reading_told }] : [],
  );
}

/** True for the instance that goes on from what was told before; for another it was told already. */
export async function setReadingTold(
  transaction: Database,
  postId: string,
  { from, to }: { from: number; to: number },
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('posts')
    .set({ reading_told: to })
    .where('id', '=', postId)
    .where('reading_told', '=', from)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
