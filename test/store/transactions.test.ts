import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { findLanguageChoice, saveLanguageChoice } from '../../bot/store/chats/language-choices.ts';
import type { OpenDatabase } from '../../bot/store/database.ts';
import { engines, needsEngine, type TestDatabase } from '../support/databases/databases.ts';

const now = Temporal.Instant.from('2026-11-24T09:00:00Z');

for (const engine of engines) {
  describe(`transactions on ${engine.name}`, function () {
    this.timeout(20_000);
    let database: TestDatabase;
    let opened: OpenDatabase;

    before(async function () {
      await needsEngine(this, engine);
      database = await engine.create();
      opened = await database.open();
    });
    after(async () => {
      await opened?.close();
      await database?.drop();
    });

    it('keep what others write meanwhile, when they are rolled back', async () => {
      const begun = Promise.withResolvers<void>();
      const ends = Promise.withResolvers<void>();
      const failed = opened.db.transaction().execute(async (transaction) => {
        await saveLanguageChoice(transaction, { personId: 'inside', language: 'en' }, now);
        begun.resolve();
        await ends.promise;
        throw new Error('no');
      });
      await begun.promise;
      const outside = saveLanguageChoice(opened.db, { personId: 'outside', language: 'en' }, now);
      ends.resolve();
      await assert.rejects(failed, /^Error: no$/);
      await outside;
      assert.equal(await findLanguageChoice(opened.db, 'inside'), undefined);
      assert.equal(await findLanguageChoice(opened.db, 'outside'), 'en');
    });

    it('can be under way at the same time, each whole', async () => {
      const run = (personId: string) =>
        opened.db.transaction().execute(async (transaction) => {
          await saveLanguageChoice(transaction, { personId, language: 'nl' }, now);
          await sql`select 1`.execute(transaction);
          return findLanguageChoice(transaction, personId);
        });
      assert.deepEqual(await Promise.all(['a', 'b', 'c'].map(run)), ['nl', 'nl', 'nl']);
    });
  });
}
