import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const takingBack: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table recent_acts (
    id bigint generated always as identity primary key,
    person_id text not null,
    action text not null,
    milestone_id text,
    occurrence date,
    table_name text not null,
    row_key jsonb not null,
    before jsonb,
    after jsonb,
    at timestamptz not null
  )`,
  'create index recent_acts_person_id on recent_acts (person_id, id)',
  `create table reopened_occurrences (
    milestone_id text not null,
    occurrence date not null,
    name text not null,
    at timestamptz not null,
    primary key (milestone_id, occurrence)
  )`,
  `create table asked_confirmations (
    id integer generated always as identity primary key,
    person_id text not null unique,
    command text not null,
    at timestamptz not null
  )`,
];
