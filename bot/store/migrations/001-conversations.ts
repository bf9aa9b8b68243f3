import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const conversations: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('answers')
      .addColumn('conversation_id', 'text', (column) => column.notNull())
      .addColumn('reply_id', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('asked', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('terms', 'jsonb', (column) => column.notNull())
      .addColumn('text', 'text')
      .addColumn('answered_at', 'timestamptz', (column) => column.notNull())
      .addPrimaryKeyConstraint('answers_key', ['conversation_id', 'reply_id'])
      .execute();
    await db.schema
      .createIndex('answers_conversation_id_answered_at')
      .on('answers')
      .columns(['conversation_id', 'answered_at'])
      .execute();
    await db.schema
      .createTable('language_choices')
      .addColumn('person_id', 'text', (column) => column.primaryKey())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('chosen_at', 'timestamptz', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('greetings')
      .addColumn('conversation_id', 'text', (column) => column.primaryKey())
      .addColumn('greeted_at', 'timestamptz', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('open_questions')
      .addColumn('id', 'uuid', (column) => column.primaryKey().defaultTo(sql`gen_random_uuid()`))
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('asked_at', 'timestamptz', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('open_questions_asked_at').on('open_questions').column('asked_at').execute();
  },
};
