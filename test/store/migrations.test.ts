import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { listMade, makeAsOf, migrate, type OpenDatabase, openAsItIs } from '../../bot/store/database.ts';
import { DatabaseError } from '../../bot/store/database-error.ts';
import { listChannelLists, saveChannelList } from '../../bot/store/summaries/channel-lists.ts';
import { makeTableLink } from '../../bot/store/summaries/table-files.ts';
import { engines, needsEngine, type TestDatabase } from '../support/databases/databases.ts';

/** The last one before broadcasts could be for chosen channels. */
const older = '030-reading';

for (const engine of engines)
  describe(`the tables for chosen channels on ${engine.name}`, function () {
    this.timeout(60_000);
    let own: TestDatabase;
    let database: OpenDatabase;
    beforeEach(async function () {
      await needsEngine(this, engine);
      own = await engine.create();
      database = await openAsItIs(own.settings);
      assert.ok(await makeAsOf(database.db, older));
    });
    afterEach(async () => {
      await database?.close();
      await own?.drop();
    });

    it('are made beside what an older version wrote, which goes on to be read', async () => {
      const { db } = database;
      await sql`insert into broadcasts (template, language, days, in_thread, created_by, created_at, conversations)
        values ('next', 'nl', 90, false, 'anna', now(), 3)`.execute(db);
      await migrate(db);
      const [row] = await db.selectFrom('broadcasts').select(['conversations', 'channels']).execute();
      assert.deepEqual(row, { conversations: 3, channels: null });
    });

    it('can be taken away again, without what stood beside them', async () => {
      const { db } = database;
      await migrate(db);
      await makeTableLink(
        db,
        { what: 'outcome', subject: '1', language: 'nl' },
        Temporal.Instant.from('2026-11-24T09:00:00Z'),
      );
      await saveChannelList(db, { name: 'Leiding', channels: [{ id: '19:a' }] });
      await sql`insert into conversations (conversation_id, scope, service_url, state, changed_at, name, team_name)
        values ('19:a', 'team', 'http://127.0.0.1', 'installed', now(), 'Nieuws', 'Team A')`.execute(db);
      assert.ok(await makeAsOf(db, older));
      assert.equal((await listMade(db)).at(-1), older);
      const { rows } = await sql<Record<string, unknown>>`select * from conversations`.execute(db);
      assert.equal(rows[0]?.['name'], 'Nieuws');
      assert.ok(!Object.hasOwn(rows[0] ?? {}, 'team_name'));
      await migrate(db);
      assert.deepEqual(await listChannelLists(db), []);
      assert.equal((await db.selectFrom('conversations').select('name').execute()).length, 1);
    });
  });

for (const engine of engines)
  describe(`going back to the version before on ${engine.name}`, function () {
    this.timeout(60_000);
    let own: TestDatabase;
    beforeEach(async function () {
      await needsEngine(this, engine);
      own = await engine.create();
      const opened = await own.open();
      await sql`alter table follows add column of_later text`.execute(opened.db);
      await sql`create table table_of_later (id text primary key)`.execute(opened.db);
      await opened.close();
    });
    afterEach(() => own?.drop());

    /** As a newer version leaves it. */
    const record = async (migration: string) => {
      const opened = await openAsItIs(own.settings);
      await sql`insert into kysely_migration (name, timestamp) values (${migration}, '2027-01-01')`.execute(opened.db);
      await opened.close();
    };

    it('takes no more than starting it, as its tables are all there', async () => {
      await record('035-of-later');
      await record('036-without-names-needs-034');
      const opened = await own.open();
      await saveChannelList(opened.db, { name: 'Leiding', channels: [{ id: '19:a' }] });
      assert.equal((await listChannelLists(opened.db)).length, 1);
      assert.equal((await listMade(opened.db)).at(-1), '036-without-names-needs-034', 'nothing is taken away');
      await opened.close();
    });

    it('is refused in a sentence where a newer version took away what it needs', async () => {
      await record('036-without-topics-needs-035');
      await assert.rejects(own.open(), (error: Error) => {
        assert.ok(error instanceof DatabaseError);
        assert.match(
          error.message,
          /newer version of the bot, and this one can't use them \(036-without-topics-needs-035\)/,
        );
        return true;
      });
    });
  });
