import { sql } from 'kysely';
import type { Database, OpenDatabase } from '../database.ts';
import { listMade } from '../database.ts';
import { BackupError, type BackupPart, writeHeader } from './backup-lines.ts';
import { listTables } from './backup-tables.ts';

const rowsAtOnce = 500;
/**
 * All rows as they are at one moment, line by line; other processes may go on writing.
 * @throws {BackupError} where there is nothing in the database
 */
export async function* writeBackup({ db }: OpenDatabase, now: Temporal.Instant): AsyncGenerator<string> {
  const migration = (await listMade(db)).at(-1);
  if (migration === undefined) throw new BackupError('this database is empty: there is nothing to back up');
  yield writeHeader({ madeAt: now.toString(), migration });
  const transaction = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute();
  try {
    let end = 0;
    for (const table of await listTables(transaction))
      for await (const rows of readRows(transaction, table)) {
        end += rows.length;
        yield JSON.stringify({ table, rows } satisfies BackupPart);
      }
    yield JSON.stringify({ end } satisfies BackupPart);
  } finally {
    await transaction.rollback().execute();
  }
}

async function* readRows(db: Database, table: string): AsyncGenerator<Record<string, unknown>[]> {
  await sql`declare backup no scroll cursor for select to_jsonb(t) as stored from ${sql.table(table)} as t`.execute(db);
  try {
    for (;;) {
      const { rows } = await sql<{ stored: Record<string, unknown> }>`
        fetch ${sql.raw(String(rowsAtOnce))} from backup`.execute(db);
      if (rows.length === 0) return;
      yield rows.map(({ stored }) => stored);
    }
  } finally {
    await sql`close backup`.execute(db);
  }
}
