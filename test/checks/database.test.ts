import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { checkDatabase } from '../../bot/checks/check-database.ts';
import { type Config, readConfig } from '../../bot/settings/config.ts';
import { openAsItIs } from '../../bot/store/database.ts';
import { engines, needsEngine, type TestDatabase } from '../support/databases/databases.ts';

const configOf = ({ settings }: TestDatabase): Config => ({
  ...readConfig({}, []),
  ...settings,
  databaseUrl: settings.databaseUrl,
});

for (const engine of engines) {
  describe(`the doctor, of a database on ${engine.name},`, function () {
    this.timeout(90_000);
    let database: TestDatabase;
    before(async function () {
      await needsEngine(this, engine);
    });
    beforeEach(async () => {
      database = await engine.create();
    });
    afterEach(() => database.drop());

    it('says that it is up to date, and that twice', async () => {
      await (await database.open()).close();
      for (const _ of [1, 2]) {
        const { state, says } = await checkDatabase(configOf(database), false);
        assert.equal(state, 'ok', says);
        assert.match(says, /is up to date$/);
      }
    });

    it('does not bring it up to date itself', async () => {
      const opened = await database.open();
      await sql`delete from kysely_migration where name = (select max(name) from kysely_migration)`.execute(opened.db);
      await opened.close();
      for (const _ of [1, 2])
        assert.match((await checkDatabase(configOf(database), false)).says, /; the next start brings it up to date$/);
    });

    it('says that it is of a newer version, and whether this one can use it', async () => {
      const check = async (migration: string) => {
        const opened = await openAsItIs(database.settings);
        await sql`insert into kysely_migration values (${migration}, '2030-01-01')`.execute(opened.db);
        await opened.close();
        return checkDatabase(configOf(database), false);
      };
      await (await database.open()).close();
      const usable = await check('998-later');
      assert.equal(usable.state, 'ok');
      assert.match(usable.says, /is of a newer version of the bot, which this one can use$/);
      const { state, says } = await check('999-later-needs-998');
      assert.equal(state, 'mend');
      assert.match(says, /is of a newer version of the bot \(999-later-needs-998\); start that version$/);
    });
  });
}

describe('the doctor, of an embedded database,', () => {
  it('makes none where there is none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bot-data-'));
    const dataDir = join(folder, 'new');
    const { state } = await checkDatabase({ ...readConfig({}, []), dataDir }, false);
    assert.equal(state, 'skipped');
    assert.equal(existsSync(dataDir), false);
    await rm(folder, { recursive: true });
  });

  it('leaves it to the bot that is running, and says so where none is', async () => {
    const database = await (engines[0] ?? assert.fail()).create();
    const opened = await database.open();
    const running = await checkDatabase(configOf(database), true);
    const stopped = await checkDatabase(configOf(database), false);
    await opened.close();
    await database.drop();
    assert.equal(running.state, 'ok');
    assert.match(running.says, /is in use by the bot$/);
    assert.equal(stopped.state, 'mend');
    assert.match(stopped.says, /is in use by another process; stop that one, choose another DATA_DIR/);
  });
});

describe('the doctor, of PostgreSQL that is not there,', () => {
  it('says where, and not with which password', async () => {
    const databaseUrl = 'postgres://bot:woord@127.0.0.1:1/bot';
    const { state, says } = await checkDatabase({ ...readConfig({}, []), databaseUrl }, false);
    assert.equal(state, 'mend');
    assert.match(
      says,
      /^PostgreSQL at 127\.0\.0\.1:1 can't be used \(.*ECONNREFUSED.*\); start it, or mend DATABASE_URL$/,
    );
    assert.ok(!says.includes('woord'));
  });
});
