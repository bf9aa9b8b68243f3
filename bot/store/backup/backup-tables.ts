import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** What other rows point at comes first, so that they can be put back in the order of the file. */
const first = ['schedules', 'broadcasts', 'posts', 'reminder_messages'];
/** Of this machine and this moment: they are made anew. */
const leftOut = ['send_pace', 'write_checks', 'kysely_migration', 'kysely_migration_lock'];

/** The tables whose rows a backup has, in the order in which they can be put back. */
export async function listTables(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(db);
  const names = rows.map(({ name }) => name).filter((name) => !leftOut.includes(name));
  return [...first.filter((name) => names.includes(name)), ...names.filter((name) => !first.includes(name))];
}
