import assert from 'node:assert/strict';
import { planPosts } from '../../bot/store/summaries/posts.ts';
import { engines, needsEngine, type TestDatabase } from '../support/databases/databases.ts';

for (const engine of engines)
  describe(`posts on ${engine.name}`, function () {
    this.timeout(60_000);
    let database: TestDatabase | undefined;
    before(async function () {
      await needsEngine(this, engine);
      database = await engine.create();
    });
    after(() => database?.drop());

    it('are planned for ten thousand channels at once, each of them once', async () => {
      const opened = await database?.open();
      assert.ok(opened);
      const spec = { template: 'next', language: 'nl', days: 90, inThread: false } as const;
      const dueAt = Temporal.Instant.from('2026-11-24T09:00:00Z');
      const posts = Array.from({ length: 10_000 }, (_, index) => ({
        key: `broadcast 1 19:${index}@thread.tacv2`,
        conversationId: `19:${index}@thread.tacv2`,
        spec,
        createdBy: 'anna',
        dueAt,
      }));
      const ids = await planPosts(opened.db, posts);
      assert.equal(new Set(ids).size, 10_000);
      assert.deepEqual(await planPosts(opened.db, posts.slice(0, 3000)), []);
      await opened.close();
    });
  });
