import { sql } from 'kysely';
import type { Database } from '../database.ts';
import type { DeliveryState } from '../tables.ts';
import { toInstant } from '../to-instant.ts';
import type { OccurrenceRef } from './acts.ts';
import type { PlannedMessage } from './plan-deliveries.ts';

/** What one message is to remind its reader of. */
export interface PlannedDelivery {
  readonly id: string;
  readonly milestoneId: string;
  readonly occurrence: Temporal.PlainDate;
  readonly lead: string;
}

export interface OpenMessage extends PlannedMessage {
  readonly day: Temporal.PlainDate;
  readonly tries: number;
  readonly firstTriedAt: Temporal.Instant | undefined;
  readonly deliveries: readonly PlannedDelivery[];
}

/** A message with what of it is still to be sent; undefined where it is not there. */
export async function findMessage(db: Database, id: string): Promise<OpenMessage | undefined> {
  const row = await db.selectFrom('reminder_messages').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  return {
    id,
    personId: row.person_id,
    day: Temporal.PlainDate.from(row.day),
    tries: row.tries,
    firstTriedAt: row.first_tried_at ? toInstant(row.first_tried_at) : undefined,
    deliveries: await listDeliveries(db, id, 'planned'),
  };
}

/** Messages with something still to send that nobody has tried for an hour: their job was lost. */
export async function listForgotten(db: Database): Promise<PlannedMessage[]> {
  const rows = await db
    .selectFrom('reminder_messages as message')
    .innerJoin('deliveries as delivery', 'delivery.message_id', 'message.id')
    .select(['message.id', 'message.person_id'])
    .distinct()
    .where('delivery.state', '=', 'planned')
    .where(sql<boolean>`coalesce(message.claimed_until, message.written_at) < now() - interval '1 hour'`)
    .execute();
  return rows.map((row) => ({ id: row.id, personId: row.person_id }));
}

/** Records what became of deliveries that are still planned; what is settled stays as it is. */
export async function settleDeliveries(
  db: Database,
  ids: readonly string[],
  { state, reason, now }: { state: DeliveryState; reason?: string; now: Temporal.Instant },
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('deliveries')
    .set({ state, reason: reason ?? null, settled_at: now.toString() })
    .where('id', 'in', [...ids])
    .where('state', '=', 'planned')
    .execute();
}

/** Deliveries were sent in one message, which arrived there; all of it is kept or nothing. */
export async function recordArrival(
  db: Database,
  { messageId, deliveryIds }: { messageId: string; deliveryIds: readonly string[] },
  { conversationId, activityId, now }: { conversationId: string; activityId: string; now: Temporal.Instant },
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await settleDeliveries(transaction, deliveryIds, { state: 'sent', now });
    await transaction
      .updateTable('reminder_messages')
      .set({ conversation_id: conversationId, activity_id: activityId })
      .where('id', '=', messageId)
      .execute();
  });
}

/** How many deliveries are in each state, of those planned from a day on. */
export async function countDeliveries(db: Database, from: Temporal.PlainDate): Promise<Record<DeliveryState, number>> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['state', sql<number>`count(*)::int`.as('count')])
    .where('day', '>=', from.toString())
    .groupBy('state')
    .execute();
  const counts = { planned: 0, sent: 0, unreachable: 0, failed: 0, cancelled: 0 };
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}

/** Why somebody was sent reminders of an occurrence; empty where they were sent none. */
export async function listSentLeads(
  db: Database,
  { milestoneId, date }: OccurrenceRef,
  personId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select('lead')
    .where('milestone_id', '=', milestoneId)
    .where('occurrence', '=', date.toString())
    .where('person_id', '=', personId)
    .where('state', '=', 'sent')
    .execute();
  return rows.map(({ lead }) => lead);
}

/**
 * Plans again what could not be sent to somebody since a day: of each occurrence the newest reminder, the others are
 * overtaken. The messages to send, in the transaction's own time.
 */
export async function reopenUnreached(
  db: Database,
  personId: string,
  since: Temporal.PlainDate,
): Promise<PlannedMessage[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['id', 'message_id', 'milestone_id', 'occurrence'])
    .where('person_id', '=', personId)
    .where('state', '=', 'unreachable')
    .where('day', '>=', since.toString())
    .orderBy('day', 'desc')
    .execute();
  const newest = new Map(rows.toReversed().map((row) => [`${row.milestone_id} ${row.occurrence}`, row]));
  // They all go in the newest message: one a day is enough.
  const messageId = rows[0]?.message_id;
  if (!messageId) return [];
  const ids = [...newest.values()].map(({ id }) => id);
  const others = rows.map(({ id }) => id).filter((id) => !ids.includes(id));
  await db
    .updateTable('deliveries')
    .set({ state: 'planned', reason: null, settled_at: null, message_id: messageId })
    .where('id', 'in', ids)
    .execute();
  if (others.length > 0)
    await db
      .updateTable('deliveries')
      .set({ state: 'cancelled', reason: 'overtaken' })
      .where('id', 'in', others)
      .execute();
  await db
    .updateTable('reminder_messages')
    .set({ tries: 0, first_tried_at: null, claimed_until: null })
    .where('id', '=', messageId)
    .execute();
  return [{ id: messageId, personId }];
}

