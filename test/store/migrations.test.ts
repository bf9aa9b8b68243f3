import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { listMade, makeAsOf, migrate, type OpenDatabase, openAsItIs } from '../../bot/store/database.ts';
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
