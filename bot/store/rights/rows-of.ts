import { type RawBuilder, sql } from 'kysely';
import type { PersonalTable } from './kept-of-people.ts';

/** The condition under which a row of a table, which is called `t`, is about somebody; undefined where none is. */
export function isAbout({ whose }: PersonalTable, personId: string): RawBuilder<boolean> | undefined {
  if (whose === 'nobody') return undefined;
  if (whose === 'mentioning') return sql<boolean>`position(${personId}::text in to_jsonb(t)::text) > 0`;
  if (whose === 'chat')
    return sql<boolean>`(t.conversation_id = ${`page:${personId}`} or t.conversation_id in
      (select conversation_id from conversations where person_id = ${personId} and scope = 'personal'))`;
  return sql<boolean>`${sql.ref(`t.${whose.column}`)} = ${personId}`;
}
