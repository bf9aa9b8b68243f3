import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Secret addresses at which a list can be fetched as a table: of what and in which language, and not for whom. */
export const tableFiles: Migration = {
  async up(db: Kysely<unknown>) {
    await sql
      .raw(
        `create table table_files (
          secret text primary key,
          what text not null,
          subject text not null,
          language text not null,
          at timestamptz not null
        )`,
      )
      .execute(db);
  },
  async down(db: Kysely<unknown>) {
    await sql.raw('drop table table_files').execute(db);
  },
};
