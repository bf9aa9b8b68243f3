import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The audit can't be emptied at once either; and there is a row to try whether the database can be written to. */
export const lock: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create function refuse_truncate() returns trigger language plpgsql as $$
    begin
      raise exception 'the audit is only added to';
    end $$`,
  'create trigger audit_is_not_emptied before truncate on audit for each statement execute function refuse_truncate()',
  'create table write_checks (one boolean primary key default true check (one), at timestamptz not null)',
];
