import { sql } from 'kysely';
import type { Database } from '../../../bot/store/database.ts';

/** The tables, those of the queue among them, in which one of some texts stands anywhere. */
export async function listTablesThatHold(db: Database, texts: readonly string[]): Promise<string[]> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema in ('public', 'pgboss') order by 1, 2`.execute(db);
  const holding: string[] = [];
  for (const { schema, name } of tables) {
    const { rows } = await sql<{ holds: boolean }>`
      select exists (
        select 1 from ${sql.table(`${schema}.${name}`)} as t
        where ${sql.join(
          texts.map((text) => sql`position(${text}::text in to_jsonb(t)::text) > 0`),
          sql` or `,
        )}
      ) as holds`.execute(db);
    if (rows[0]?.holds) holding.push(schema === 'public' ? name : `${schema}.${name}`);
  }
  return holding;
}
