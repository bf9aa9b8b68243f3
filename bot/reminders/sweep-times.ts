import { timeZone } from '../clock.ts';
import { isWorkingDay, workingDayOnOrBefore } from '../register/calendar.ts';
import { sendingHours } from './sending-hours.ts';
import { isSendingTime } from './sweep.ts';

/** Sweeps come this often within the sending hours; most of them find nothing new. */
const everyMinutes = 10;
/** A sweep may be this late before it counts as missed. */
const graceMinutes = 30;

/** Names the sweep that a moment belongs to; undefined outside the sending hours. */
export function slotOf(now: Temporal.ZonedDateTime): string | undefined {
  if (!isSendingTime(now)) return undefined;
  const minute = now.minute - (now.minute % everyMinutes);
  return now
    .toPlainTime()
    .with({ minute, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 })
    .toString()
    .slice(0, 5);
}

/** When the next day's reminders go out, or the next sweep of today. */
export function nextSweepAfter(moment: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  const now = moment.withTimeZone(timeZone);
  if (isSendingTime(now)) {
    const next = now
      .add({ minutes: everyMinutes - (now.minute % everyMinutes) })
      .round({ smallestUnit: 'minute', roundingMode: 'floor' });
    if (isSendingTime(next)) return next;
  }
  const isBefore = isWorkingDay(now.toPlainDate()) && now.hour < sendingHours.from;
  let day = isBefore ? now.toPlainDate() : now.toPlainDate().add({ days: 1 });
  while (!isWorkingDay(day)) day = day.add({ days: 1 });
  return startOf(day, now);
}

/** Whether a sweep should have been made since the last one: reminders may have been missed. */
export function isMissed(last: Temporal.Instant, now: Temporal.ZonedDateTime): boolean {
  const expected = lastExpectedBefore(now.subtract({ minutes: graceMinutes }));
  return Temporal.Instant.compare(last, expected.toInstant()) < 0;
}

/** By how many seconds the last sweep is behind the time at which there should have been one; 0 where it is not. */
export function sweepLag(last: Temporal.Instant, now: Temporal.ZonedDateTime): number {
  return Math.max(0, last.until(lastExpectedBefore(now).toInstant()).total('seconds'));
}

/** The last sweep that should have been made by a moment: within the hours a moment ago, else the last of that day. */
function lastExpectedBefore(now: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  if (isSendingTime(now)) return now;
  const isAfterHours = isWorkingDay(now.toPlainDate()) && now.hour >= sendingHours.to;
  const day = workingDayOnOrBefore(isAfterHours ? now.toPlainDate() : now.toPlainDate().subtract({ days: 1 }));
  return startOf(day, now).with({ hour: sendingHours.to - 1, minute: 60 - everyMinutes });
}

function startOf(day: Temporal.PlainDate, { timeZoneId }: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return day.toZonedDateTime({ timeZone: timeZoneId, plainTime: { hour: sendingHours.from } });
}
