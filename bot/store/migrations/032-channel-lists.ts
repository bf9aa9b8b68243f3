import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Channels that broadcasters send to together, under a name. */
export const channelLists: Migration = {
  async up(db: Kysely<unknown>) {
    await sql
      .raw(
        `create table channel_lists (
          key text primary key,
          name text not null,
          channels jsonb not null
        )`,
      )
      .execute(db);
  },
  async down(db: Kysely<unknown>) {
    await sql.raw('drop table channel_lists').execute(db);
  },
};
