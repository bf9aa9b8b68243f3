import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** By when a post is to be read, and how far who has not was reminded of that. */
export const reading: Migration = {
  async up(db: Kysely<unknown>) {
    await sql
      .raw(
        `alter table posts
          add column read_by date,
          add column reading_told integer not null default 0`,
      )
      .execute(db);
    await sql.raw('create index posts_read_by on posts (read_by) where read_by is not null').execute(db);
  },
};
