import type { Clock } from '../clock.ts';
import type { Database } from '../store/database.ts';
import { findDataLink } from '../store/rights/data-links.ts';
import { listKeptOf } from '../store/rights/list-kept-of.ts';

/** The file with all that is kept of whom a secret is about, as it is now; undefined where the secret opens none. */
export function openDataFile({ db, clock }: { db: Database; clock: Clock }) {
  return async (secret: string): Promise<string | undefined> => {
    const now = clock().toInstant();
    const about = await findDataLink(db, secret, now);
    if (about === undefined) return undefined;
    const kept = await listKeptOf(db, about);
    return JSON.stringify({ about, at: now.toString(), kept }, null, 2);
  };
}
