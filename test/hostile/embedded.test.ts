import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findLanguageChoice, saveLanguageChoice } from '../../bot/store/chats/language-choices.ts';
import { isReady, openDatabase } from '../../bot/store/database.ts';
import { runBot } from '../support/bots/bot-process.ts';
import { createEmbeddedFolder } from '../support/databases/embedded-folder.ts';
import { mustCome } from '../support/must-come.ts';

const now = Temporal.Instant.from('2026-11-24T09:00:00Z');

describe('the folder of the embedded database', function () {
  this.timeout(120_000);
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bot-hostile-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const open = (dataDir: string) => openDatabase({ dataDir });
  const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

  it('is its own account’s only, also where it was open to others before', async () => {
    await chmod(folder, 0o755);
    const opened = await open(folder);
    await opened.close();
    assert.deepEqual([await modeOf(folder), await modeOf(join(folder, 'pglite'))], ['700', '700']);
  });

  it('makes the bot not ready where its disk is full', async () => {
    const dataDir = await createEmbeddedFolder();
    const roomy = await openDatabase({ dataDir });
    assert.equal(await isReady(roomy), true);
    await roomy.close();
    const full = await openDatabase({ dataDir, leastFreeBytes: Number.MAX_SAFE_INTEGER });
    assert.equal(await isReady(full), false);
    await full.close();
    await rm(dataDir, { recursive: true });
  });

  it('that is a file, or in a file, is told in a sentence', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await assert.rejects(open(file), /^Error: DATA_DIR \(.*file\) is a file; choose a folder$/);
    await assert.rejects(open(join(file, 'x')), /is a file; choose a folder$/);
  });

  it('that lost a file is left as it is, and told in a sentence', async () => {
    const own = await createEmbeddedFolder();
    const files = join(own, 'pglite');
    await rm(join(files, 'PG_VERSION'));
    const before = await readdir(files);
    await assert.rejects(open(own), /^Error: the embedded database in .* is damaged and was left as it is; put back/);
    assert.deepEqual(await readdir(files), before);
    await rm(own, { recursive: true });
  });

  it('that is damaged is told in a sentence', async () => {
    const own = await createEmbeddedFolder();
    await writeFile(join(own, 'pglite/global/pg_control'), 'x'.repeat(8192));
    await assert.rejects(open(own), /is damaged and was left as it is/);
    await rm(own, { recursive: true });
  });

  it('in which the first start was killed is made anew, as nothing was in it yet', async () => {
    await mkdir(join(folder, 'pglite/base'), { recursive: true });
    await writeFile(join(folder, 'pglite/postgresql.conf'), 'x');
    await writeFile(join(folder, 'being-made'), '');
    const opened = await open(folder);
    await saveLanguageChoice(opened.db, { personId: 'anna', language: 'en' }, now);
    await opened.close();
    const again = await open(folder);
    assert.equal(await findLanguageChoice(again.db, 'anna'), 'en');
    await again.close();
  });

  it('keeps the mark of who took it over when the one that lost it is closed', async () => {
    const dataDir = await createEmbeddedFolder();
    const opened = await open(dataDir);
    await writeFile(join(dataDir, 'in-use.pid'), '1');
    await opened.close();
    assert.equal(await readFile(join(dataDir, 'in-use.pid'), 'utf8'), '1');
    await rm(dataDir, { recursive: true });
  });

  it('ends the process from which another took it, at once and in a sentence, and the other keeps it', async () => {
    const dataDir = await createEmbeddedFolder();
    const bot = await runBot({ DATA_DIR: dataDir });
    await bot.waitFor(/listens at/);
    // As a process does that took the lock over while this one stood still.
    await rm(join(dataDir, 'in-use.lock'), { recursive: true });
    await mkdir(join(dataDir, 'in-use.lock'));
    const later = new Date(Date.now() + 5000);
    await utimes(join(dataDir, 'in-use.lock'), later, later);
    await writeFile(join(dataDir, 'in-use.pid'), '1');
    try {
      const { code, errors } = await mustCome(bot.ended(), {
        ms: 40_000,
        otherwise: 'it goes on writing beside the other',
      });
      assert.equal(code, 1);
      assert.match(errors, /Another process has taken over the database in .*; this one ends/);
      assert.deepEqual((await readdir(dataDir)).filter((name) => name.startsWith('in-use')).toSorted(), [
        'in-use.lock',
        'in-use.pid',
      ]);
    } finally {
      await bot.stop();
      await rm(dataDir, { recursive: true });
    }
  });
});

describe('a bot that can’t open its database', function () {
  this.timeout(60_000);

  it('says one sentence and no stack', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bot-hostile-'));
    await writeFile(join(folder, 'file'), '');
    const bot = await runBot({ DATA_DIR: join(folder, 'file') });
    const { code, errors } = await bot.ended();
    assert.equal(code, 1);
    assert.match(errors, /^DATA_DIR \(.*\) is a file; choose a folder\n$/);
    await rm(folder, { recursive: true });
  });
});
