import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { engines, isPostgres } from '../support/databases/databases.ts';
import { openFaultyConnector } from '../support/microsoft/faulty-connector.ts';
import { round } from './numbers.ts';

/** What is sent, by the process of its own that sends it, and to how many: more than a minute takes. */
const reminders = { file: 'reminder-process.ts', count: 10_000 };
const posts = { file: 'post-process.ts', count: 2_500 };
const measuredMs = 60_000;
const settleMs = 5_000;

interface Sending {
  readonly file: string;
  readonly count: number;
}

interface Setting {
  readonly instances: 1 | 2;
  readonly isPaced: boolean;
}

/** Reminders a second to a Bot Connector on loopback, at Teams' limit of 50 requests a second and without it. */
export async function measureReminders(): Promise<Record<string, unknown>[]> {
  const engine = engines.find(isPostgres);
  if (!engine || !(await engine.isThere())) return [];
  const rows = [];
  for (const isPaced of [true, false])
    for (const instances of [1, 2] as const) {
      const { rate, tooMany } = await measure(engine, reminders, { instances, isPaced });
      rows.push({ limit: isPaced ? '50/s' : 'none', instances, 'reminders/s': rate, 'answered 429': tooMany });
    }
  return rows;
}

/** The same for one summary to all channels: each post asks who is in the channel too, so it is two requests. */
export async function measureBroadcast(): Promise<Record<string, unknown>[]> {
  const engine = engines.find(isPostgres);
  if (!engine || !(await engine.isThere())) return [];
  const rows = [];
  for (const instances of [1, 2] as const) {
    const { rate, tooMany } = await measure(engine, posts, { instances, isPaced: true });
    rows.push({ limit: '50/s', instances, 'posts/s': rate, 'requests/s': round(2 * rate), 'answered 429': tooMany });
  }
  return rows;
}

/** How long planning takes, from the sweep's first query to its last. */
export async function measurePlanning(): Promise<Record<string, unknown>[]> {
  const rows = [];
  for (const engine of engines) {
    if (!(await engine.isThere())) continue;
    for (const count of [100, 1_000, 10_000]) {
      const database = await engine.create();
      const sending = { file: reminders.file, count };
      const { child, planMs, megabytes } = await start('http://127.0.0.1:1/', sending, database.settings, 'on');
      await stop(child);
      await database.drop();
      rows.push({
        database: engine.name,
        recipients: count,
        'planned in s': round(planMs / 1000, 2),
        'memory MB': round(megabytes, 0),
      });
    }
  }
  return rows;
}

async function measure(
  engine: (typeof engines)[number],
  sending: Sending,
  { instances, isPaced }: Setting,
): Promise<{ rate: number; tooMany: string }> {
  const connector = await openFaultyConnector({
    perSecond: isPaced ? 50 : 0,
    throttled: 0,
    failing: 0,
    silent: 0,
    blocked: 0,
  });
  const database = await engine.create();
  const children = [];
  for (let count = 0; count < instances; count += 1)
    children.push(await start(connector.url, sending, database.settings, isPaced ? 'on' : 'off'));
  await after(settleMs);
  const [first, begun] = [connector.arrived.size, performance.now()];
  while (performance.now() - begun < measuredMs && connector.arrived.size < sending.count) await after(100);
  const seconds = (performance.now() - begun) / 1000;
  const rate = (connector.arrived.size - first) / seconds;
  const { requests, tooMany } = connector.counts();
  for (const { child } of children) child.kill('SIGKILL');
  await Promise.all(children.map(({ child }) => child.exitCode ?? child.signalCode ?? once(child, 'exit')));
  await database.drop();
  await connector.close();
  return { rate: round(rate), tooMany: `${round((100 * tooMany) / requests, 2)}%` };
}

interface Started {
  readonly child: ChildProcess;
  readonly planMs: number;
  readonly megabytes: number;
}

async function start(
  serviceUrl: string,
  { file, count }: Sending,
  { databaseUrl, dataDir }: { databaseUrl?: string | undefined; dataDir: string },
  pace: 'on' | 'off',
): Promise<Started> {
  const child = fork(join(import.meta.dirname, '../support/bots', file), [serviceUrl, String(count)], {
    env: { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir, PACE: pace },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const [{ planMs, megabytes }] = (await once(child, 'message')) as [{ planMs: number; megabytes: number }];
  return { child, planMs, megabytes };
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await (child.exitCode ?? child.signalCode ?? once(child, 'exit'));
}
