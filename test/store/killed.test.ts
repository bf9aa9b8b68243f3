import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findLanguageChoice } from '../../bot/store/chats/language-choices.ts';
import { openDatabase } from '../../bot/store/database.ts';

const store = new URL('../../bot/store/', import.meta.url).href;

/** Opens the embedded database, writes a row, says so, and stays until it is killed. */
const otherInstance = `
  import { openDatabase } from '${store}database.ts';
  import { saveLanguageChoice } from '${store}chats/language-choices.ts';
  const { db } = await openDatabase({ dataDir: process.env.DATA_DIR });
  await saveLanguageChoice(db, { personId: 'p', language: 'en' }, Temporal.Instant.from('2026-11-24T09:00:00Z'));
  process.stdout.write('saved');
  setInterval(() => undefined, 1000);
`;

describe('an embedded database that another process has open', function () {
  this.timeout(60_000);
  let dataDir: string;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'bot-data-'));
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  it('is refused in a sentence, and opens within 10 s with all its data once that process is killed', async () => {
    const other = spawn(process.execPath, ['--input-type=module', '--eval', otherInstance], {
      env: { ...process.env, DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(other, 'exit');
    try {
      await Promise.race([
        once(other.stdout, 'data'),
        ended.then(([code]) => assert.fail(`the other process ended with ${code}`)),
      ]);
      await assert.rejects(openDatabase({ dataDir }), {
        message: `${dataDir} is in use by another process; stop that one, choose another DATA_DIR, or set DATABASE_URL to share a PostgreSQL`,
      });
    } finally {
      other.kill('SIGKILL');
      await ended;
    }
    const killedAt = performance.now();
    const { db, close } = await openDatabase({ dataDir });
    const tookMs = performance.now() - killedAt;
    assert.equal(await findLanguageChoice(db, 'p'), 'en');
    await close();
    assert.ok(tookMs < 10_000, `it took ${Math.round(tookMs)} ms`);
  });

  it('opens at once where the killed process had our number, as every process in a container has', async () => {
    const folder = await realpath(dataDir);
    await mkdir(join(folder, 'in-use.lock'));
    await writeFile(join(folder, 'in-use.pid'), String(process.pid));
    const { close } = await openDatabase({ dataDir });
    await close();
  });
});
