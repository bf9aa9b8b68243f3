import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { sql } from 'kysely';
import pg from 'pg';
import { openQueue } from '../../bot/sending/queue.ts';
import { findLanguageChoice, saveLanguageChoice } from '../../bot/store/chats/language-choices.ts';
import { isReady, type OpenDatabase, openDatabase } from '../../bot/store/database.ts';
import { engines, isPostgres, needsEngine, type TestDatabase } from '../support/databases/databases.ts';
import { openSeverable, type Severable } from '../support/databases/severable-database.ts';
import { mustCome } from '../support/must-come.ts';

const now = Temporal.Instant.from('2026-11-24T09:00:00Z');

for (const engine of engines.filter(isPostgres))
  describe('PostgreSQL that does not do as it should', function () {
    this.timeout(60_000);
    let database: TestDatabase;
    let url: string;
    const opened: OpenDatabase[] = [];
    /** Ended before what was opened, which would wait for a connection that says nothing. */
    const ways: Severable[] = [];

    before(function () {
      return needsEngine(this, engine);
    });
    beforeEach(async () => {
      database = await engine.create();
      url = database.settings.databaseUrl ?? '';
    });
    afterEach(async () => {
      for (const way of ways.splice(0)) await way.close();
      for (const one of opened.splice(0)) await one.close();
      await database.drop();
    });

    const open = async (databaseUrl = url) => {
      const one = await openDatabase({ databaseUrl, dataDir: '', onError: () => undefined });
      opened.push(one);
      return one;
    };
    const openWay = async () => {
      const way = await openSeverable(url);
      ways.push(way);
      return way;
    };
    const ask = ({ db }: OpenDatabase) => findLanguageChoice(db, 'anna');
    const withClient = async (run: (client: pg.Client) => Promise<void>, connectionString = url) => {
      const client = new pg.Client({ connectionString });
      await client.connect();
      await run(client).finally(() => client.end());
    };

    it('is asked over new connections where the old ones fell silent, within 15 s', async () => {
      const way = await openWay();
      const one = await open(way.url);
      await Promise.all(Array.from({ length: 15 }, () => ask(one)));
      way.hang();
      const begun = performance.now();
      await Promise.all(Array.from({ length: 10 }, () => ask(one)));
      assert.ok(performance.now() - begun < 15_000);
      const again = performance.now();
      await Promise.all(Array.from({ length: 15 }, () => ask(one)));
      assert.ok(performance.now() - again < 2000, 'the others are still silent');
    });

    it('is listened to again where that connection fell silent, within 20 s, and all counts as changed', async () => {
      const way = await openWay();
      const one = await open(way.url);
      const heard = Promise.withResolvers<void>();
      let isSilent = false;
      const stop = await one.listen(() => {
        if (isSilent) heard.resolve();
      });
      way.hang();
      isSilent = true;
      try {
        await mustCome(heard.promise, { ms: 20_000, otherwise: 'nothing is heard any more' });
      } finally {
        await Promise.all([stop(), ways.pop()?.close()]);
      }
    });

    it('that is silent on new connections too is given up within 15 s, and that is what is told', async () => {
      const way = await openWay();
      const one = await open(way.url);
      await ask(one);
      way.swallow();
      const begun = performance.now();
      await assert.rejects(ask(one), /timeout/);
      assert.ok(performance.now() - begun < 15_000, `${performance.now() - begun} ms`);
      way.mend();
      await ask(one);
    });

    it('does nothing twice where a connection falls silent in the midst of it', async () => {
      const way = await openWay();
      const one = await open(way.url);
      await ask(one);
      way.hang();
      await assert.rejects(saveLanguageChoice(one.db, { personId: 'anna', language: 'en' }, now), /timeout/);
    });

    it('answers all but what a locked table is needed for, and that within seconds too', async () => {
      const one = await open();
      await withClient(async (client) => {
        await client.query('begin; lock table own_milestones in access exclusive mode');
        const stuck = Array.from({ length: 30 }, () => one.db.selectFrom('own_milestones').selectAll().execute());
        const begun = performance.now();
        const settled = Promise.allSettled(stuck);
        assert.equal(await ask(one), undefined);
        assert.ok(performance.now() - begun < 4000, `waited for ${performance.now() - begun} ms`);
        assert.ok((await settled).every(({ status }) => status === 'rejected'));
      });
      assert.deepEqual(await one.db.selectFrom('own_milestones').selectAll().execute(), []);
    });

    it('that ended its connections is asked again, and who asked first hears nothing of it', async () => {
      const one = await open();
      await Promise.all(Array.from({ length: 5 }, () => ask(one)));
      // By another process, for which this one waits: nothing here hears that the connections end before they are used.
      const script = `import pg from 'pg';
        const client = new pg.Client({ connectionString: ${JSON.stringify(url)} });
        await client.connect();
        await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
        await client.end();`;
      execFileSync(process.execPath, ['--input-type=module', '-e', script]);
      await Promise.all(Array.from({ length: 5 }, () => ask(one)));
      await one.db.transaction().execute((transaction) => findLanguageChoice(transaction, 'anna'));
    });

    it('that takes no writes is not ready', async () => {
      const one = await open();
      assert.equal(await isReady(one), true);
      const name = new URL(url).pathname.slice(1);
      await withClient(async (client) => {
        await client.query(`alter database ${name} set default_transaction_read_only = on`);
        // Connections that were made before keep what they had.
        await client.query(
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
        );
      });
      assert.equal(await isReady(one), false);
    });

    it('is made ready by several instances that start at once', async () => {
      const start = async () => {
        const one = await open();
        const queue = await openQueue(one, (error) => {
          throw error;
        });
        await queue.stop();
      };
      await Promise.all([start(), start(), start()]);
    });

    it('in which the bot may make no tables is told in a sentence, with what to grant', async () => {
      const user = `bot_${Date.now()}`;
      await withClient(async (client) => {
        await client.query(`create user ${user} password 'x'; revoke all on schema public from public`);
      });
      const poor = new URL(url);
      poor.username = user;
      poor.password = 'x';
      try {
        await assert.rejects(
          openDatabase({ databaseUrl: poor.href, dataDir: '' }),
          /^Error: PostgreSQL does not let the bot's user make its tables; .*grant create on schema public/,
        );
        await withClient(async (client) => {
          await client.query(`grant all on schema public to ${user}`);
        });
        const one = await open(poor.href);
        await assert.rejects(
          openQueue(one, () => undefined),
          /^Error: PostgreSQL does not let the bot's user make its tables; .*grant create on database/,
        );
      } finally {
        for (const one of opened.splice(0)) await one.close();
        await withClient(async (client) => {
          await client.query(`drop owned by ${user}; drop user ${user}`);
        });
      }
    });

    it('keeps its audit whole, also where somebody would empty it', async () => {
      const one = await open();
      await assert.rejects(sql`truncate audit`.execute(one.db), /only added to/, 'it was emptied');
      await assert.rejects(sql`truncate audit cascade`.execute(one.db), /only added to/, 'it was emptied');
    });
  });
