import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Whoever asks what is kept of them gets a file by a secret address; who set a date going again is known by number too. */
export const rights: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table data_links (
    secret text primary key,
    about text not null,
    at timestamptz not null
  )`,
  'alter table reopened_occurrences add column person_id text',
  // The audit knows who it was: a person's number, behind a milestone and its date.
  `update reopened_occurrences as reopened set person_id = (
    select audit.person_id from audit
    where audit.subject = reopened.milestone_id || ' ' || reopened.occurrence::text
      and audit.action in ('reopen', 'done taken back')
    order by audit.id desc limit 1
  )`,
];
