import { randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { type BotProcess, runBot } from '../support/bots/bot-process.ts';
import { engines, type TestDatabase } from '../support/databases/databases.ts';
import { makeTexts } from '../support/samples/made-up-texts.ts';
import { readMegabytes } from './memory.ts';
import { percentile, round } from './numbers.ts';
import { questions } from './questions.ts';
import { addressOf } from './watch-outage.ts';

/**
 * `npm run soak -- 10 20`: the whole bot on each database, for ten minutes twenty turns a second, half of them made-up texts
 * and half questions with a made-up name. What it holds in memory at most may be no more in the second half than in the first;
 * ends with 1 where it is, or where a turn is not answered.
 */
const [minutes = 10, perSecond = 20] = process.argv.slice(2).map(Number);
const people = 500;
const longestText = 500;
const readEveryMs = 2000;
/** What is freed comes and goes with the garbage collector. */
const margin = 1.02;

interface Soaked {
  readonly megabytes: readonly number[];
  readonly times: readonly number[];
  readonly failed: number;
}

const texts = makeTexts(1, questions.join(' ').split(/\s+/));

function nextText(index: number): string {
  if (index % 2 === 0) return texts.next().value.text.slice(0, longestText);
  const name = `Zw${randomUUID().slice(0, 8).replace(/\d/g, 'o')}`;
  return `${questions[index % questions.length]} (${name})`;
}

async function soak(bot: BotProcess): Promise<Soaked> {
  const url = `${await addressOf(bot)}/api/messages`;
  const megabytes: number[] = [];
  const times: number[] = [];
  let failed = 0;
  const turn = async (index: number) => {
    const begun = performance.now();
    const isWell = await ask(url, index).catch(() => false);
    if (isWell) times.push(performance.now() - begun);
    else failed += 1;
  };
  const reading = setInterval(() => void readMegabytes(bot.pid).then((read) => megabytes.push(read)), readEveryMs);
  const waiting: Promise<void>[] = [];
  const begun = performance.now();
  for (let index = 0; index < minutes * 60 * perSecond; index += 1) {
    await after(Math.max(0, begun + (index * 1000) / perSecond - performance.now()));
    waiting.push(turn(index));
  }
  await Promise.all(waiting);
  clearInterval(reading);
  return { megabytes, times, failed };
}

async function ask(url: string, index: number): Promise<boolean> {
  const who = `person-${index % people}`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      deliveryMode: 'expectReplies',
      id: String(index),
      text: nextText(index),
      channelId: 'msteams',
      serviceUrl: 'http://127.0.0.1:9/',
      from: { id: who, name: who, aadObjectId: who },
      recipient: { id: 'b', name: 'Bot' },
      conversation: { id: `a:${who}`, conversationType: 'personal' },
    }),
  });
  return response.ok && !/Er ging iets mis/.test(await response.text());
}

function toRow(name: string, { megabytes, times, failed }: Soaked) {
  const half = Math.floor(megabytes.length / 2);
  const [first, second] = [Math.max(...megabytes.slice(0, half)), Math.max(...megabytes.slice(half))];
  return {
    database: name,
    turns: times.length + failed,
    failed,
    'p50 ms': round(percentile(times, 0.5)),
    'p99 ms': round(percentile(times, 0.99)),
    'slowest ms': round(percentile(times, 1)),
    'MB at first': round(megabytes[0] ?? Number.NaN, 0),
    'most in the first half': round(first, 0),
    'most in the second': round(second, 0),
  };
}

const databases: { name: string; database: TestDatabase }[] = [];
for (const { name, create, isThere } of engines)
  if (await isThere()) databases.push({ name, database: await create() });
const rows = await Promise.all(
  databases.map(async ({ name, database }) => {
    const { databaseUrl, dataDir } = database.settings;
    const bot = await runBot({ ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}), DATA_DIR: dataDir });
    const soaked = await soak(bot);
    await bot.stop();
    await database.drop();
    process.stdout.write(`${name}, MB: ${soaked.megabytes.map((one) => round(one, 0)).join(' ')}\n`);
    return toRow(name, soaked);
  }),
);
console.table(rows);
const isHigher = rows.some((row) => row['most in the second'] > row['most in the first half'] * margin);
process.exitCode = isHigher || rows.some(({ failed }) => failed > 0) ? 1 : 0;
