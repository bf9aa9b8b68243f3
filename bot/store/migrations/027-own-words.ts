import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What an owner writes above a summary, and whether a post of changes comes where there are none. */
export const ownWords: Migration = {
  async up(db: Kysely<unknown>) {
    for (const table of ['schedules', 'broadcasts', 'posts'])
      await sql
        .raw(
          `alter table ${table}
            add column heading text,
            add column words text,
            add column even_unchanged boolean not null default false`,
        )
        .execute(db);
  },
};
