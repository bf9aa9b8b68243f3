import { sql } from 'kysely';
import type { Database } from './database.ts';

/**
 * Teams takes 50 requests a second from an app; a few are left for answers to people, and for timers that are late. All
 * instances draw from one row.
 */
const sendsPerSecond = 46;
const gapMs = 1000 / sendsPerSecond;

/**
 * Reserves the next places in the row of requests to Teams.
 * @returns how many milliseconds from now each of them is
 */
export async function reserveSends(db: Database, count: number): Promise<number[]> {
  const { rows } = await sql<{ wait_ms: number }>`
    update send_pace
    set next_at = greatest(next_at, clock_timestamp()) + make_interval(secs => ${(count * gapMs) / 1000})
    returning extract(epoch from next_at - clock_timestamp())::float8 * 1000 as wait_ms`.execute(db);
  const lastMs = rows[0]?.wait_ms ?? 0;
  return Array.from({ length: count }, (_, index) => Math.max(0, lastMs - (count - index) * gapMs));
}
