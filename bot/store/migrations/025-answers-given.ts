import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What a follow-up refers to: what was said, and the rows on the screen. Rows of before are half an hour old at most. */
export const answersGiven: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('answers').renameColumn('asked', 'answer').execute();
    await db.schema.alterTable('answers').renameColumn('terms', 'items').execute();
  },
};
