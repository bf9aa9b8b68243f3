import { randomUUID } from 'node:crypto';
import type { Insertable, Selectable, SelectQueryBuilder } from 'kysely';
import { chunk } from '../chunk.ts';
import type { Database } from '../database.ts';
import type { DeliveryState, Tables } from '../tables.ts';
import { toInstant } from '../to-instant.ts';
import { fromColumns, type SummarySpec, toColumns } from './summary-spec.ts';

/** A summary that is to be posted. */
export interface NewPost {
  /** What asks for it; a second one with the same key is not planned. */
  readonly key: string;
  readonly conversationId: string;
  readonly spec: SummarySpec;
  /** Entra object id of whoever asked for it, or the id of the app. */
  readonly createdBy: string;
  readonly dueAt: Temporal.Instant;
  readonly scheduleId?: number | undefined;
  readonly broadcastId?: number | undefined;
  /** The last day on which it is to be read. */
  readonly readBy?: Temporal.PlainDate | undefined;
  /** Set where it is not to be sent, with why. */
  readonly skippedBecause?: string | undefined;
}

/** One summary in one conversation, and what became of it. */
export interface Post extends Omit<NewPost, 'skippedBecause'> {
  readonly id: string;
  /** What people type to name it: `s-12` is 12. */
  readonly code: number;
  readonly state: DeliveryState;
  readonly reason: string | undefined;
  readonly settledAt: Temporal.Instant | undefined;
  /** The message in the conversation, once it is there. */
  readonly activityId: string | undefined;
  /** The message that begins its thread. */
  readonly threadId: string | undefined;
  /** The day for which its card was last drawn. */
  readonly countedOn: Temporal.PlainDate | undefined;
  /** The moment of the post before it: what changed since then is what it tells. */
  readonly since: Temporal.Instant | undefined;
  readonly tries: number;
  readonly firstTriedAt: Temporal.Instant | undefined;
}

/** Writes posts down, leaving out those that are there already; the ids of those that are to be sent. */
export async function planPosts(db: Database, posts: readonly NewPost[]): Promise<string[]> {
  const ids: string[] = [];
  for (const part of chunk(posts)) {
    const rows = await db
      .insertInto('posts')
      .values(part.map(toRow))
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning(['id', 'state'])
      .execute();
    ids.push(...rows.filter(({ state }) => state === 'planned').map(({ id }) => id));
  }
  return ids;
}

function toRow({ skippedBecause, ...post }: NewPost): Insertable<Tables['posts']> {
  return {
    id: randomUUID(),
    key: post.key,
    conversation_id: post.conversationId,
    schedule_id: post.scheduleId ?? null,
    broadcast_id: post.broadcastId ?? null,
    ...toColumns(post.spec),
    created_by: post.createdBy,
    due_at: post.dueAt.toString(),
    read_by: post.readBy?.toString() ?? null,
    state: skippedBecause === undefined ? 'planned' : 'cancelled',
    reason: skippedBecause ?? null,
    settled_at: skippedBecause === undefined ? null : post.dueAt.toString(),
  };
}

export function findPost(db: Database, id: string): Promise<Post | undefined> {
  return findOne(db.selectFrom('posts').where('id', '=', id));
}

export function findPostByKey(db: Database, key: string): Promise<Post | undefined> {
  return findOne(db.selectFrom('posts').where('key', '=', key));
}

/** The post that people call `s-` and a number, in the conversation where it stands. */
export function findPostByCode(
  db: Database,
  { code, conversationId }: { code: number; conversationId: string },
): Promise<Post | undefined> {
  return findOne(db.selectFrom('posts').where('code', '=', code).where('conversation_id', '=', conversationId));
}

/** The last one that stands in a conversation; of one schedule or about one thing, where that is given. */
export function findLastSent(
  db: Database,
  { conversationId, scheduleId, template, before }: LastSent,
): Promise<Post | undefined> {
  let query = db.selectFrom('posts').where('conversation_id', '=', conversationId).where('state', '=', 'sent');
  if (scheduleId !== undefined) query = query.where('schedule_id', '=', scheduleId);
  if (template) query = query.where('template', '=', template);
  if (before) query = query.where('due_at', '<', new Date(before.epochMilliseconds));
  return findOne(query.orderBy('due_at', 'desc').limit(1));
}

