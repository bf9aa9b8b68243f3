import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What was found by whoever last read a source of the register again. */
export const sourceReadings: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table source_readings (
    source_id text primary key,
    found text not null check (found in ('same', 'changed')),
    read_on date not null,
    person_id text not null,
    name text not null,
    at timestamptz not null
  )`,
  `create trigger tell_change after insert or update or delete on source_readings
    for each statement execute function tell_change('reminders')`,
];
