import type { Clock } from '../clock.ts';
import { describeError, type Log } from '../log.ts';
import type { Database } from '../store/database.ts';
import { purge } from '../store/purge.ts';

const everyMs = 15 * 60_000;

/** Erases what is over; the function that ends that. */
export function purgeRegularly(db: Database, { clock, log }: { clock: Clock; log: Log }): () => void {
  const purging = setInterval(
    () => void purge(db, clock().toInstant()).catch((error: unknown) => log.error('purge', describeError(error))),
    everyMs,
  );
  purging.unref();
  return () => clearInterval(purging);
}
