import assert from 'node:assert/strict';
import type { OpenDatabase } from '../../bot/store/database.ts';
import { addSchedule, changeSchedule, endSchedule, setPaused } from '../../bot/store/summaries/schedules.ts';
import { findNext } from '../../bot/summaries/moments.ts';
import { readTypedRhythm } from '../../bot/summaries/rhythm.ts';
import { type PostRun, startPosts } from '../support/bots/post-run.ts';
import { engines, needsEngine, type TestDatabase } from '../support/databases/databases.ts';

const timeZone = 'Europe/Amsterdam';
const at = (moment: string) => Temporal.ZonedDateTime.from(`${moment}[${timeZone}]`);
const spec = { template: 'next', language: 'nl', days: 90, inThread: false } as const;

/** Monday to Friday of 2026 without its holidays, which were looked up and are written out here. */
const holidays = ['01-01', '04-06', '04-27', '05-14', '05-25', '12-25'].map((day) => `2026-${day}`);
const workingDays = listDays((day) => day.dayOfWeek <= 5 && !holidays.includes(day.toString()));
const isBetween = (day: string, first: string, last: string) => day >= first && day <= last;

/** What is due in 2026, as schedule and wall-clock time; `late` where the bot was down then. */
const expected = [
  // Mondays at nine, from July on Tuesdays at ten.
  ...listDays((day) => day.dayOfWeek === 1 && day.month <= 6).map((day) => `1 ${day}T09:00`),
  ...listDays((day) => day.dayOfWeek === 2 && day.month >= 7).map((day) => `1 ${day}T10:00`),
  // Every other Thursday, from 8 January on.
  ...listDays((day) => Temporal.PlainDate.from('2026-01-08').until(day).days % 14 === 0)
    .filter((day) => day >= '2026-01-08')
    .map((day) => `2 ${day}T16:30`),
  // First Mondays, until it was ended on 1 November.
  ...['01-05', '02-02', '03-02', '04-06', '05-04', '06-01', '07-06', '08-03', '09-07', '10-05'].map(
    (day) => `3 2026-${day}T08:00`,
  ),
  // On working days, but for those of the downtime, and three weeks in which it was paused.
  ...workingDays
    .filter((day) => !isBetween(day, '2026-07-20', '2026-08-07'))
    .map((day) => `4 ${day}T07:30${isBetween(day, '2026-06-09', '2026-06-10') ? ' late' : ''}`),
  // The nights in which the clock changes: 2:30 is not there in March, and there twice in October.
  '5 2026-03-29T03:30',
  '5 2026-10-25T02:30',
].sort();

function listDays(isOne: (day: Temporal.PlainDate) => boolean): string[] {
  const first = Temporal.PlainDate.from('2026-01-01');
  return Array.from({ length: 365 }, (_, days) => first.add({ days }))
    .filter(isOne)
    .map(String);
}

/** When the bot looks; it looks every five seconds, and these are the moments at which something can be due. */
const looks = ['02:29', '02:30', '03:30', '06:00', '07:30', '08:00', '09:00', '10:00', '16:30', '18:00'];
/** It is down from the first to the second of these. */
const downtimes = [
  ['2026-06-09T00:00', '2026-06-11T06:00'],
  ['2026-09-14T06:30', '2026-09-14T17:00'],
].map(([from = '', to = '']) => ({ from: at(from), to: at(to) }));

for (const engine of engines) {
  describe(`a year of five schedules on ${engine.name}`, function () {
    this.timeout(240_000);
    let database: TestDatabase;
    let opened: OpenDatabase;
    let run: PostRun;

    before(async function () {
      await needsEngine(this, engine);
      database = await engine.create();
      opened = await database.open();
      run = await startPosts(opened, at('2026-01-01T00:00'));
    });
    after(async () => {
      await run?.close();
      await opened?.close();
      await database?.drop();
    });

    async function plan(text: string): Promise<void> {
      const read = readTypedRhythm(text, run.now);
      assert.ok(read.kind === 'rhythm', text);
      const nextAt = findNext(read.rhythm, run.now.toInstant());
      assert.ok(nextAt);
      const schedule = {
        key: text,
        conversationId: run.channelId,
        spec,
        rhythm: read.rhythm,
        createdBy: 'anna',
        nextAt,
      };
      await addSchedule(opened.db, schedule, run.now.toInstant());
    }

    /** What people do with the schedules, by the day on which they do it, at noon before anything else. */
    const deeds: Readonly<Record<string, () => Promise<void>>> = {
      '2026-07-01': async () => {
        const read = readTypedRhythm('elke dinsdag om 10:00', run.now);
        assert.ok(read.kind === 'rhythm');
        const nextAt = findNext(read.rhythm, run.now.toInstant());
        await changeSchedule(opened.db, 1, { spec, rhythm: read.rhythm, nextAt });
      },
      '2026-07-18': () => setPaused(opened.db, 4, { pausedAt: run.now.toInstant(), nextAt: undefined }),
      '2026-08-08': async () => {
        const read = readTypedRhythm('op werkdagen om 7:30', run.now);
        assert.ok(read.kind === 'rhythm');
        await setPaused(opened.db, 4, { pausedAt: undefined, nextAt: findNext(read.rhythm, run.now.toInstant()) });
      },
      '2026-11-01': () => endSchedule(opened.db, 3, run.now.toInstant()),
    };

    it('is posted exactly as expected: over both changes of the clock, holidays, downtime, an edit, a pause and an end', async () => {
      for (const text of [
        'elke maandag om 9:00',
        'elke twee weken vanaf 8 januari 2026 om 16:30',
        'elke eerste maandag van de maand om 8:00',
        'op werkdagen om 7:30',
        'FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU om 2:30',
      ])
        await plan(text);
      let planned = 0;
      for (let day = at('2026-01-01T00:00'); day.year === 2026; day = day.add({ days: 1 })) {
        for (const time of looks) {
          run.now = day.withPlainTime(time);
          if (downtimes.some(({ from, to }) => isWithin(run.now, { from, to }))) continue;
          planned += await run.posting.tick();
          if (time === '10:00') await deeds[day.toPlainDate().toString()]?.();
        }
        // The queue keeps up with the clock.
        await run.untilSent(planned - 20);
      }
      await run.untilSent(planned);
      const rows = await opened.db.selectFrom('posts').selectAll().orderBy('due_at').execute();
      const written = rows.map(({ schedule_id: id, due_at: due, reason }) => {
        const moment = Temporal.Instant.fromEpochMilliseconds(due.getTime()).toZonedDateTimeISO(timeZone);
        return `${id} ${moment.toPlainDateTime().toString({ smallestUnit: 'minute' })}${reason === 'too late' ? ' late' : ''}`;
      });
      assert.deepEqual(written.sort(), expected);
      assert.equal(new Set(run.sent).size, run.sent.length, 'none came twice');
      assert.equal(run.sent.length, expected.filter((line) => !line.endsWith('late')).length);
    });

    it('tells the owner what was left out, and only that', () => {
      assert.deepEqual(run.skipped, [
        { scheduleId: 4, personId: 'anna', moments: ['2026-06-09T07:30', '2026-06-10T07:30'] },
      ]);
      assert.deepEqual(run.lost, []);
    });
  });
}

function isWithin(
  moment: Temporal.ZonedDateTime,
  { from, to }: { from: Temporal.ZonedDateTime; to: Temporal.ZonedDateTime },
): boolean {
  return Temporal.ZonedDateTime.compare(moment, from) >= 0 && Temporal.ZonedDateTime.compare(moment, to) < 0;
}
