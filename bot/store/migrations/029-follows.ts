import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Who is told each month what changed, and up to when they were. */
export const follows: Migration = {
  async up(db: Kysely<unknown>) {
    await sql
      .raw(
        `create table follows (
          person_id text primary key,
          told_at timestamptz not null
        )`,
      )
      .execute(db);
    await sql.raw('create index follows_told_at on follows (told_at)').execute(db);
  },
};
