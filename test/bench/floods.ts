import { setTimeout as after } from 'node:timers/promises';
import autocannon from 'autocannon';
import { engines } from '../support/databases/databases.ts';
import { bram, message } from '../support/microsoft/activities.ts';
import { makeTexts } from '../support/samples/made-up-texts.ts';
import { startBot } from './measure-turns.ts';
import { openNullConnector } from './null-connector.ts';
import { round } from './numbers.ts';
import { questions } from './questions.ts';

/** `npm run floods`: what somebody's question takes while others do their worst; on PostgreSQL where there is one. */
const seconds = Number(process.argv[2] ?? 60);
const clients = 20;
const everyMs = 50;
const flooders = 10;

const connector = await openNullConnector();
const [embedded, postgres] = engines;
const engine = (await postgres?.isThere()) ? postgres : embedded;
const database = await engine?.create();
if (!database) throw new Error('there is no database');
const bot = await startBot('full', connector.url, database, { LIMITED: 'yes' });
const url = `${bot.url}/api/messages`;
const head = '{"type":"message","from":{"id":"a"},"conversation":{"id":"a"},"membersAdded":[';
const worst = `${head}${Array(130_000).fill(1).join(',')}]}`;

interface Asking {
  readonly person: typeof bram;
  readonly text?: string;
  readonly thread: number;
}

const ask = async ({ person, text = 'Wat is de deadline voor support tickets?', thread }: Asking): Promise<number> => {
  const begun = performance.now();
  const origin = { serviceUrl: connector.url, conversationId: `a:${person.id}-${thread % 100}`, person };
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bot.token}` },
    body: JSON.stringify(message(text, origin)),
  });
  await response.arrayBuffer();
  return response.ok ? performance.now() - begun : Number.POSITIVE_INFINITY;
};

/** One question after the other, each of somebody else, until a moment. */
async function measureUntil(isOver: () => boolean): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; !isOver(); index += 1) {
    times.push(await ask({ person: { ...bram, aadObjectId: `person-${index}` }, thread: index }));
    await after(everyMs);
  }
  return times.toSorted((a, b) => a - b);
}

function toRow(what: string, times: readonly number[], more: object = {}) {
  const at = (share: number) =>
    round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN);
  return { what, questions: times.length, 'p50 ms': at(0.5), 'p99 ms': at(0.99), 'slowest ms': at(1), ...more };
}

async function whileRuns<Result>(work: PromiseLike<Result>): Promise<{ times: number[]; result: Result }> {
  let isOver = false;
  const ended = Promise.resolve(work).finally(() => {
    isOver = true;
  });
  const times = await measureUntil(() => isOver);
  return { times, result: await ended };
}

await whileRuns(after(3000));
const rows = [toRow('nothing else', (await whileRuns(after(5000))).times)];
/** In turn what a stranger can have read or worked out: a large body, and the signature of a token by a key that everybody can read the name of. */
const forged = `Bearer ${bot.token.split('.').slice(0, 2).join('.')}.${'A'.repeat(342)}`;
const strangers: Readonly<Record<string, { body: string; headers?: Record<string, string> }>> = {
  'without a token, 256 KB each': { body: worst },
  'without a token, many small': { body: '{}' },
  'with a forged token, 256 KB each': { body: worst, headers: { authorization: forged } },
  'with a forged token, many small': { body: '{}', headers: { authorization: forged } },
};
for (const [what, { body, headers }] of Object.entries(strangers)) {
  const cpuBefore = await bot.readCpuMs();
  const anonymous = await whileRuns(
    autocannon({
      url,
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      connections: clients,
      duration: seconds / Object.keys(strangers).length,
      workers: 1,
    }),
  );
  const cpuMs = (await bot.readCpuMs()) - cpuBefore;
  const { requests, throughput } = anonymous.result;
  rows.push(
    toRow(`${clients} clients ${what}`, anonymous.times, {
      'requests/s': round(requests.average, 0),
      'bytes back': round(throughput.total / Math.max(1, requests.total), 0),
      // The questions beside them are in it.
      'CPU ms a request': round(cpuMs / Math.max(1, requests.total), 2),
    }),
  );
}
/** One thousand is over within a second, in which too few others ask to tell the slowest of a hundred. */
const floods: number[] = [];
for (let flooder = 0; flooder < flooders; flooder += 1) {
  const person = { ...bram, id: `29:flood-${flooder}`, aadObjectId: `flooder-${flooder}` };
  const flood = await whileRuns(
    autocannon({
      url,
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bot.token}` },
      body: JSON.stringify(
        message('Wat is O2?', { serviceUrl: connector.url, conversationId: `a:flood-${flooder}`, person }),
      ),
      connections: 50,
      amount: 1000,
      workers: 1,
    }),
  );
  floods.push(...flood.times);
}
rows.push(
  toRow(
    'a thousand messages of one person, ten times',
    floods.toSorted((a, b) => a - b),
  ),
);
/** Each answered before the next comes, and each of somebody else: the limit on one person's messages does not come into it. */
const texts = makeTexts(7, questions.join(' ').split(/\s+/));
const askMadeUp = async () => {
  const until = performance.now() + (seconds * 1000) / 4;
  for (let index = 0; performance.now() < until; index += 1) {
    const person = { ...bram, id: `29:made-${index}`, aadObjectId: `made-${index}` };
    await ask({ person, text: texts.next().value.text, thread: index });
  }
};
const { times: meanwhile } = await whileRuns(askMadeUp());
rows.push(toRow('made-up texts of up to 28,000 characters, one after the other', meanwhile));
console.table(rows);
await bot.stop();
await database.drop();
await connector.close();
