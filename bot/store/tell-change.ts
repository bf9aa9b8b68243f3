import { sql } from 'kysely';
import type { ChangeSubject } from './change-subjects.ts';
import type { Database } from './database.ts';
import { channel } from './engines/listen.ts';

/** Tells all instances, and the pages that they have open, of a change that no table holds. */
export async function tellChange(db: Database, subject: ChangeSubject): Promise<void> {
  await sql`select pg_notify(${channel}, ${subject})`.execute(db);
}
