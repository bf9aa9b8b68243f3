import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setInterval as tick } from 'node:timers/promises';
import { type BotProcess, runBot } from '../support/bots/bot-process.ts';
import { engines, isPostgres, needsEngine, type TestDatabase } from '../support/databases/databases.ts';
import { message, type Person } from '../support/microsoft/activities.ts';
import { type Connector, openConnector } from '../support/microsoft/connector.ts';

const root = join(import.meta.dirname, '../..');
const listening = /The bot listens at (http:\/\/127\.0\.0\.1:\d+)\/api\/messages/;
const eachMs = 50;

/** A copy of the program that is one migration newer. */
function makeNewer(): string {
  const copy = mkdtempSync(join(tmpdir(), 'newer-'));
  for (const part of ['bot', 'cards', 'manifest', 'package.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  writeFileSync(
    join(copy, 'bot/store/migrations/999-of-later.ts'),
    `import { type Kysely, sql } from 'kysely';
export const ofLater = {
  async up(db: Kysely<unknown>) {
    await sql.raw('alter table conversations add column of_later text').execute(db);
  },
};
`,
  );
  const path = join(copy, 'bot/store/database.ts');
  const text = readFileSync(path, 'utf8')
    .replace("'034-follow-topics': followTopics,", "'034-follow-topics': followTopics,\n'999-of-later': ofLater,")
    .replace('export type Database', "import { ofLater } from './migrations/999-of-later.ts';\nexport type Database");
  writeFileSync(path, text);
  return copy;
}

/** Two instances behind what hands each request to one that takes it, as a load balancer does. */
interface Pair {
  readonly urls: string[];
  readonly bots: BotProcess[];
}

describe('an upgrade and the way back, while people ask twenty things a second,', function () {
  this.timeout(300_000);
  const [engine] = engines.filter(isPostgres);
  let database: TestDatabase;
  let connector: Connector;
  let newer: string;
  const pair: Pair = { urls: [], bots: [] };

  before(async function () {
    if (!engine) throw new Error('PostgreSQL is no engine any more');
    await needsEngine(this, engine);
    database = await engine.create();
    connector = await openConnector();
    newer = makeNewer();
  });
  after(async () => {
    for (const bot of pair.bots) await bot.stop();
    await connector?.close();
    await database?.drop();
    if (newer) rmSync(newer, { recursive: true });
  });

  async function start(at: number, version: string): Promise<void> {
    const bot = await runBot({ DATABASE_URL: database.settings.databaseUrl ?? '' }, [], version);
    const [, url = ''] = await bot.waitFor(listening);
    pair.bots[at] = bot;
    pair.urls[at] = url;
  }

  /** As it is done with one instance after the other: the new one is there before nobody is left. */
  async function replace(at: number, version: string): Promise<void> {
    await pair.bots[at]?.stop();
    await start(at, version);
  }

  /** Whether one of the two took it, the first one first; one that is not there is passed by. */
  async function ask(number: number): Promise<boolean> {
    const id = `29:vrager-${number % 40}`;
    const person: Person = {
      id,
      name: 'Vrager',
      aadObjectId: `00000000-0000-4000-8000-${String(number % 40).padStart(12, '0')}`,
    };
    const body = JSON.stringify(
      message('Wat is O2?', { serviceUrl: connector.url, person, conversationId: `a:vraag-${number}` }),
    );
    const order = number % 2 === 0 ? pair.urls : pair.urls.toReversed();
    for (const url of order) {
      const response = await fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      }).catch(() => undefined);
      if (response?.ok) return true;
    }
    return false;
  }

  it('loses no question, and answers none twice', async () => {
    for (const at of [0, 1]) await start(at, root);
    let isOver = false;
    const asked: Promise<boolean>[] = [];
    const asking = (async () => {
      for await (const _ of tick(eachMs)) {
        if (isOver) break;
        asked.push(ask(asked.length));
      }
    })();
    for (const version of [newer, root]) for (const at of [0, 1]) await replace(at, version);
    isOver = true;
    await asking;
    const taken = await Promise.all(asked);
    const answers = asked.map((_, number) => connector.messages(`a:vraag-${number}`).length);
    const count = (wanted: number) => answers.filter((one) => one === wanted).length;
    process.stdout.write(
      `      ${asked.length} questions: ${count(1)} answered once, ${count(0)} not, ${answers.filter((one) => one > 1).length} twice\n`,
    );
    assert.ok(asked.length > 100, `${asked.length}`);
    assert.deepEqual(
      taken.flatMap((was, number) => (was ? [] : [number])),
      [],
      'nobody took them',
    );
    assert.deepEqual(
      answers.flatMap((one, number) => (one === 1 ? [] : [number])),
      [],
      'not answered once',
    );
  });
});
