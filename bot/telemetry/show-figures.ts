import type { Meter, ObservableGauge } from '@opentelemetry/api';
import type { Figure, FigureName } from './telemetry.ts';
import { keepKnown } from './words.ts';

const purposes: Readonly<Record<FigureName, string>> = {
  bot_deliveries: 'Reminders and posts that are kept, by state',
  bot_queue_waiting: 'Jobs whose time has come and that nobody does yet',
  bot_queue_oldest_seconds: 'How long the first of them has waited',
  bot_sweep_lag_seconds: 'How far the last look at what is due is behind the one that should have been made',
  bot_database_connections: 'Connections of the pool, and what waits for one',
};

/** Shows figures as gauges; where they can't be read, none is shown. */
export function showFigures(meter: Meter, read: () => Promise<readonly Figure[]>): void {
  const gauges = new Map<FigureName, ObservableGauge>(
    Object.entries(purposes).map(([name, description]) => [
      name as FigureName,
      meter.createObservableGauge(name, { description }),
    ]),
  );
  meter.addBatchObservableCallback(
    async (observer) => {
      const figures = await read().catch(() => []);
      for (const { name, value, fields } of figures) {
        const gauge = gauges.get(name);
        if (gauge) observer.observe(gauge, value, keepKnown(fields ?? {}));
      }
    },
    [...gauges.values()],
  );
}
