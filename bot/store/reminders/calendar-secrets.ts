import type { Database } from '../database.ts';
import { hashSecret, makeSecret } from '../secrets.ts';

/**
 * Gives a person's calendar a new secret; the one before stops working.
 * @returns the secret, which can't be read again: only its hash is kept
 */
export async function renewCalendarSecret(db: Database, personId: string, today: Temporal.PlainDate): Promise<string> {
  const secret = makeSecret();
  const kept = { calendar_secret: hashSecret(secret) };
  await db
    .insertInto('people')
    .values({ person_id: personId, reminded_since: today.toString(), ...kept })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(kept))
    .execute();
  return secret;
}

/** True where there was one to revoke. */
export async function revokeCalendarSecret(db: Database, personId: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('people')
    .set({ calendar_secret: null })
    .where('person_id', '=', personId)
    .where('calendar_secret', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whose calendar a secret opens. */
export async function findCalendarOwner(db: Database, secret: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('people')
    .select('person_id')
    .where('calendar_secret', '=', hashSecret(secret))
    .executeTakeFirst();
  return row?.person_id;
}
