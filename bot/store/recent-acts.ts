import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { OccurrenceRef } from './reminders/acts.ts';

/** The rows that an act changes, by table. */
const tables = [
  'done_occurrences',
  'seen_occurrences',
  'snoozed_occurrences',
  'subscriptions',
  'people',
  'own_milestones',
  'local_settings',
  'source_readings',
] as const;
type ActTable = (typeof tables)[number];

/** One row, by the columns of its key. */
export interface ActRow {
  readonly table: ActTable;
  readonly key: Readonly<Record<string, string>>;
}

export interface DoneAct {
  readonly personId: string;
  /** A fixed word, as in the audit. */
  readonly action: string;
  readonly milestoneId?: string;
  readonly date?: Temporal.PlainDate;
}

/** A row as it is stored. */
type Stored = Readonly<Record<string, unknown>>;

export interface RecentAct extends DoneAct {
  readonly id: string;
  readonly row: ActRow;
  readonly before: Stored | undefined;
  readonly after: Stored | undefined;
}

/** An act can be taken back this long. */
const takenBackWithin = { hours: 24 } as const;

/** Does something with one row, and keeps for a day what the row was, so that it can be taken back. */
export async function remembering<T>(
  db: Database,
  { row, ...act }: DoneAct & { readonly row: ActRow },
  { now, run }: { now: Temporal.Instant; run: () => Promise<T> },
): Promise<T> {
  const before = await readRow(db, row);
  const result = await run();
  const after = await readRow(db, row);
  if (!isSame(before, after)) await rememberAct(db, { ...act, row, before, after }, now);
  return result;
}

/** Keeps for a day what a row was before an act. */
async function rememberAct(db: Database, act: Omit<RecentAct, 'id'>, now: Temporal.Instant): Promise<void> {
  await db
    .insertInto('recent_acts')
    .values({
      person_id: act.personId,
      action: act.action,
      milestone_id: act.milestoneId ?? null,
      occurrence: act.date?.toString() ?? null,
      table_name: act.row.table,
      row_key: JSON.stringify(act.row.key),
      before: act.before ? JSON.stringify(act.before) : null,
      after: act.after ? JSON.stringify(act.after) : null,
      at: now.toString(),
    })
    .execute();
}

/** The last thing that somebody did within a day, of all or of one occurrence. */
export async function findRecentAct(
  db: Database,
  { personId, about, now }: { personId: string; about?: Partial<OccurrenceRef> | undefined; now: Temporal.Instant },
): Promise<RecentAct | undefined> {
  const since = new Date(now.subtract(takenBackWithin).epochMilliseconds);
  let query = db.selectFrom('recent_acts').selectAll().where('person_id', '=', personId).where('at', '>', since);
  if (about?.milestoneId) query = query.where('milestone_id', '=', about.milestoneId);
  if (about?.date) query = query.where('occurrence', '=', about.date.toString());
  const found = await query.orderBy('id', 'desc').limit(1).executeTakeFirst();
  const table = tables.find((name) => name === found?.table_name);
  if (!found || !table) return undefined;
  return {
    id: found.id,
    personId,
    action: found.action,
    ...(found.milestone_id ? { milestoneId: found.milestone_id } : {}),
    ...(found.occurrence ? { date: Temporal.PlainDate.from(found.occurrence) } : {}),
    row: { table, key: found.row_key },
    before: found.before ?? undefined,
    after: found.after ?? undefined,
  };
}

/** Puts a row back as it was before an act; false, and nothing changed, where it was changed since by anybody. */
export async function restoreRow(
  db: Database,
  { id, row, before, after }: RecentAct,
  now: Temporal.ZonedDateTime,
): Promise<boolean> {
  if (!isSame(await readRow(db, row), after)) return false;
  if (row.table === 'people') await restorePerson(db, row, before);
  else if (row.table === 'own_milestones' && !before)
    // Its number is not given again, and the audit goes on naming it.
    await db
      .updateTable('own_milestones')
      .set({ ended_at: now.toInstant().toString() })
      .where(sql<boolean>`${matches(row)}`)
      .execute();
  else await replaceRow(db, row, before && withDay(before, { after, today: now.toPlainDate() }));
  await db.deleteFrom('recent_acts').where('id', '=', id).execute();
  return true;
}

async function replaceRow(db: Database, row: ActRow, stored: Stored | undefined): Promise<void> {
  await sql`delete from ${sql.table(row.table)} where ${matches(row)}`.execute(db);
  if (stored)
    await sql`insert into ${sql.table(row.table)}
      select * from jsonb_populate_record(null::${sql.table(row.table)}, ${JSON.stringify(stored)}::jsonb)`.execute(db);
}

/** The row of a person holds their calendar too, which stays. */
async function restorePerson(db: Database, row: ActRow, before: Stored = { is_off: false }): Promise<void> {
  const { is_off: isOff, reminded_since: since, leads } = before as Partial<PersonRow>;
  await db
    .updateTable('people')
    .set({
      is_off: isOff ?? false,
      leads: leads ? JSON.stringify(leads) : null,
      ...(since ? { reminded_since: since } : {}),
    })
    .where(sql<boolean>`${matches(row)}`)
    .execute();
}

interface PersonRow {
  readonly is_off: boolean;
  readonly reminded_since: string;
  readonly leads: number[] | null;
}

/** Where a date is put back, whoever was told of the other one hears of it: it is known from today. */
function withDay(before: Stored, { after, today }: { after: Stored | undefined; today: Temporal.PlainDate }): Stored {
  if (!after || (before['date'] === after['date'] && before['rule'] === after['rule'])) return before;
  const day = today.toString();
  return {
    ...before,
    ...('known_since' in before ? { known_since: day } : {}),
    ...('changed_on' in before ? { changed_on: day } : {}),
  };
}

/** A row as it is stored now; undefined where there is none. */
async function readRow(db: Database, row: ActRow): Promise<Stored | undefined> {
  const { rows } = await sql<{ stored: Stored }>`
    select to_jsonb(t) - 'calendar_secret' as stored from ${sql.table(row.table)} as t where ${matches(row)}`.execute(
    db,
  );
  return rows[0]?.stored;
}

function matches({ key }: ActRow) {
  return sql.join(
    Object.entries(key).map(([column, value]) => sql`${sql.ref(column)}::text = ${value}`),
    sql` and `,
  );
}

function isSame(one: Stored | undefined, other: Stored | undefined): boolean {
  return writeStored(one) === writeStored(other);
}

/** The order of keys of `jsonb` is the database's own, and the same for both. */
function writeStored(stored: Stored | undefined): string {
  return JSON.stringify(stored ? Object.entries(stored).toSorted(([a], [b]) => (a < b ? -1 : 1)) : null);
}
