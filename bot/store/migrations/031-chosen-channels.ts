import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What the team of a channel is called, so that people can name one; and the channels that a broadcast is for. */
export const chosenChannels: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw('alter table conversations add column team_name text').execute(db);
    await sql.raw('alter table broadcasts add column channels jsonb').execute(db);
  },
  async down(db: Kysely<unknown>) {
    await sql.raw('alter table broadcasts drop column channels').execute(db);
    await sql.raw('alter table conversations drop column team_name').execute(db);
  },
};
