import type { Database } from '../database.ts';
import { hashSecret, makeSecret } from '../secrets.ts';

/** Whoever asked opens the file at once. */
const opensWithin = { minutes: 15 } as const;

/**
 * Makes the secret of an address at which what is kept of somebody can be fetched.
 * @returns the secret, which can't be read again: only its hash is kept
 */
export async function makeDataLink(db: Database, about: string, now: Temporal.Instant): Promise<string> {
  const secret = makeSecret();
  await db
    .insertInto('data_links')
    .values({ secret: hashSecret(secret), about, at: now.toString() })
    .execute();
  return secret;
}

/** Whom the file of a secret is about; undefined where it opens none, or none any more. */
export async function findDataLink(db: Database, secret: string, now: Temporal.Instant): Promise<string | undefined> {
  const row = await db
    .selectFrom('data_links')
    .select('about')
    .where('secret', '=', hashSecret(secret))
    .where('at', '>', new Date(now.subtract(opensWithin).epochMilliseconds))
    .executeTakeFirst();
  return row?.about;
}
