import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { type Kept, keptOfPeople } from './kept-of-people.ts';
import { isAbout } from './rows-of.ts';

/** What is kept of somebody for one reason: the rows, by table. */
export interface KeptRows extends Pick<Kept, 'what' | 'why' | 'until'> {
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly count: number;
}

/** All that is kept of somebody, as it is stored, by why it is kept; where nothing is, that is not in it. */
export async function listKeptOf(db: Database, personId: string): Promise<KeptRows[]> {
  const kept: KeptRows[] = [];
  for (const { tables, what, why, until } of keptOfPeople) {
    const rows: Record<string, readonly Readonly<Record<string, unknown>>[]> = {};
    for (const personal of tables) {
      const about = isAbout(personal, personId);
      if (!about) continue;
      const found = await sql<{ stored: Record<string, unknown> }>`
        select to_jsonb(t) as stored from ${sql.table(personal.table)} as t where ${about}`.execute(db);
      if (found.rows.length > 0) rows[personal.table] = found.rows.map(({ stored }) => stored);
    }
    const count = Object.values(rows).reduce((sum, some) => sum + some.length, 0);
    if (count > 0) kept.push({ what, why, until, rows, count });
  }
  return kept;
}
