import assert from 'node:assert/strict';
import type { Database } from '../../bot/store/database.ts';
import { countDeliveries } from '../../bot/store/reminders/deliveries.ts';
import { engines, isPostgres, needsEngine } from '../support/databases/databases.ts';
import { sendThroughFaults } from '../support/microsoft/send-faults.ts';

const people = 150;
/** Every fifth has no chat with the bot yet. */
const newcomers = people / 5;
const reminders = {
  process: 'reminder-process.ts',
  env: { NEWCOMERS: '5' },
  count: (db: Database) => countDeliveries(db, Temporal.PlainDate.from('2023-12-01')),
};

for (const engine of engines) {
  const what = isPostgres(engine) ? 'one of two services is killed and the database goes' : 'the service is killed';
  describe(`reminders on ${engine.name}, while ${what} and Teams has a bad day`, function () {
    this.timeout(180_000);

    it('all arrive or have a recorded reason; only what was under way at the kill may come twice', async function () {
      await needsEngine(this, engine);
      const { counts, duplicates, lost, blocked, inFlight, begun, begunTwice } = await sendThroughFaults(
        engine,
        reminders,
        {
          conversations: people,
          kills: 1,
          instances: isPostgres(engine) ? 2 : 1,
          databaseGoneMs: 3000,
          withinMs: 120_000,
        },
      );
      assert.equal(lost, 0);
      assert.deepEqual(counts, { planned: 0, sent: people - blocked, unreachable: blocked, failed: 0, cancelled: 0 });
      assert.ok(duplicates <= inFlight, `${duplicates} twice`);
      assert.equal(begun, newcomers);
      assert.ok(begunTwice <= inFlight, `${begunTwice} chats begun twice`);
    });
  });
}