interface LastSent {
  readonly conversationId: string;
  readonly scheduleId?: number;
  readonly template?: SummarySpec['template'];
  /** It was due before this. */
  readonly before?: Temporal.Instant;
}

/** What the last run of a schedule came to. */
export function findLastRun(db: Database, scheduleId: number): Promise<Post | undefined> {
  return findOne(db.selectFrom('posts').where('schedule_id', '=', scheduleId).orderBy('due_at', 'desc').limit(1));
}

export async function listBroadcastPosts(db: Database, broadcastId: number): Promise<Post[]> {
  const rows = await db
    .selectFrom('posts')
    .selectAll()
    .where('broadcast_id', '=', broadcastId)
    .orderBy('code')
    .execute();
  return rows.map(toPost);
}

/** Records what became of a post that is still planned. */
export async function settlePost(
  db: Database,
  id: string,
  { state, reason, now }: { state: DeliveryState; reason: string; now: Temporal.Instant },
): Promise<void> {
  await db
    .updateTable('posts')
    .set({ state, reason, settled_at: now.toString() })
    .where('id', '=', id)
    .where('state', '=', 'planned')
    .execute();
}

/** A post arrived. */
export async function recordPosted(
  db: Database,
  id: string,
  arrival: {
    activityId: string;
    threadId: string;
    since: Temporal.Instant | undefined;
    countedOn: Temporal.PlainDate;
    now: Temporal.Instant;
  },
): Promise<void> {
  await db
    .updateTable('posts')
    .set({
      state: 'sent',
      reason: null,
      settled_at: arrival.now.toString(),
      activity_id: arrival.activityId,
      thread_id: arrival.threadId,
      since: arrival.since?.toString() ?? null,
      counted_on: arrival.countedOn.toString(),
    })
    .where('id', '=', id)
    .execute();
}

/** Its card in the conversation was drawn anew, with what it is to say now. */
export async function recordRedrawn(db: Database, id: string, countedOn: Temporal.PlainDate): Promise<void> {
  await db.updateTable('posts').set({ counted_on: countedOn.toString() }).where('id', '=', id).execute();
}

/** What a post says is changed to what its schedule says now. */
export async function changePost(db: Database, id: string, spec: SummarySpec): Promise<void> {
  await db.updateTable('posts').set(toColumns(spec)).where('id', '=', id).execute();
}

/** Stops what of a broadcast was not sent yet; how many posts that were. */
export async function cancelBroadcastPosts(db: Database, broadcastId: number, now: Temporal.Instant): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('posts')
    .set({ state: 'cancelled', reason: 'stopped', settled_at: now.toString() })
    .where('broadcast_id', '=', broadcastId)
    .where('state', '=', 'planned')
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

async function findOne(query: SelectQueryBuilder<Tables, 'posts', object>): Promise<Post | undefined> {
  const row = await query.selectAll().executeTakeFirst();
  return row && toPost(row);
}

function toPost(row: Selectable<Tables['posts']>): Post {
  return {
    id: row.id,
    code: row.code,
    key: row.key,
    conversationId: row.conversation_id,
    scheduleId: row.schedule_id ?? undefined,
    broadcastId: row.broadcast_id ?? undefined,
    spec: fromColumns(row),
    createdBy: row.created_by,
    dueAt: toInstant(row.due_at),
    state: row.state,
    reason: row.reason ?? undefined,
    settledAt: row.settled_at ? toInstant(row.settled_at) : undefined,
    activityId: row.activity_id ?? undefined,
    threadId: row.thread_id ?? undefined,
    countedOn: row.counted_on ? Temporal.PlainDate.from(row.counted_on) : undefined,
    since: row.since ? toInstant(row.since) : undefined,
    tries: row.tries,
    readBy: row.read_by ? Temporal.PlainDate.from(row.read_by) : undefined,
    firstTriedAt: row.first_tried_at ? toInstant(row.first_tried_at) : undefined,
  };
}
