import assert from 'node:assert/strict';
import type { OpenDatabase } from '../../bot/store/database.ts';
import {
  findCalendarOwner,
  renewCalendarSecret,
  revokeCalendarSecret,
} from '../../bot/store/reminders/calendar-secrets.ts';
import { listPeople, switchReminders } from '../../bot/store/reminders/people.ts';
import { engines, needsEngine, type TestDatabase } from '../support/databases/databases.ts';

const today = Temporal.PlainDate.from('2026-11-24');
const earlier = Temporal.PlainDate.from('2026-01-05');

for (const engine of engines) {
  describe(`secrets of calendars on ${engine.name}`, function () {
    this.timeout(60_000);
    let database: TestDatabase;
    let opened: OpenDatabase;

    before(async function () {
      await needsEngine(this, engine);
      database = await engine.create();
      opened = await database.open();
    });
    afterEach(async () => {
      await opened.db.deleteFrom('people').execute();
    });
    after(async () => {
      await opened?.close();
      await database?.drop();
    });

    it('open the calendar of their owner, and nobody else has the same', async () => {
      const ofAnna = await renewCalendarSecret(opened.db, 'anna', today);
      const ofBram = await renewCalendarSecret(opened.db, 'bram', today);
      assert.notEqual(ofAnna, ofBram);
      assert.equal(await findCalendarOwner(opened.db, ofAnna), 'anna');
      assert.equal(await findCalendarOwner(opened.db, ofBram), 'bram');
    });

    it("can't be guessed, and fit in an address as they are", async () => {
      const secret = await renewCalendarSecret(opened.db, 'anna', today);
      assert.match(secret, /^[A-Za-z0-9_-]+$/);
      assert.ok(Buffer.from(secret, 'base64url').length * 8 >= 128);
    });

    it('open nothing where they were never given', async () => {
      await renewCalendarSecret(opened.db, 'anna', today);
      await switchReminders(opened.db, { personId: 'bram', isOff: true }, today);
      for (const secret of ['', 'null', 'anna', "' or true --", 'x'.repeat(10_000)])
        assert.equal(await findCalendarOwner(opened.db, secret), undefined);
    });

    it('stop working when their owner asks for a new one, which works', async () => {
      const first = await renewCalendarSecret(opened.db, 'anna', today);
      const second = await renewCalendarSecret(opened.db, 'anna', today);
      assert.equal(await findCalendarOwner(opened.db, first), undefined);
      assert.equal(await findCalendarOwner(opened.db, second), 'anna');
    });

    it('stop working when their owner revokes them, and can be had again', async () => {
      const secret = await renewCalendarSecret(opened.db, 'anna', today);
      assert.equal(await revokeCalendarSecret(opened.db, 'anna'), true);
      assert.equal(await findCalendarOwner(opened.db, secret), undefined);
      assert.equal(await revokeCalendarSecret(opened.db, 'anna'), false);
      assert.equal(await findCalendarOwner(opened.db, await renewCalendarSecret(opened.db, 'anna', today)), 'anna');
    });

    it("are revoked for their owner alone, and there is nothing to revoke of somebody who isn't known", async () => {
      const secret = await renewCalendarSecret(opened.db, 'anna', today);
      assert.equal(await revokeCalendarSecret(opened.db, 'bram'), false);
      assert.equal(await findCalendarOwner(opened.db, secret), 'anna');
    });

    it('leave one that works where two are asked for at once', async () => {
      const asked = [renewCalendarSecret(opened.db, 'anna', today), renewCalendarSecret(opened.db, 'anna', today)];
      const owners = (await Promise.all(asked)).map((secret) => findCalendarOwner(opened.db, secret));
      assert.deepEqual((await Promise.all(owners)).filter(Boolean), ['anna']);
    });

    it("can't be read in the database", async () => {
      const secret = await renewCalendarSecret(opened.db, 'anna', today);
      const [row] = await opened.db.selectFrom('people').selectAll().execute();
      assert.ok(row?.calendar_secret);
      assert.ok(!JSON.stringify(row).includes(secret));
      assert.equal(await findCalendarOwner(opened.db, row.calendar_secret), undefined);
    });

    it('change nothing of how their owner is reminded', async () => {
      await switchReminders(opened.db, { personId: 'anna', isOff: true }, earlier);
      await renewCalendarSecret(opened.db, 'anna', today);
      await revokeCalendarSecret(opened.db, 'anna');
      const [anna] = await listPeople(opened.db, ['anna']);
      assert.deepEqual([anna?.isOff, anna?.since.toString()], [true, earlier.toString()]);
    });
  });
}
