import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../settings/config.ts';
import { inspectDatabase } from '../store/database.ts';
import { DatabaseError } from '../store/database-error.ts';
import { type Finding, mend, ok, skipped } from './finding.ts';

const what = 'database';

/**
 * Whether the database can be used as it is; an embedded one that does not exist yet is not made.
 * @param isRunning whether the bot is running here, which then has the embedded one to itself
 */
export async function checkDatabase({ databaseUrl, dataDir = '' }: Config, isRunning: boolean): Promise<Finding> {
  if (databaseUrl === undefined && !existsSync(join(dataDir, 'pglite')))
    return skipped(what, `there is none in ${dataDir} yet; the first start of the bot makes it`);
  try {
    const { kind, pending, unknown, unusable, isHeard } = await inspectDatabase({ databaseUrl, dataDir });
    const name = kind === 'embedded' ? `the embedded one in ${dataDir}` : 'PostgreSQL';
    if (unusable.length > 0)
      return mend(what, `${name} is of a newer version of the bot (${unusable.join(', ')}); start that version`);
    if (!isHeard)
      return mend(
        what,
        `${name} does not tell of changes, as behind a pool in transaction mode; lead DATABASE_URL to PostgreSQL itself or to a pool in session mode, or an open tab hears of nothing`,
      );
    if (unknown.length > 0) return ok(what, `${name} is of a newer version of the bot, which this one can use`);
    return ok(what, pending.length === 0 ? `${name} is up to date` : `${name}; the next start brings it up to date`);
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    if (isRunning && isInUse(error)) return ok(what, `the embedded one in ${dataDir} is in use by the bot`);
    return mend(what, error.message);
  }
}

function isInUse({ cause }: DatabaseError): boolean {
  return (cause as NodeJS.ErrnoException | undefined)?.code === 'ELOCKED';
}
