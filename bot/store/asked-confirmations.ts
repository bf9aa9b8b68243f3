import type { Database } from './database.ts';

/** Who answers later has something else in mind. */
const answeredWithin = { minutes: 15 } as const;

/** Keeps what somebody is asked to confirm, in the place of what they were asked before; its number. */
export async function askConfirmation(
  db: Database,
  { personId, command }: { personId: string; command: string },
  now: Temporal.Instant,
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('asked_confirmations').where('person_id', '=', personId).execute();
    const row = await transaction
      .insertInto('asked_confirmations')
      .values({ person_id: personId, command, at: now.toString() })
      .returning('id')
      .executeTakeFirstOrThrow();
    return row.id;
  });
}

/** What somebody was asked a moment ago, which is then asked no more; with a number only what has that number. */
export async function takeAsked(
  db: Database,
  { personId, number }: { personId: string; number?: number | undefined },
  now: Temporal.Instant,
): Promise<string | undefined> {
  let query = db
    .deleteFrom('asked_confirmations')
    .where('person_id', '=', personId)
    .where('at', '>', new Date(now.subtract(answeredWithin).epochMilliseconds));
  if (number !== undefined) query = query.where('id', '=', number);
  const row = await query.returning('command').executeTakeFirst();
  return row?.command;
}
