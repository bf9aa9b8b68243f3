import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { askConfirmation } from '../../bot/store/asked-confirmations.ts';
import { recordChange } from '../../bot/store/audit.ts';
import { saveNotice } from '../../bot/store/chats/notices.ts';
import type { Database } from '../../bot/store/database.ts';
import { markDone } from '../../bot/store/reminders/acts.ts';
import { planDeliveries } from '../../bot/store/reminders/plan-deliveries.ts';
import { markRead } from '../../bot/store/summaries/post-reads.ts';
import { planPosts } from '../../bot/store/summaries/posts.ts';
import { engines, needsEngine, type TestDatabase } from '../support/databases/databases.ts';

const root = join(import.meta.dirname, '../..');
const now = Temporal.Instant.from('2026-11-24T09:00:00.123456Z');
const today = Temporal.PlainDate.from('2026-11-24');
const anna = '8f0f4f5d-3a56-4a9a-8f61-7b3f0c9a0001';
const name = "Anna 'd Vries – ☂";
const phase = { milestoneId: 'phase-2', date: Temporal.PlainDate.from('2023-12-31') };

/** Runs a command of the terminal with a database of a test; what it printed, or why it refused. */
async function run(script: 'backup' | 'restore', { settings }: TestDatabase, args: readonly string[]): Promise<string> {
  const env = {
    PATH: process.env['PATH'],
    DATA_DIR: settings.dataDir,
    ...(settings.databaseUrl ? { DATABASE_URL: settings.databaseUrl } : {}),
  };
  return promisify(execFile)(process.execPath, [`bot/${script}.ts`, ...args], { cwd: root, env }).then(
    ({ stdout }) => stdout,
    ({ stderr }: { stderr: string }) => stderr,
  );
}

/** Something in each table that holds anything. */
async function fill(db: Database): Promise<void> {
  await markDone(db, phase, { personId: anna, name, note: 'klaar\n"zeker"', now });
  await recordChange(
    db,
    { personId: anna, action: 'done', subject: 'phase-2 2023-12-31', new: { note: 'klaar' } },
    now,
  );
  await askConfirmation(db, { personId: anna, command: 'gereed phase-2' }, now);
  await saveNotice(db, { personId: anna, text: 'Er is een moment gemist.' }, now);
  const due = Array.from({ length: 1200 }, (_, index) => ({
    milestoneId: `m-${index}`,
    occurrence: phase.date,
    lead: '7',
    personId: anna,
    isOvertaken: false,
  }));
  await db.transaction().execute((transaction) => planDeliveries(transaction, due, today));
  const spec = { template: 'next', language: 'nl', days: 90, inThread: false } as const;
  const [id = ''] = await planPosts(db, [{ key: 'k', conversationId: '19:c', spec, createdBy: anna, dueAt: now }]);
  await markRead(db, id, { personId: anna, name, now });
}

async function readAll(db: Database): Promise<Record<string, unknown[]>> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' order by 1`.execute(db);
  const all: Record<string, unknown[]> = {};
  for (const { name: table } of rows.filter((row) => !/^kysely|^send_pace|^write_checks/.test(row.name))) {
    const found = await sql<{ stored: unknown }>`
      select to_jsonb(t) as stored from ${sql.table(table)} as t order by to_jsonb(t)::text`.execute(db);
    all[table] = found.rows.map(({ stored }) => stored);
  }
  return all;
}