/**
 * Whom a reminder since a day did not reach, and who is not known to forbid it: what stood in the way half a day ago,
 * such as an app that was switched off for all, may be over.
 */
export async function listToTryAgain(
  db: Database,
  since: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<string[]> {
  const rows = await db
    .selectFrom('deliveries')
    .leftJoin('chat_openings', 'chat_openings.person_id', 'deliveries.person_id')
    .select('deliveries.person_id')
    .distinct()
    .where('state', '=', 'unreachable')
    .where('day', '>=', since.toString())
    .where('settled_at', '<', new Date(now.subtract({ hours: 12 }).epochMilliseconds))
    .where('chat_openings.refused_because', 'is', null)
    .execute();
  return rows.map((row) => row.person_id);
}

/** Who could not be reached since a day, by reason: Entra object ids, for the most people first. */
export async function listUnreached(
  db: Database,
  from: Temporal.PlainDate,
): Promise<{ reason: string; people: string[] }[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['reason', sql<string[]>`array_agg(distinct person_id)`.as('people')])
    .where('day', '>=', from.toString())
    .where('state', 'in', ['unreachable', 'failed'])
    .groupBy('reason')
    .execute();
  return rows
    .map(({ reason, people }) => ({ reason: reason ?? '?', people }))
    .toSorted((a, b) => b.people.length - a.people.length);
}

/** Who was sent a reminder of a milestone with another date than it has now: `milestone person`. */
export async function listRemindedOfOtherDate(
  db: Database,
  milestones: readonly OccurrenceRef[],
): Promise<Set<string>> {
  if (milestones.length === 0) return new Set();
  const dates = new Map(milestones.map(({ milestoneId, date }) => [milestoneId, date.toString()]));
  const rows = await db
    .selectFrom('deliveries')
    .select(['milestone_id', 'occurrence', 'person_id'])
    .distinct()
    .where('milestone_id', 'in', [...dates.keys()])
    .where('state', '=', 'sent')
    .execute();
  const other = rows.filter((row) => row.occurrence !== dates.get(row.milestone_id));
  return new Set(other.map((row) => `${row.milestone_id} ${row.person_id}`));
}

/** A message that arrived, with all that it reminds of. */
export interface ArrivedMessage {
  readonly id: string;
  readonly personId: string;
  readonly conversationId: string;
  readonly activityId: string;
  readonly deliveries: readonly PlannedDelivery[];
}

/** The messages that remind of an occurrence, from a day on; of all, or of one person. */
export async function listArrived(
  db: Database,
  { milestoneId, date, personId }: OccurrenceRef & { readonly personId?: string | undefined },
  since: Temporal.PlainDate,
): Promise<string[]> {
  const ofPerson = personId === undefined ? sql<boolean>`true` : sql<boolean>`message.person_id = ${personId}`;
  const rows = await db
    .selectFrom('reminder_messages as message')
    .innerJoin('deliveries as delivery', 'delivery.message_id', 'message.id')
    .select('message.id')
    .distinct()
    .where('delivery.state', '=', 'sent')
    .where('message.activity_id', 'is not', null)
    .where('message.day', '>=', since.toString())
    .where('delivery.milestone_id', '=', milestoneId)
    .where('delivery.occurrence', '=', date.toString())
    .where(ofPerson)
    .execute();
  return rows.map(({ id }) => id);
}

/** A message that arrived; undefined where it did not. */
export async function findArrived(db: Database, id: string): Promise<ArrivedMessage | undefined> {
  const row = await db.selectFrom('reminder_messages').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row?.conversation_id || !row.activity_id) return undefined;
  const deliveries = await listDeliveries(db, id, 'sent');
  return { id, personId: row.person_id, conversationId: row.conversation_id, activityId: row.activity_id, deliveries };
}

/** The last message that arrived at somebody's; undefined where there was none. */
export async function findLastArrivedTo(db: Database, personId: string): Promise<ArrivedMessage | undefined> {
  const row = await db
    .selectFrom('reminder_messages')
    .select('id')
    .where('person_id', '=', personId)
    .where('activity_id', 'is not', null)
    .orderBy('day', 'desc')
    .orderBy('written_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && findArrived(db, row.id);
}

async function listDeliveries(db: Database, messageId: string, state: DeliveryState): Promise<PlannedDelivery[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['id', 'milestone_id', 'occurrence', 'lead'])
    .where('message_id', '=', messageId)
    .where('state', '=', state)
    .orderBy('occurrence')
    .execute();
  return rows.map(({ id, milestone_id: milestoneId, occurrence, lead }) => ({
    id,
    milestoneId,
    occurrence: Temporal.PlainDate.from(occurrence),
    lead,
  }));
}
