import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Of which changes somebody is told; null: of all. */
export const followTopics: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw('alter table follows add column topics text').execute(db);
  },
  async down(db: Kysely<unknown>) {
    await sql.raw('alter table follows drop column topics').execute(db);
  },
};