for (const from of engines)
  for (const into of engines) {
    describe(`a backup of ${from.name}, restored into ${into.name},`, function () {
      this.timeout(120_000);
      let folder: string;
      let source: TestDatabase;
      let target: TestDatabase;

      before(async function () {
        await needsEngine(this, from);
        await needsEngine(this, into);
        folder = await mkdtemp(join(tmpdir(), 'backup-'));
        source = await from.create();
        target = await into.create();
      });
      after(async () => {
        await source?.drop();
        await target?.drop();
        if (folder) await rm(folder, { recursive: true });
      });

      it('has lost nothing, goes on numbering behind it, and has queued what is still to be sent', async () => {
        const file = join(folder, 'a.backup.gz');
        const opened = await source.open();
        await fill(opened.db);
        const before = await readAll(opened.db);
        await opened.close();

        assert.match(await run('backup', source, ['--out', file]), /holds what was in the database/);
        assert.equal((await stat(file)).mode & 0o777, 0o600);
        assert.match(await run('restore', target, [file]), /\d+ rows are as they were/);

        const restored = await target.open();
        try {
          assert.deepEqual(await readAll(restored.db), before);
          await recordChange(restored.db, { personId: anna, action: 'seen', subject: 'x' }, now);
          const { rows } = await sql<{ name: string; count: string }>`
            select name, count(*) from pgboss.job where name not like '\\_\\_%' group by name order by name`.execute(
            restored.db,
          );
          assert.deepEqual(
            rows.map(({ name: queue, count }) => [queue, Number(count)]),
            [
              ['notice', 1],
              ['post', 1],
              ['reminder', 1],
            ],
          );
        } finally {
          await restored.close();
        }
        assert.match(await run('restore', target, [file]), /not empty/);
      });
    });
  }

for (const engine of engines) {
  describe(`a backup on ${engine.name}`, function () {
    this.timeout(120_000);
    let folder: string;
    let database: TestDatabase;

    beforeEach(async function () {
      await needsEngine(this, engine);
      folder = await mkdtemp(join(tmpdir(), 'backup-'));
      database = await engine.create();
    });
    afterEach(async () => {
      await database?.drop();
      if (folder) await rm(folder, { recursive: true });
    });

    it('is refused whole where it is cut off, damaged or something else, and nothing is restored of it', async () => {
      const file = join(folder, 'a.backup.gz');
      const source = await engine.create();
      const opened = await source.open();
      await fill(opened.db);
      await opened.close();
      await run('backup', source, ['--out', file]);
      await source.drop();
      const text = gunzipSync(await readFile(file)).toString();
      assert.match(text, /^\{"defenderBot":"backup","format":1,/);
      await truncate(file, (await stat(file)).size - 100);
      assert.match(await run('restore', database, [file]), /damaged/);
      assert.match(await run('restore', database, ['package.json']), /no backup/);
      assert.match(await run('restore', database, [join(folder, 'none')]), /can't be read/);
      assert.match(await run('restore', database, []), /name one file/);
      const after = await database.open();
      const rows = Object.values(await readAll(after.db)).flat();
      await after.close();
      assert.deepEqual(rows, []);
    });

    it('is not made of an empty database', async () => {
      const { settings } = database;
      const empty = { ...database, settings: settings.databaseUrl ? settings : { dataDir: join(folder, 'new') } };
      assert.match(await run('backup', empty, ['--out', join(folder, 'b.gz')]), /nothing to back up/);
    });
  });
}

describe('a backup of PostgreSQL while the bot runs', function () {
  this.timeout(120_000);
  const [, postgres] = engines;

  it('holds one moment, whatever is written meanwhile', async function () {
    if (!postgres) return;
    await needsEngine(this, postgres);
    const source = await postgres.create();
    const folder = await mkdtemp(join(tmpdir(), 'backup-'));
    const bot = await source.open();
    await fill(bot.db);
    const before = await readAll(bot.db);
    const file = join(folder, 'a.backup.gz');
    const writing = recordChange(bot.db, { personId: anna, action: 'seen', subject: 'meanwhile' }, now);
    const [said] = await Promise.all([run('backup', source, ['--out', file]), writing]);
    await bot.close();
    await source.drop();
    assert.match(said, /holds what was/);
    const lines = gunzipSync(await readFile(file))
      .toString()
      .trim()
      .split('\n');
    const total = Object.values(before).flat().length;
    const { end } = JSON.parse(lines.at(-1) ?? '');
    assert.ok(end === total || end === total + 1, `${end} rows of ${total}`);
    await rm(folder, { recursive: true });
  });
});
