import assert from 'node:assert/strict';
import { createClock } from '../bot/clock.ts';

describe('the clock', () => {
  it('tells the real time, in Amsterdam', () => {
    const now = createClock()();
    assert.equal(now.timeZoneId, 'Europe/Amsterdam');
    assert.ok(Math.abs(now.epochMilliseconds - Date.now()) < 1000);
  });

  it('runs on from the moment a rehearsal starts, as fast as the real time', () => {
    let elapsedMs = 500;
    const clock = createClock(Temporal.ZonedDateTime.from('2023-12-22T08:59[Europe/Amsterdam]'), () => elapsedMs);
    assert.equal(clock().toString(), '2023-12-22T08:59:00+01:00[Europe/Amsterdam]');
    elapsedMs += 61_000;
    assert.equal(clock().toString(), '2023-12-22T09:00:01+01:00[Europe/Amsterdam]');
  });

  it('goes through the start of summer time', () => {
    let elapsedMs = 0;
    const clock = createClock(Temporal.ZonedDateTime.from('2024-03-31T01:59:59[Europe/Amsterdam]'), () => elapsedMs);
    elapsedMs = 1000;
    assert.equal(clock().toString(), '2024-03-31T03:00:00+02:00[Europe/Amsterdam]');
  });
});
