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
2023-10-02 anna phase-2 90
2023-12-01 anna phase-2 30
2023-12-15 anna phase-2 14
2023-12-22 anna phase-2 7
2023-12-29 anna phase-2 0
2024-01-05 anna phase-2 -7
2024-01-08 dirk phase-2 escalation
2024-01-12 anna phase-2 -14
2024-01-19 anna phase-2 -21
2024-01-26 anna phase-2 -28
2024-10-02 anna phase-3 90
2024-11-29 anna phase-3 30
2024-12-17 anna phase-3 14
2024-12-24 anna phase-3 7
2024-12-30 anna phase-3 1
2024-12-31 anna phase-3 0
2025-01-07 anna phase-3 -7
2025-01-08 dirk phase-3 escalation
2025-01-14 anna phase-3 -14
2025-01-21 anna phase-3 -21
2025-01-28 anna phase-3 -28`
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
