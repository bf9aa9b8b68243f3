import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const chats: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table chat_openings (
    person_id text primary key,
    claimed_until timestamptz,
    refused_because text
  )`,
  `insert into chat_openings (person_id, refused_because)
    select distinct person_id, 'ConversationBlockedByUser' from conversations
    where scope = 'personal' and state = 'blocked' and person_id is not null`,
  `create table notices (
    id uuid primary key,
    person_id text not null,
    text text not null,
    written_at timestamptz not null,
    first_tried_at timestamptz,
    claimed_until timestamptz,
    tries integer not null default 0
  )`,
  `alter table conversations add column language text`,
];
