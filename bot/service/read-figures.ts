import type { Clock } from '../clock.ts';
import { sweepLag } from '../reminders/sweep-times.ts';
import type { OpenDatabase } from '../store/database.ts';
import { countDeliveries, readWaiting } from '../store/figures.ts';
import { findLastSweep } from '../store/reminders/sweeps.ts';
import type { Figure } from '../telemetry/telemetry.ts';
import { words } from '../telemetry/words.ts';

/** Each costs a look through a table, however often somebody asks. */
const keptMs = 10_000;

/** How reminders, posts, the queue and the database do; for a process that began to look when this is called. */
export function createFigures(opened: OpenDatabase, clock: Clock, nowMs: () => number) {
  const begun = clock().toInstant();
  let last: { at: number; figures: Promise<Figure[]> } | undefined;
  return (): Promise<Figure[]> => {
    if (!last || nowMs() - last.at > keptMs) last = { at: nowMs(), figures: readFigures(opened, clock(), begun) };
    return last.figures;
  };
}

async function readFigures(
  opened: OpenDatabase,
  now: Temporal.ZonedDateTime,
  begun: Temporal.Instant,
): Promise<Figure[]> {
  const { db } = opened;
  const [counts, waiting, sweep] = await Promise.all([
    countDeliveries(db),
    readWaiting(db),
    findLastSweep(db, now.toInstant()),
  ]);
  const looked = sweep && Temporal.Instant.compare(sweep.at, begun) > 0 ? sweep.at : begun;
  return [
    ...words.kind.flatMap((kind) =>
      words.state.map((state): Figure => {
        const value = counts.find((one) => one.kind === kind && one.state === state)?.count ?? 0;
        return { name: 'bot_deliveries', value, fields: { kind, state } };
      }),
    ),
    ...words.queue.flatMap((queue): Figure[] => {
      const { count = 0, oldestSeconds = 0 } = waiting.find((one) => one.queue === queue) ?? {};
      return [
        { name: 'bot_queue_waiting', value: count, fields: { queue } },
        { name: 'bot_queue_oldest_seconds', value: oldestSeconds, fields: { queue } },
      ];
    }),
    ...Object.entries(opened.countConnections()).map(([connection, value]): Figure => {
      const fields = { connection: connection as keyof ReturnType<OpenDatabase['countConnections']> };
      return { name: 'bot_database_connections', value, fields };
    }),
    { name: 'bot_sweep_lag_seconds', value: sweepLag(looked, now) },
  ];
}
