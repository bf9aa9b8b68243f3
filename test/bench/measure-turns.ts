import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { engines, type TestDatabase } from '../support/databases/databases.ts';
import { message } from '../support/microsoft/activities.ts';
import { openNullCollector } from './null-collector.ts';
import { openNullConnector } from './null-connector.ts';
import { median, round } from './numbers.ts';
import { questions } from './questions.ts';
import type { UnderLoad } from './report-to-parent.ts';

/** Many short rounds: a machine that is shared is slow for a second or two at a time. */
const rounds = 20;
const roundTurns = 500;
/** Node compiles what runs often once it has run some thousands of times. */
const warmUpRounds = 8;
const connections = 16;
/** botbuilder with restify as its documentation has it: what a bot costs that answers nothing. */
const stockEcho = 'echo, stock botbuilder';
/** Behind the name of a bot that tells a collector of each turn. */
const toldOf = ', told';
/** Enough to be many people, and few enough that each comes back. */
const conversations = 500;

interface Round {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Of a core, a turn: what the bot's whole process took. */
  readonly cpuMs: number;
}

/**
 * Whole turns over HTTP, from the request to the reply at a Bot Connector and its rows in the database, with tokens checked.
 * The bots take turns, so that a machine that slows down slows them all; each round's share is of the stock echo in the
 * same round, and where it tells a collector of its turns also of the bot on the same database that tells nobody.
 */
export async function measureTurns(): Promise<Record<string, unknown>[]> {
  const connector = await openNullConnector();
  const collector = await openNullCollector();
  const bots = new Map([
    [stockEcho, await startBot('stock', connector.url)],
    ['echo', await startBot('echo', connector.url)],
  ]);
  const databases: TestDatabase[] = [];
  for (const engine of engines) {
    if (!(await engine.isThere())) continue;
    for (const [told, env] of [
      ['', {}],
      [toldOf, { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url }],
    ] as const) {
      const database = await engine.create();
      databases.push(database);
      bots.set(`question, ${engine.name}${told}`, await startBot('full', connector.url, database, env));
    }
  }
  const measured = new Map<string, Round[]>([...bots.keys()].map((name) => [name, []]));
  for (let round = 0; round < warmUpRounds; round += 1) for (const bot of bots.values()) await fire(bot, connector.url);
  for (let round = 0; round < rounds; round += 1)
    for (const [name, bot] of bots) measured.get(name)?.push(await fire(bot, connector.url));
  for (const { stop } of bots.values()) await stop();
  for (const database of databases) await database.drop();
  await connector.close();
  await collector.close();
  return [...measured].map(([name, list]) =>
    toRow(name, list, { stock: measured.get(stockEcho) ?? [], untold: measured.get(name.replace(toldOf, '')) ?? [] }),
  );
}

/** The CPU of a turn, of that of another bot in the same round. */
function shareOf(list: readonly Round[], other: readonly Round[]): number {
  return median(list.map(({ cpuMs }, index) => cpuMs / (other[index]?.cpuMs ?? Number.NaN)));
}

function toRow(
  name: string,
  list: readonly Round[],
  { stock, untold }: Readonly<Record<'stock' | 'untold', readonly Round[]>>,
): Record<string, unknown> {
  return {
    bot: name,
    'turns/s': round(median(list.map(({ perSecond }) => perSecond)), 0),
    'CPU of untold': name.endsWith(toldOf) ? round(shareOf(list, untold), 3) : '',
    'CPU ms a turn': round(median(list.map(({ cpuMs }) => cpuMs)), 2),
    'CPU of stock echo': round(shareOf(list, stock), 2),
    'p50 ms': round(median(list.map(({ p50Ms }) => p50Ms))),
    'p99 ms': round(median(list.map(({ p99Ms }) => p99Ms))),
  };
}

async function fire({ url, token, readCpuMs }: Bot, serviceUrl: string): Promise<Round> {
  let sent = 0;
  const cpuBefore = await readCpuMs();
  const setupRequest = (request: autocannon.Request): autocannon.Request => {
    sent += 1;
    const conversationId = `a:${sent % conversations}`;
    return {
      ...request,
      body: JSON.stringify(message(questions[sent % questions.length] ?? '', { serviceUrl, conversationId })),
    };
  };
  const result = await autocannon({
    url: `${url}/api/messages`,
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    connections,
    amount: roundTurns,
    requests: [{ setupRequest }],
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} turns failed`);
  return {
    perSecond: result.requests.total / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    cpuMs: ((await readCpuMs()) - cpuBefore) / result.requests.total,
  };
}

interface Bot {
  readonly url: string;
  readonly token: string;
  /** What the process has taken of a core so far. */
  readCpuMs(): Promise<number>;
  stop(): Promise<void>;
}

/** A bot in a process of its own; `env` is added to its environment. */
export async function startBot(
  kind: 'stock' | 'echo' | 'full',
  serviceUrl: string,
  database?: TestDatabase,
  env: Record<string, string> = {},
): Promise<Bot> {
  const { databaseUrl, dataDir } = database?.settings ?? {};
  const [file, args] = kind === 'stock' ? ['stock-echo.ts', []] : ['bot-under-load.ts', [kind]];
  const child = fork(join(import.meta.dirname, file), [...args, serviceUrl], {
    env: { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir, ...env },
  });
  const [{ port, token }] = (await once(child, 'message')) as [UnderLoad];
  const ended = once(child, 'exit');
  return {
    url: `http://127.0.0.1:${port}`,
    token,
    readCpuMs: async () => {
      const answered = once(child, 'message') as Promise<[number]>;
      child.send('cpu');
      const [ms] = await answered;
      return ms;
    },
    stop: async () => {
      child.disconnect();
      await ended;
    },
  };
}
