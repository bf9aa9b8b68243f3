import { sql } from 'kysely';
import { type Database, listMade, makeAsOf, migrate, type OpenDatabase } from '../database.ts';
import { BackupError, type BackupHeader, readHeader, readPart } from './backup-lines.ts';
import { listTables } from './backup-tables.ts';

/** What of the restored rows is still to be sent: the queue that held it is not in a backup. */
export interface ToSend {
  readonly reminder: readonly string[];
  readonly post: readonly string[];
  readonly notice: readonly string[];
}

export interface Restored extends BackupHeader {
  readonly rows: number;
  readonly toSend: ToSend;
}

/**
 * Puts all rows of a backup into an empty database, or none.
 * @throws {BackupError} where the database is not empty, or the backup can't be put back
 */
export async function restoreBackup(opened: OpenDatabase, lines: AsyncIterable<string>): Promise<Restored> {
  const { db } = opened;
  const each = lines[Symbol.asyncIterator]();
  const header = readHeader((await each.next()).value ?? '');
  const made = await listMade(db);
  if (made.length > 0 && (await hasRows(db)))
    throw new BackupError('this database is not empty; restore into an empty one, so that nothing is lost or mixed');
  if ((made.at(-1) ?? '') > header.migration)
    throw new BackupError(
      'the tables of this database are of a newer version than the backup; restore into a new database, before the bot starts',
    );
  const isKnown = await opened.alone((making) => makeAsOf(making, header.migration));
  if (!isKnown)
    throw new BackupError(
      `this backup is of a newer version of the bot (${header.migration}); restore it with that one`,
    );
  const rows = await db.transaction().execute(async (transaction) => {
    const count = await insertAll(transaction, { [Symbol.asyncIterator]: () => each });
    await continueNumbers(transaction);
    return count;
  });
  await opened.alone(migrate);
  return { ...header, rows, toSend: await listToSend(db) };
}

/** Whether anything was ever kept; what every new database has does not count. */
async function hasRows(db: Database): Promise<boolean> {
  for (const table of await listTables(db)) {
    const { rows } = await sql<{ has: boolean }>`select exists (select from ${sql.table(table)}) as has`.execute(db);
    if (rows[0]?.has) return true;
  }
  return false;
}

async function insertAll(db: Database, lines: AsyncIterable<string>): Promise<number> {
  let count = 0;
  for await (const line of lines) {
    const part = readPart(line);
    if ('end' in part) {
      if (part.end !== count) throw new BackupError('this backup is damaged: rows are missing; take another one');
      return count;
    }
    await sql`insert into ${sql.table(part.table)} overriding system value
      select * from jsonb_populate_recordset(null::${sql.table(part.table)}, ${JSON.stringify(part.rows)}::jsonb)`.execute(
      db,
    );
    count += part.rows.length;
  }
  throw new BackupError('this backup ends too early; take another one');
}

/** What is numbered by the database goes on behind what was restored. */
async function continueNumbers(db: Database): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and is_identity = 'YES'`.execute(db);
  for (const { table, column } of rows)
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}), max(${sql.ref(column)}))
      from ${sql.table(table)} having max(${sql.ref(column)}) is not null`.execute(db);
}

async function listToSend(db: Database): Promise<ToSend> {
  const reminders = await db
    .selectFrom('deliveries')
    .select('message_id')
    .distinct()
    .where('state', '=', 'planned')
    .where('message_id', 'is not', null)
    .execute();
  const posts = await db.selectFrom('posts').select('id').where('state', '=', 'planned').execute();
  const notices = await db.selectFrom('notices').select('id').execute();
  return {
    reminder: reminders.flatMap(({ message_id: id }) => id ?? []),
    post: posts.map(({ id }) => id),
    notice: notices.map(({ id }) => id),
  };
}
