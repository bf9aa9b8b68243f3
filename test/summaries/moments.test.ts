import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isWorkingDay } from '../../bot/register/calendar.ts';
import type { Rhythm } from '../../bot/store/summaries/schedules.ts';
import { findNext, listMoments, listNext, sortDue } from '../../bot/summaries/moments.ts';
import { onWorkingDays } from '../../bot/summaries/rhythm.ts';

const zone = 'Europe/Amsterdam';
const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[${zone}]`);
const first = Temporal.PlainDate.from('2026-01-01');

const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const weekdays = fc.uniqueArray(weekday, { minLength: 1, maxLength: 7 }).map((days) => days.join(','));
const upTo = (most: number) => fc.integer({ min: 1, max: most });
const rules = fc.oneof(
  upTo(60).map((interval) => `FREQ=DAILY;INTERVAL=${interval}`),
  fc.tuple(upTo(8), weekdays).map(([interval, days]) => `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${days}`),
  fc
    .tuple(upTo(6), fc.constantFrom(1, 2, 3, 4, -1), weekday)
    .map(([interval, nth, day]) => `FREQ=MONTHLY;INTERVAL=${interval};BYDAY=${nth}${day}`),
  fc.tuple(upTo(3), upTo(31)).map(([interval, day]) => `FREQ=MONTHLY;INTERVAL=${interval};BYMONTHDAY=${day}`),
  upTo(30).map((count) => `FREQ=DAILY;COUNT=${count}`),
  fc.tuple(upTo(12), upTo(28)).map(([month, day]) => `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}`),
  fc.constant(onWorkingDays),
);
const days = fc.integer({ min: 0, max: 900 }).map((count) => first.add({ days: count }));
const times = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minutes) => new Temporal.PlainTime().add({ minutes }));
const instants = fc
  .tuple(days, times)
  .map(([date, plainTime]) => date.toZonedDateTime({ timeZone: zone, plainTime }).toInstant());
const rhythms: fc.Arbitrary<Rhythm> = fc.record({
  rule: rules,
  at: times,
  startsOn: days,
  skipsDaysOff: fc.boolean(),
});

const many = { numRuns: 500 };
const yearFrom = (after: Temporal.Instant) => ({ after, until: after.add({ hours: 24 * 366 }) });
const isAfter = (one: Temporal.ZonedDateTime, other: Temporal.Instant) =>
  Temporal.Instant.compare(one.toInstant(), other) > 0;

/** In the night of the last Sunday of March the hour from two to three is left out. */
function isSpringChange({ month, day, dayOfWeek }: Temporal.ZonedDateTime): boolean {
  return month === 3 && dayOfWeek === 7 && day >= 25;
}

describe('the moments of any schedule', function () {
  this.timeout(60_000);

  it('come never twice, in order, at most once a day, and not before it starts', () => {
    fc.assert(
      fc.property(rhythms, instants, (rhythm, after) => {
        const moments = listMoments(rhythm, yearFrom(after));
        for (const [place, moment] of moments.entries()) {
          const before = moments[place - 1];
          if (before) assert.ok(Temporal.PlainDate.compare(moment.toPlainDate(), before.toPlainDate()) > 0);
          assert.ok(Temporal.PlainDate.compare(moment.toPlainDate(), rhythm.startsOn) >= 0);
        }
      }),
      many,
    );
  });

  it('are at the same time of the day all year, except where that night leaves it out', () => {
    fc.assert(
      fc.property(rhythms, instants, (rhythm, after) => {
        for (const moment of listMoments(rhythm, yearFrom(after))) {
          const isLeftOut = rhythm.at.hour === 2 && moment.hour === 3;
          const expected = isLeftOut ? rhythm.at.add({ hours: 1 }) : rhythm.at;
          assert.ok(moment.toPlainTime().equals(expected), `${moment}, not ${rhythm.at}`);
          if (isLeftOut) assert.ok(isSpringChange(moment), `${moment}`);
        }
      }),
      many,
    );
  });

  it('fall on no day off where it is for working days', () => {
    fc.assert(
      fc.property(rhythms, instants, (rhythm, after) => {
        const working = listMoments({ ...rhythm, skipsDaysOff: true }, yearFrom(after));
        assert.ok(working.every((moment) => isWorkingDay(moment.toPlainDate())));
        const all = listMoments({ ...rhythm, skipsDaysOff: false }, yearFrom(after));
        assert.deepEqual(working.map(String), all.filter((moment) => isWorkingDay(moment.toPlainDate())).map(String));
      }),
      many,
    );
  });

  it('have a next one after now, wherever one is left', () => {
    fc.assert(
      fc.property(rhythms, instants, (rhythm, now) => {
        const next = findNext(rhythm, now);
        const [soonest] = listMoments(rhythm, yearFrom(now));
        if (next) assert.ok(Temporal.Instant.compare(next, now) > 0);
        if (soonest) assert.equal(String(next), String(soonest.toInstant()));
      }),
      many,
    );
  });

  it('are the same when they are passed one by one as when they are listed at once', () => {
    fc.assert(
      fc.property(rhythms, instants, (rhythm, start) => {
        const listed = listNext(rhythm, start, 5).map((moment) => String(moment.toInstant()));
        const passed: string[] = [];
        for (let now = findNext(rhythm, start); now && passed.length < 5; now = findNext(rhythm, now))
          passed.push(String(now));
        // Ten years is as far as is looked, from each moment anew.
        assert.deepEqual(passed.slice(0, listed.length), listed);
      }),
      many,
    );
  });

  it('belong to one stretch of time only, however time is cut', () => {
    fc.assert(
      fc.property(rhythms, instants, fc.integer({ min: 0, max: 366 * 24 * 60 }), (rhythm, after, minutes) => {
        const { until } = yearFrom(after);
        const cut = after.add({ minutes });
        const parts = [...listMoments(rhythm, { after, until: cut }), ...listMoments(rhythm, { after: cut, until })];
        assert.deepEqual(parts.map(String), listMoments(rhythm, { after, until }).map(String));
      }),
      many,
    );
  });

  it('lead to one post at most when they are due together: the last one, less than 12 hours late', () => {
    fc.assert(
      fc.property(rhythms, instants, fc.integer({ min: 0, max: 60 * 24 * 20 }), (rhythm, after, minutes) => {
        const now = after.add({ minutes });
        const due = listMoments(rhythm, { after, until: now });
        const { post, skipped } = sortDue(due, now);
        assert.deepEqual([...skipped, ...(post ? [post] : [])].map(String), due.map(String));
        const last = due.at(-1);
        assert.equal(post !== undefined, last !== undefined && isAfter(last, now.subtract({ hours: 12 })));
      }),
      many,
    );
  });
});

describe('the moments of a schedule over the change of the clock', () => {
  const daily = (time: string): Rhythm => ({
    rule: 'FREQ=DAILY',
    at: Temporal.PlainTime.from(time),
    startsOn: first,
    skipsDaysOff: false,
  });
  const list = (time: string, from: string, until: string) =>
    listMoments(daily(time), { after: at(from).toInstant(), until: at(until).toInstant() }).map((moment) =>
      moment.toString({ smallestUnit: 'minute', timeZoneName: 'never' }),
    );

  it('keep the wall clock’s time when it goes forward and when it goes back', () => {
    assert.deepEqual(list('09:00', '2027-03-27T00:00', '2027-03-28T23:00'), [
      '2027-03-27T09:00+01:00',
      '2027-03-28T09:00+02:00',
    ]);
    assert.deepEqual(list('09:00', '2027-10-30T00:00', '2027-10-31T23:00'), [
      '2027-10-30T09:00+02:00',
      '2027-10-31T09:00+01:00',
    ]);
  });

  it('are an hour later where the time is left out, and the first of two where it is there twice', () => {
    assert.deepEqual(list('02:30', '2027-03-28T00:00', '2027-03-28T12:00'), ['2027-03-28T03:30+02:00']);
    assert.deepEqual(list('02:30', '2027-10-31T00:00', '2027-10-31T12:00'), ['2027-10-31T02:30+02:00']);
  });
});
