import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What is told of a change is its subject, and nothing of what was changed. */
export const changes: Migration = {
  async up(db: Kysely<unknown>) {
    await sql
      .raw(
        `create function tell_change() returns trigger language plpgsql as $$
          begin
            perform pg_notify('changes', tg_argv[0]);
            return null;
          end
        $$`,
      )
      .execute(db);
    for (const [subject, tables] of Object.entries(subjects))
      for (const table of tables)
        await sql
          .raw(
            `create trigger tell_change after insert or update or delete on ${table}
              for each statement execute function tell_change('${subject}')`,
          )
          .execute(db);
  },
};

const subjects = {
  milestones: ['own_milestones', 'local_settings'],
  reminders: [
    'done_occurrences',
    'seen_occurrences',
    'snoozed_occurrences',
    'subscriptions',
    'people',
    'deliveries',
    'sweeps',
  ],
  schedules: ['schedules', 'posts', 'broadcasts', 'post_reads'],
} as const;
