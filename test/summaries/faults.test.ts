import assert from 'node:assert/strict';
import { countPosts } from '../support/bots/count-posts.ts';
import { engines, isPostgres, needsEngine } from '../support/databases/databases.ts';
import { sendThroughFaults } from '../support/microsoft/send-faults.ts';

const channels = 150;
const stopped = 80;
const broadcast = { process: 'post-process.ts', count: countPosts };

for (const engine of engines) {
  const what = isPostgres(engine) ? 'one of two services is killed' : 'the service is killed';
  describe(`a summary to all channels on ${engine.name}, while ${what} and Teams has a bad day`, function () {
    this.timeout(180_000);
    const plan = {
      conversations: channels,
      instances: isPostgres(engine) ? (2 as const) : (1 as const),
      databaseGoneMs: 0,
      withinMs: 120_000,
    };

    it('comes once in every channel or has a recorded reason', async function () {
      await needsEngine(this, engine);
      const run = await sendThroughFaults(engine, broadcast, { ...plan, kills: 1 });
      assert.equal(run.lost, 0);
      const sent = channels - run.blocked;
      assert.deepEqual(run.counts, { planned: 0, sent, unreachable: run.blocked, failed: 0, cancelled: 0 });
      assert.ok(run.duplicates <= run.inFlight, `${run.duplicates} twice`);
    });

    it('is stopped half way within five seconds', async function () {
      await needsEngine(this, engine);
      const run = await sendThroughFaults(engine, broadcast, {
        ...plan,
        conversations: stopped,
        kills: 0,
        stopsHalfway: true,
      });
      assert.ok(run.stoppedAfterMs < 5000, `${run.stoppedAfterMs} ms`);
      assert.equal(run.counts.planned, 0);
      assert.ok(run.counts.cancelled > 0);
      assert.equal(
        Object.values(run.counts).reduce((sum, count) => sum + count),
        stopped,
      );
    });
  });
}
