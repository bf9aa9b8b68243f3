import { sql } from 'kysely';
import type { Database } from '../database.ts';
import type { OccurrenceRef } from '../reminders/acts.ts';
import { lockSweep } from '../reminders/plan-deliveries.ts';
import { keptOfPeople, type PersonalTable } from './kept-of-people.ts';
import { isAbout } from './rows-of.ts';

/** What became of what was kept of somebody. */
export interface Forgotten {
  /** Rows that were erased, or go on without the person. */
  readonly rows: number;
  /** Schedules of theirs that ended: `p-3` is 3. */
  readonly schedules: readonly number[];
  /** Dates whose cards still show their name to others, until they are drawn anew. */
  readonly shownOn: readonly OccurrenceRef[];
  /** Rows of the audit, which stay. */
  readonly audited: number;
}

/** Erases what is kept of somebody, at once and all together, and stops what they had planned. */
export function forgetPerson(db: Database, personId: string, now: Temporal.Instant): Promise<Forgotten> {
  return db.transaction().execute(async (transaction) => {
    // Nothing is planned for them meanwhile.
    await lockSweep(transaction);
    const shownOn = await listShownOn(transaction, personId);
    const schedules = await stopPlanned(transaction, personId, now);
    const tables = keptOfPeople.flatMap((kept) => kept.tables).toSorted((a, b) => rankOf(a) - rankOf(b));
    let rows = 0;
    for (const personal of tables) rows += await forgetIn(transaction, personal, personId);
    const { count } = await transaction
      .selectFrom('audit')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow();
    return { rows, schedules, shownOn, audited: Number(count) };
  });
}

/** Their chat tells which rows are theirs, so it goes last. */
function rankOf({ table }: PersonalTable): number {
  return table === 'conversations' ? 1 : 0;
}

async function forgetIn(db: Database, personal: PersonalTable, personId: string): Promise<number> {
  const { table, forget } = personal;
  const about = isAbout(personal, personId);
  if (!about || forget === 'keep') return 0;
  if (forget === 'erase') {
    const { numAffectedRows = 0n } = await sql`delete from ${sql.table(table)} as t where ${about}`.execute(db);
    return Number(numAffectedRows);
  }
  const columns = Object.entries(forget.without).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  const { numAffectedRows = 0n } = await sql`
    update ${sql.table(table)} as t set ${sql.join(columns)} where ${about}`.execute(db);
  return Number(numAffectedRows);
}

async function listShownOn(db: Database, personId: string): Promise<OccurrenceRef[]> {
  const tables = ['seen_occurrences', 'done_occurrences', 'reopened_occurrences'] as const;
  const found = await Promise.all(
    tables.map((table) =>
      db.selectFrom(table).select(['milestone_id', 'occurrence']).where('person_id', '=', personId).execute(),
    ),
  );
  return found.flat().map((row) => ({ milestoneId: row.milestone_id, date: Temporal.PlainDate.from(row.occurrence) }));
}

/** Ends their schedules, and what of theirs was still to be posted. */
async function stopPlanned(db: Database, personId: string, now: Temporal.Instant): Promise<number[]> {
  const at = now.toString();
  const ended = await db
    .updateTable('schedules')
    .set({ next_at: null, ended_at: at })
    .where('created_by', '=', personId)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute();
  await db
    .updateTable('posts')
    .set({ state: 'cancelled', reason: 'forgotten', settled_at: at })
    .where('created_by', '=', personId)
    .where('state', '=', 'planned')
    .execute();
  await db
    .updateTable('broadcasts')
    .set({ cancelled_at: at })
    .where('created_by', '=', personId)
    .where('confirmed_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .execute();
  return ended.map(({ id }) => id).toSorted((a, b) => a - b);
}
