import { timeZone } from '../clock.ts';
import { listOccurrences } from '../milestones/milestone.ts';
import { isWorkingDay } from '../register/calendar.ts';
import type { Rhythm } from '../store/summaries/schedules.ts';

/** How far ahead a rule is looked through, step by step; it is that of `readRule`. */
const reachDays = [40, 400, 3650];

/**
 * The moments of a schedule after one and up to another. A time that a night of the clock change leaves out is an hour
 * later that night; one that it has twice is the first.
 */
export function listMoments(
  { rule, at, startsOn, skipsDaysOff }: Rhythm,
  { after, until }: { after: Temporal.Instant; until: Temporal.Instant },
): Temporal.ZonedDateTime[] {
  const dayOf = (moment: Temporal.Instant) => moment.toZonedDateTimeISO(timeZone).toPlainDate();
  return listOccurrences([{ id: 'schedule', when: { rule, from: startsOn } }], {
    first: dayOf(after),
    last: dayOf(until),
  })
    .filter(({ date }) => !skipsDaysOff || isWorkingDay(date))
    .map(({ date }) => date.toZonedDateTime({ timeZone, plainTime: at }))
    .filter((moment) => isAfter(moment, after) && !isAfter(moment, until));
}

/** The next `count` moments after one; fewer where the rule ends. */
export function listNext(rhythm: Rhythm, after: Temporal.Instant, count: number): Temporal.ZonedDateTime[] {
  let found: Temporal.ZonedDateTime[] = [];
  for (const days of reachDays) {
    found = listMoments(rhythm, { after, until: after.add({ hours: 24 * days }) }).slice(0, count);
    if (found.length === count) break;
  }
  return found;
}

/** The one moment after another; undefined where the rule has ended. */
export function findNext(rhythm: Rhythm, after: Temporal.Instant): Temporal.Instant | undefined {
  return listNext(rhythm, after, 1)[0]?.toInstant();
}

function isAfter(moment: Temporal.ZonedDateTime, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(moment.toInstant(), other) > 0;
}

/** How late a post may be and still go out. */
const latest = { hours: 12 } as const;

/** What has become due: the one to post now, and those that are too late or that a later one replaces. */
export function sortDue(
  moments: readonly Temporal.ZonedDateTime[],
  now: Temporal.Instant,
): { post: Temporal.ZonedDateTime | undefined; skipped: readonly Temporal.ZonedDateTime[] } {
  const last = moments.at(-1);
  const isInTime = last !== undefined && Temporal.Instant.compare(last.toInstant().add(latest), now) > 0;
  return isInTime ? { post: last, skipped: moments.slice(0, -1) } : { post: undefined, skipped: moments };
}
