import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { chunk } from '../chunk.ts';
import type { Database } from '../database.ts';

/** A reminder that is due, or was overtaken by a later one before it could go out. */
export interface DueReminder {
  readonly milestoneId: string;
  readonly occurrence: Temporal.PlainDate;
  readonly lead: string;
  readonly personId: string;
  readonly isOvertaken: boolean;
}

export interface PlannedMessage {
  readonly id: string;
  readonly personId: string;
}

const sweepLock = 20_231_231;

/** Lets one sweep at a time plan, over all instances, until the transaction ends. */
export async function lockSweep(transaction: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sweepLock})`.execute(transaction);
}

/** Who has had a day's message, or will have it. */
export async function listMessaged(db: Database, day: Temporal.PlainDate): Promise<Set<string>> {
  const rows = await db.selectFrom('reminder_messages').select('person_id').where('day', '=', day.toString()).execute();
  return new Set(rows.map((row) => row.person_id));
}

/** The reminders of a milestone, or of all, that have a row already, by `writtenKey`: they are not planned again. */
export async function listWritten(db: Database, milestoneId?: string): Promise<Set<string>> {
  let query = db.selectFrom('deliveries').select(['milestone_id', 'occurrence', 'lead', 'person_id']);
  if (milestoneId !== undefined) query = query.where('milestone_id', '=', milestoneId);
  const rows = await query.execute();
  return new Set(
    rows.map((row) =>
      writtenKey({
        milestoneId: row.milestone_id,
        occurrence: Temporal.PlainDate.from(row.occurrence),
        lead: row.lead,
        personId: row.person_id,
      }),
    ),
  );
}

export function writtenKey({
  milestoneId,
  occurrence,
  lead,
  personId,
}: Pick<DueReminder, 'milestoneId' | 'occurrence' | 'lead' | 'personId'>): string {
  return `${milestoneId} ${occurrence} ${lead} ${personId}`;
}

/**
 * Writes a row for every reminder that has none yet, and a message for each person that something is due to. A person
 * who has had today's message keeps what is due for the next one.
 * @returns the messages to send
 */
export async function planDeliveries(
  transaction: Database,
  reminders: readonly DueReminder[],
  day: Temporal.PlainDate,
): Promise<PlannedMessage[]> {
  const messaged = await listMessaged(transaction, day);
  const messages = new Map<string, string>();
  const rows = reminders
    .filter(({ personId, isOvertaken }) => isOvertaken || !messaged.has(personId))
    .map((reminder) => {
      if (!reminder.isOvertaken && !messages.has(reminder.personId)) messages.set(reminder.personId, randomUUID());
      return toRow(reminder, day, messages.get(reminder.personId) ?? null);
    });
  const written = await writeDeliveries(transaction, rows, messages, day);
  return [...messages].flatMap(([personId, id]) => (written.has(id) ? [{ id, personId }] : []));
}

function toRow(
  { milestoneId, occurrence, lead, personId, isOvertaken }: DueReminder,
  day: Temporal.PlainDate,
  messageId: string | null,
) {
  return {
    id: randomUUID(),
    milestone_id: milestoneId,
    occurrence: occurrence.toString(),
    lead,
    person_id: personId,
    day: day.toString(),
    message_id: isOvertaken ? null : messageId,
    state: isOvertaken ? ('cancelled' as const) : ('planned' as const),
    reason: isOvertaken ? 'overtaken' : null,
  };
}

/** The ids of the messages that got a delivery of their own: the others have nothing new to say. */
async function writeDeliveries(
  transaction: Database,
  rows: readonly ReturnType<typeof toRow>[],
  messages: ReadonlyMap<string, string>,
  day: Temporal.PlainDate,
): Promise<Set<string>> {
  const people = [...messages].map(([personId, id]) => ({ id, person_id: personId, day: day.toString() }));
  for (const part of chunk(people)) await transaction.insertInto('reminder_messages').values(part).execute();
  const written = new Set<string>();
  for (const part of chunk(rows)) {
    const added = await transaction
      .insertInto('deliveries')
      .values(part)
      .onConflict((conflict) => conflict.columns(['milestone_id', 'occurrence', 'lead', 'person_id']).doNothing())
      .returning('message_id')
      .execute();
    for (const row of added) if (row.message_id) written.add(row.message_id);
  }
  const empty = [...messages.values()].filter((id) => !written.has(id));
  for (const part of chunk(empty)) await transaction.deleteFrom('reminder_messages').where('id', 'in', part).execute();
  return written;
}
