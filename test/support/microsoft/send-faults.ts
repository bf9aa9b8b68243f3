import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import type { Database } from '../../../bot/store/database.ts';
import type { DeliveryState } from '../../../bot/store/tables.ts';
import { type engines, isPostgres } from '../databases/databases.ts';
import { openSeverable } from '../databases/severable-database.ts';
import { type FaultyConnector, openFaultyConnector } from './faulty-connector.ts';

export interface Plan {
  readonly conversations: number;
  readonly kills: number;
  /** Two on one PostgreSQL; one of them is killed. */
  readonly instances: 1 | 2;
  /** How long the database is gone, on PostgreSQL. */
  readonly databaseGoneMs: number;
  readonly withinMs: number;
  /** Stop it once half has arrived; only what can be stopped. */
  readonly stopsHalfway?: boolean;
}

/** What is sent: a process of its own that sends it, and what became of it. */
export interface Sending {
  /** Its file in this folder; it gets the connector's address and how many conversations there are. */
  readonly process: string;
  readonly count: (db: Database) => Promise<Record<DeliveryState, number>>;
  /** Settings of that process. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface Outcome {
  readonly counts: Record<DeliveryState, number>;
  /** Conversations that got the message more than once. */
  readonly duplicates: number;
  readonly lost: number;
  /** Chats that the bot began, and how many of them more than once. */
  readonly begun: number;
  readonly begunTwice: number;
  readonly blocked: number;
  /** Messages that could be under way when a process was killed. */
  readonly inFlight: number;
  readonly seconds: number;
  /** Requests answered 429, as a share. */
  readonly tooMany: number;
  /** How long after it was stopped the last message arrived. */
  readonly stoppedAfterMs: number;
}

const faults = { perSecond: 50, throttled: 0.05, failing: 0.02, silent: 0.01, blocked: 0.01 };
/** A worker takes this many messages at a time. */
const batch = 25;

/** Sends to all conversations while the service is killed, its database goes and Teams answers as it does on a bad day. */
export async function sendThroughFaults(
  engine: (typeof engines)[number],
  sending: Sending,
  plan: Plan,
): Promise<Outcome> {
  const connector = await openFaultyConnector(faults);
  const database = await engine.create();
  const { databaseUrl } = database.settings;
  const way = databaseUrl && isPostgres(engine) ? await openSeverable(databaseUrl) : undefined;
  const env = { DATABASE_URL: way?.url, DATA_DIR: database.settings.dataDir, ...sending.env };
  const start = () => startProcess(connector, [sending.process, plan.conversations], env);
  const begun = performance.now();
  const arrivedCount = () => [...connector.arrived.values()].reduce((sum, count) => sum + count, 0);
  let processes = [await start()];
  if (plan.instances === 2) processes.push(await start());
  for (let kill = 1; kill <= plan.kills; kill += 1) {
    await until(() => arrivedCount() >= (kill * plan.conversations) / (plan.kills + 2), plan.withinMs);
    const [first, ...others] = processes;
    await killNow(first);
    processes = [...others, await start()];
  }
  if (way && plan.databaseGoneMs > 0) {
    way.cut();
    await after(plan.databaseGoneMs);
    way.mend();
  }
  let stoppedAtMs = Number.POSITIVE_INFINITY;
  if (plan.stopsHalfway) {
    await until(() => arrivedCount() >= plan.conversations / 2, plan.withinMs);
    processes[0]?.send('stop');
    stoppedAtMs = performance.now();
  }
  const planned = watchPlanned(processes);
  await until(() => planned() === 0, plan.withinMs).catch(() => undefined);
  for (const child of processes) await stopNow(child);
  const opened = await database.open();
  const counts = await sending.count(opened.db);
  await opened.close();
  await way?.close();
  await database.drop();
  await connector.close();
  return {
    counts,
    duplicates: [...connector.arrived.values()].filter((count) => count > 1).length,
    lost: plan.conversations - connector.arrived.size - connector.blocked.size,
    begun: connector.begun.size,
    begunTwice: [...connector.begun.values()].filter((count) => count > 1).length,
    blocked: connector.blocked.size,
    inFlight: plan.kills * batch,
    seconds: (performance.now() - begun) / 1000,
    tooMany: connector.counts().tooMany / connector.counts().requests,
    stoppedAfterMs: Math.max(0, connector.lastArrivalMs() - stoppedAtMs),
  };
}

/** How many deliveries are still planned, as the processes told last; what they tell from now on counts. */
function watchPlanned(processes: readonly ChildProcess[]): () => number {
  let last = Number.POSITIVE_INFINITY;
  for (const child of processes)
    child.on('message', ({ planned = last }: { planned?: number }) => {
      last = planned;
    });
  return () => last;
}

async function startProcess(
  { url }: FaultyConnector,
  [file, conversations]: readonly [string, number],
  env: Record<string, string | undefined>,
): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, '../bots', file), [url, String(conversations)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const failed = once(child, 'exit').then(([code]) => Promise.reject(new Error(`the service ended with ${code}`)));
  await Promise.race([once(child, 'message'), failed]);
  failed.catch(() => undefined);
  return child;
}

async function killNow(child: ChildProcess | undefined): Promise<void> {
  if (!child) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function stopNow(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.disconnect();
  await gone;
}

async function until(isSo: () => boolean, withinMs: number): Promise<void> {
  const end = performance.now() + withinMs;
  while (!isSo()) {
    if (performance.now() > end) throw new Error('it took too long');
    await after(50);
  }
}
