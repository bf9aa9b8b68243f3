import assert from 'node:assert/strict';
import { type Live, openLive } from '../../../bot/http/pages/change-feed.ts';
import { type ChangeSubject, changeSubjects } from '../../../bot/store/change-subjects.ts';
import { type OpenDatabase, openDatabase } from '../../../bot/store/database.ts';
import { saveOwnMilestone } from '../../../bot/store/reminders/milestones.ts';
import { subscribe } from '../../../bot/store/reminders/people.ts';
import { engines, isPostgres, needsEngine, type TestDatabase } from '../../support/databases/databases.ts';
import { openSeverable } from '../../support/databases/severable-database.ts';

const day = Temporal.PlainDate.from('2026-12-01');
const milestone = { id: 'own-1', title: { nl: 'Jaarplan' }, date: day, knownSince: day };

/** What is told next. */
function next(live: Live): Promise<readonly ChangeSubject[]> {
  return new Promise((resolve) => {
    const stop = live.subscribe((subjects) => {
      stop();
      resolve(subjects);
    });
  });
}

for (const engine of engines)
  describe(`pages that are open, on ${engine.name}`, function () {
    this.timeout(30_000);
    let database: TestDatabase;
    let one: OpenDatabase;
    let live: Live;
    before(async function () {
      await needsEngine(this, engine);
      database = await engine.create();
      one = await database.open();
      live = await openLive(one);
    });
    after(async () => {
      await live?.stop();
      await one?.close();
      await database?.drop();
    });

    it('hear what a change is about', async () => {
      const told = next(live);
      await saveOwnMilestone(one.db, milestone);
      assert.deepEqual(await told, ['milestones']);
      const also = next(live);
      await subscribe(one.db, { personId: 'anna', milestoneId: 'own-1' }, day);
      assert.deepEqual(await also, ['reminders']);
    });

    it('hear of a hundred changes in one go once', async () => {
      let heard = 0;
      const stop = live.subscribe(() => {
        heard += 1;
      });
      const told = next(live);
      for (let index = 0; index < 100; index += 1) await saveOwnMilestone(one.db, { ...milestone, note: `${index}` });
      await told;
      assert.equal(heard, 1);
      stop();
    });

    if (isPostgres(engine)) {
      it('hear what is done at another instance', async () => {
        const other = await database.open();
        const told = next(live);
        await saveOwnMilestone(other.db, milestone);
        assert.deepEqual(await told, ['milestones']);
        await other.close();
      });

      it('count everything as changed once a lost connection is there again', async () => {
        const { databaseUrl = '', ...settings } = database.settings;
        const way = await openSeverable(databaseUrl);
        const faults: Error[] = [];
        const reached = await openDatabase({
          ...settings,
          databaseUrl: way.url,
          onError: (error) => faults.push(error),
        });
        const behind = await openLive(reached);
        const told = next(behind);
        way.cut();
        way.mend();
        assert.deepEqual((await told).toSorted(), changeSubjects.toSorted());
        const again = next(behind);
        await saveOwnMilestone(one.db, milestone);
        assert.deepEqual(await again, ['milestones']);
        await behind.stop();
        await reached.close();
        await way.close();
        assert.ok(faults.length > 0, 'the loss was logged');
      });
    }
  });
