import { timeZone } from '../clock.ts';
import type { Database } from '../store/database.ts';
import { listDone } from '../store/reminders/acts.ts';
import type { DatedMilestone } from './milestone.ts';

/** The days on which dates were reported done, by `placeOfDate`; who did it is not in it. */
export type DoneDates = ReadonlyMap<string, Temporal.PlainDate>;

/** A date's name among those of all milestones: its milestone's, and where that recurs the date as well. */
export function placeOfDate(milestone: Pick<DatedMilestone, 'id' | 'when'>, date: Temporal.PlainDate): string {
  return milestone.when instanceof Temporal.PlainDate ? milestone.id : `${milestone.id}@${date}`;
}

/** What of the milestones is done; what was reported of a date that has moved since is not. */
export async function readDoneDates(db: Database, milestones: readonly DatedMilestone[]): Promise<DoneDates> {
  const known = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  const done = new Map<string, Temporal.PlainDate>();
  for (const { milestoneId, date, at } of await listDone(db)) {
    const milestone = known.get(milestoneId);
    if (!milestone) continue;
    const { when } = milestone;
    if (when instanceof Temporal.PlainDate && !when.equals(date)) continue;
    done.set(placeOfDate(milestone, date), at.toZonedDateTimeISO(timeZone).toPlainDate());
  }
  return done;
}
