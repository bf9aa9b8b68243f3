import assert from 'node:assert/strict';
import type { OpenDatabase } from '../../bot/store/database.ts';
import { countDeliveries } from '../../bot/store/reminders/deliveries.ts';
import { type ReminderRun, startReminders } from '../support/bots/reminder-run.ts';
import { engines, needsEngine, type TestDatabase } from '../support/databases/databases.ts';

const first = Temporal.PlainDate.from('2023-09-01');
const last = Temporal.PlainDate.from('2025-03-31');

/**
 * What one admin and one deputy get, checked by hand against the letter's dates: 31 December 2023 is a Sunday, so its day
 * is Friday 29; a lead on a weekend, at Christmas, New Year or Easter Monday moves to the working day before.
 */
const expected = `
2023-12-01 anna phase-2 month
2024-01-11 anna phase-2 0
2024-12-02 anna phase-3 month
2025-02-26 anna eudb-target-2022 0, phase-3 0`
  .trim()
  .split('\n');

for (const engine of engines) {
  describe(`nineteen months of reminders, day by day, on ${engine.name}`, function () {
    this.timeout(180_000);
    let database: TestDatabase;
    let opened: OpenDatabase;
    let run: ReminderRun;

    before(async function () {
      await needsEngine(this, engine);
      database = await engine.create();
      opened = await database.open();
      run = await startReminders(opened, { admins: ['anna'], deputies: ['dirk'] });
    });
    after(async () => {
      await run?.close();
      await opened?.close();
      await database?.drop();
    });

    it('are exactly those that are expected, at nine in winter and in summer, and none comes twice', async () => {
      const sent: string[] = [];
      for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
        const before = run.sent.length;
        // Before nine, at nine and after it, as the bot looks all day.
        for (const time of ['08:59', '09:00', '09:10'])
          await run.sweepAt(day.toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: time }));
        const today = run.sent.slice(before).map(({ personId, items }) => `${day} ${personId} ${items.join(', ')}`);
        sent.push(...today.sort());
      }
      assert.deepEqual(sent, expected);
      const { sent: count, ...others } = await countDeliveries(opened.db, first);
      assert.equal(count, expected.join(', ').split(', ').length);
      assert.deepEqual(others, { planned: 0, unreachable: 0, failed: 0, cancelled: 0 });
    });
  });
}
