import type { Language } from '../../register/schema.ts';
import type { Database } from '../database.ts';
import { hashSecret, makeSecret } from '../secrets.ts';

/** A list that can be fetched as a table. */
export interface TableFile {
  readonly what: 'readers' | 'outcome';
  /** The id of a post, or of a broadcast. */
  readonly subject: string;
  readonly language: Language;
}

/** Whoever asked opens the file at once. */
const opensWithin = { minutes: 15 } as const;

/**
 * Makes the secret of an address at which a list can be fetched; who may see the list is asked before.
 * @returns the secret, which can't be read again: only its hash is kept
 */
export async function makeTableLink(db: Database, file: TableFile, now: Temporal.Instant): Promise<string> {
  const secret = makeSecret();
  await db
    .insertInto('table_files')
    .values({ ...file, secret: hashSecret(secret), at: now.toString() })
    .execute();
  return secret;
}

/** Which list a secret opens; undefined where it opens none, or none any more. */
export async function findTableFile(
  db: Database,
  secret: string,
  now: Temporal.Instant,
): Promise<TableFile | undefined> {
  const row = await db
    .selectFrom('table_files')
    .select(['what', 'subject', 'language'])
    .where('secret', '=', hashSecret(secret))
    .where('at', '>', new Date(now.subtract(opensWithin).epochMilliseconds))
    .executeTakeFirst();
  return row as TableFile | undefined;
}
