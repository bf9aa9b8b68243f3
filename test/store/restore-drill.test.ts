import assert from 'node:assert/strict';
import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setInterval as tick } from 'node:timers/promises';
import { promisify } from 'node:util';
import { openAsItIs } from '../../bot/store/database.ts';
import { countDeliveries } from '../../bot/store/reminders/deliveries.ts';
import { engines, needsEngine, type TestDatabase } from '../support/databases/databases.ts';
import { type FaultyConnector, openFaultyConnector } from '../support/microsoft/faulty-connector.ts';

const root = join(import.meta.dirname, '../..');
const people = 200;
/** So many have arrived when all of it goes down. */
const arrivedFirst = 60;

for (const engine of engines)
  describe(`after the service was killed and its disk lost, on ${engine.name},`, function () {
    this.timeout(180_000);
    let connector: FaultyConnector;
    let folder: string;
    let lost: TestDatabase;
    let anew: TestDatabase;

    before(async function () {
      await needsEngine(this, engine);
      folder = await mkdtemp(join(tmpdir(), 'drill-'));
      connector = await openFaultyConnector({ perSecond: 0, throttled: 0.1, failing: 0.05, silent: 0, blocked: 0.1 });
      lost = await engine.create();
      anew = await engine.create();
    });
    after(async () => {
      await connector?.close();
      await anew?.drop();
      if (folder) await rm(folder, { recursive: true });
    });

    const envOf = ({ settings }: TestDatabase) => ({
      PATH: process.env['PATH'],
      DATA_DIR: settings.dataDir,
      ...(settings.databaseUrl ? { DATABASE_URL: settings.databaseUrl } : {}),
    });
    const start = (database: TestDatabase): ChildProcess =>
      fork('test/support/bots/reminder-process.ts', [connector.url, String(people)], {
        cwd: root,
        env: envOf(database),
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
    const run = (script: string, database: TestDatabase, args: readonly string[]) =>
      promisify(execFile)(process.execPath, [`bot/${script}.ts`, ...args], { cwd: root, env: envOf(database) });
    const count = async (database: TestDatabase) => {
      const opened = await openAsItIs(database.settings);
      try {
        return await countDeliveries(opened.db, Temporal.PlainDate.from('2023-12-01'));
      } finally {
        await opened.close();
      }
    };
    async function until(isSo: () => boolean): Promise<void> {
      for await (const _ of tick(20)) if (isSo()) return;
    }

    it('a backup brings back every reminder that was planned, and only what was under way may come twice', async () => {
      const killed = start(lost);
      await until(() => connector.arrived.size >= arrivedFirst);
      killed.kill('SIGKILL');
      await once(killed, 'exit');
      const before = await count(lost);
      const unsettled = [...connector.arrived.values()].reduce((sum, one) => sum + one, 0) - before.sent;
      const file = join(folder, 'drill.gz');
      await run('backup', lost, ['--out', file]);
      await lost.drop();

      await run('restore', anew, [file]);
      assert.deepEqual(await count(anew), before);
      const going = start(anew);
      let planned = before.planned;
      going.on('message', (told: { planned?: number }) => {
        planned = told.planned ?? planned;
      });
      await until(() => planned === 0);
      const gone = once(going, 'exit');
      going.disconnect();
      await gone;

      const { sent, unreachable, failed, ...rest } = await count(anew);
      const twice = [...connector.arrived.values()].filter((one) => one > 1).length;
      process.stdout.write(
        `      ${people} planned; at the kill ${before.sent} sent, ${unsettled} under way; after it ${sent} sent, ${unreachable} unreachable, ${failed} failed; ${twice} twice\n`,
      );
      assert.equal(sent + unreachable + failed, people);
      assert.deepEqual(rest, { planned: 0, cancelled: 0 });
      assert.equal(unreachable, connector.blocked.size);
      assert.equal(connector.arrived.size, sent, 'everybody whom the bot may write to was reminded');
      assert.ok(twice <= unsettled, `${twice} came twice, and ${unsettled} were under way`);
    });
  });
