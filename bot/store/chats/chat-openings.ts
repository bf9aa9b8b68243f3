import { sql } from 'kysely';
import { claimSeconds } from '../claims.ts';
import type { Database } from '../database.ts';

/** Keeps others from beginning a chat with somebody meanwhile; false where somebody else does, or nobody may. */
export async function claimOpening(db: Database, personId: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into chat_openings as opening (person_id, claimed_until)
    values (${personId}, now() + make_interval(secs => ${claimSeconds}))
    on conflict (person_id) do update set claimed_until = excluded.claimed_until
    where opening.refused_because is null and (opening.claimed_until is null or opening.claimed_until < now())`.execute(
    db,
  );
  return (numAffectedRows ?? 0n) > 0n;
}

/** None could be begun yet: whoever wants one may try. */
export async function releaseOpening(db: Database, personId: string): Promise<void> {
  await db.deleteFrom('chat_openings').where('person_id', '=', personId).where('refused_because', 'is', null).execute();
}

/** They have a chat now. */
export async function forgetOpening(db: Database, personId: string): Promise<void> {
  await db.deleteFrom('chat_openings').where('person_id', '=', personId).execute();
}

/** Keeps why the bot may not write to somebody by itself, until they install it or write to it. */
export async function refuseOpening(db: Database, personId: string, reason: string): Promise<void> {
  const values = { claimed_until: null, refused_because: reason };
  await db
    .insertInto('chat_openings')
    .values({ person_id: personId, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute();
}

/** Why the bot may not write to somebody by itself; undefined where it may. */
export async function findRefusal(db: Database, personId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('chat_openings')
    .select('refused_because')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.refused_because ?? undefined;
}
