import { sql } from 'kysely';
import { type ChangeTopic, changeTopics } from '../../wording/change-topics.ts';
import type { Database } from '../database.ts';
import { toInstant } from '../to-instant.ts';

/** Somebody who is told what changed, and up to when they were. */
export interface Follower {
  readonly personId: string;
  readonly toldAt: Temporal.Instant;
  readonly topics: readonly ChangeTopic[];
}

/** From now on, of these topics; false where they followed already. */
export async function follow(
  db: Database,
  { personId, topics }: { personId: string; topics: readonly ChangeTopic[] },
  now: Temporal.Instant,
): Promise<boolean> {
  const chosen = topics.length === changeTopics.length ? null : topics.join(',');
  const { is_new } = await db
    .insertInto('follows')
    .values({ person_id: personId, told_at: now.toString(), topics: chosen })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ topics: chosen }))
    // A row that was there has the transaction that changed it in its xmax.
    .returning(sql<boolean>`xmax = 0`.as('is_new'))
    .executeTakeFirstOrThrow();
  return is_new;
}

/** Of what somebody is told; undefined where they do not follow. */
export async function findTopics(db: Database, personId: string): Promise<readonly ChangeTopic[] | undefined> {
  const row = await db.selectFrom('follows').select('topics').where('person_id', '=', personId).executeTakeFirst();
  return row && readTopics(row.topics);
}

function readTopics(chosen: string | null): readonly ChangeTopic[] {
  return chosen === null ? changeTopics : changeTopics.filter((topic) => chosen.split(',').includes(topic));
}
/** True where they did follow. */
export async function unfollow(db: Database, personId: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('follows').where('person_id', '=', personId).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Those who were not told since a moment; until the transaction ends no other instance gets them. */
export async function takeUntold(transaction: Database, since: Temporal.Instant): Promise<Follower[]> {
  const rows = await transaction
    .selectFrom('follows')
    .selectAll()
    .where('told_at', '<', new Date(since.epochMilliseconds))
    .orderBy('told_at')
    .limit(100)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    toldAt: toInstant(row.told_at),
    topics: readTopics(row.topics),
  }));
}

export async function setTold(db: Database, personId: string, now: Temporal.Instant): Promise<void> {
  await db.updateTable('follows').set({ told_at: now.toString() }).where('person_id', '=', personId).execute();
}
