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
  // What was put down to a person, and was about the whole organisation, or an address that another could take the place of.
  `update conversations set state = case when refused_because = 'HTTP 404' then 'removed' else 'installed' end
    from chat_openings as opening
    where state = 'blocked' and scope = 'personal' and opening.person_id = conversations.person_id
      and refused_because in ('BotDisabledByAdmin', 'HTTP 403', 'HTTP 404')`,
  `delete from chat_openings where refused_because in ('BotDisabledByAdmin', 'HTTP 403', 'HTTP 404')`,
  'create table write_checks (one boolean primary key default true check (one), at timestamptz not null)',
];
