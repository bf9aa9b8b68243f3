import type { Selectable } from 'kysely';
import type { Database } from '../database.ts';
import type { Tables } from '../tables.ts';
import { toInstant } from '../to-instant.ts';
import { fromColumns, type SummarySpec, toColumns } from './summary-spec.ts';

/** When a summary comes back. */
export interface Rhythm {
  /** RFC 5545, with days only: it comes once a day at most. */
  readonly rule: string;
  /** Wall-clock time in Europe/Amsterdam. */
  readonly at: Temporal.PlainTime;
  readonly startsOn: Temporal.PlainDate;
  /** Whether a day that is no working day is left out. */
  readonly skipsDaysOff: boolean;
}

export interface NewSchedule {
  /** The preview that asks for it; a second one with the same key is not added. */
  readonly key: string;
  readonly conversationId: string;
  readonly spec: SummarySpec;
  readonly rhythm: Rhythm;
  /** Entra object id. */
  readonly createdBy: string;
  /** The first moment. */
  readonly nextAt: Temporal.Instant;
}

export interface Schedule extends Omit<NewSchedule, 'nextAt' | 'key'> {
  /** What people type to name it: `p-3` is 3. */
  readonly id: number;
  /** Absent while it is paused, once it has ended, and where its rule has no more moments. */
  readonly nextAt: Temporal.Instant | undefined;
  readonly isPaused: boolean;
  readonly hasEnded: boolean;
}

/** Adds a schedule; the one that the preview was made into before, where there is one. */
export async function addSchedule(
  db: Database,
  schedule: NewSchedule,
  now: Temporal.Instant,
): Promise<{ id: number; isNew: boolean }> {
  const added = await db
    .insertInto('schedules')
    .values({
      key: schedule.key,
      conversation_id: schedule.conversationId,
      ...toColumns(schedule.spec),
      ...toRhythmColumns(schedule.rhythm),
      created_by: schedule.createdBy,
      created_at: now.toString(),
      next_at: schedule.nextAt.toString(),
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added) return { id: added.id, isNew: true };
  const known = db.selectFrom('schedules').select('id').where('key', '=', schedule.key);
  return { ...(await known.executeTakeFirstOrThrow()), isNew: false };
}

export async function findSchedule(db: Database, id: number): Promise<Schedule | undefined> {
  const row = await db.selectFrom('schedules').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toSchedule(row);
}

/** Those that have not ended: of one conversation, or of all. */
export async function listSchedules(db: Database, conversationId?: string): Promise<Schedule[]> {
  let query = db.selectFrom('schedules').selectAll().where('ended_at', 'is', null);
  if (conversationId !== undefined) query = query.where('conversation_id', '=', conversationId);
  return (await query.orderBy('id').execute()).map(toSchedule);
}

/** Those whose moment has come; until the transaction ends no other instance gets them. */
export async function takeDueSchedules(transaction: Database, now: Temporal.Instant): Promise<Schedule[]> {
  const rows = await transaction
    .selectFrom('schedules')
    .selectAll()
    .where('next_at', '<=', new Date(now.epochMilliseconds))
    .where('ended_at', 'is', null)
    .orderBy('id')
    .limit(100)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map(toSchedule);
}

/** Sets the next moment; undefined where there is none. */
export async function setNext(db: Database, id: number, nextAt: Temporal.Instant | undefined): Promise<void> {
  await db
    .updateTable('schedules')
    .set({ next_at: nextAt?.toString() ?? null })
    .where('id', '=', id)
    .execute();
}

/** Pauses a schedule, or lets it go on at `nextAt`. */
export async function setPaused(
  db: Database,
  id: number,
  { pausedAt, nextAt }: { pausedAt: Temporal.Instant | undefined; nextAt: Temporal.Instant | undefined },
): Promise<void> {
  await db
    .updateTable('schedules')
    .set({ paused_at: pausedAt?.toString() ?? null, next_at: nextAt?.toString() ?? null })
    .where('id', '=', id)
    .execute();
}

export async function changeSchedule(
  db: Database,
  id: number,
  { spec, rhythm, nextAt }: Pick<NewSchedule, 'spec' | 'rhythm'> & { nextAt: Temporal.Instant | undefined },
): Promise<void> {
  await db
    .updateTable('schedules')
    .set({ ...toColumns(spec), ...toRhythmColumns(rhythm), next_at: nextAt?.toString() ?? null })
    .where('id', '=', id)
    .execute();
}

export async function endSchedule(db: Database, id: number, now: Temporal.Instant): Promise<void> {
  await db.updateTable('schedules').set({ next_at: null, ended_at: now.toString() }).where('id', '=', id).execute();
}

/** Ends all of a conversation in which the bot can't post any more. */
export async function endSchedulesOf(db: Database, conversationId: string, now: Temporal.Instant): Promise<void> {
  await db
    .updateTable('schedules')
    .set({ next_at: null, ended_at: now.toString() })
    .where('conversation_id', '=', conversationId)
    .where('ended_at', 'is', null)
    .execute();
}

function toRhythmColumns({ rule, at, startsOn, skipsDaysOff }: Rhythm) {
  return {
    rule,
    at_time: at.toString({ smallestUnit: 'minute' }),
    starts_on: startsOn.toString(),
    skips_days_off: skipsDaysOff,
  };
}

function toSchedule(row: Selectable<Tables['schedules']>): Schedule {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    spec: fromColumns(row),
    rhythm: {
      rule: row.rule,
      at: Temporal.PlainTime.from(row.at_time),
      startsOn: Temporal.PlainDate.from(row.starts_on),
      skipsDaysOff: row.skips_days_off,
    },
    createdBy: row.created_by,
    nextAt: row.next_at ? toInstant(row.next_at) : undefined,
    isPaused: row.paused_at !== null,
    hasEnded: row.ended_at !== null,
  };
}
