import { firstDayOf } from '../register/known-from.ts';
import { listEntries, type Register } from '../register/register.ts';
import type { Entry, Moment } from '../register/schema.ts';
import type { LocalSetting, OwnMilestone } from '../store/reminders/milestones.ts';
import { momentOf } from '../wording/date-rows.ts';
import type { DatedMilestone, Vague } from './milestone.ts';

/** The register's dates: milestones that were expected, and later dates. */
export function listRegisterMilestones(register: Register): DatedMilestone[] {
  const entries: readonly Entry[] = [...listEntries(register, 'milestone'), ...listEntries(register, 'later')];
  return entries.flatMap((entry) => {
    const moment = momentOf(entry);
    if (!moment) return [];
    const came = cameOf(entry);
    const vague = came ? undefined : readVague(entry);
    const since = firstDayOf(came ?? moment, register.sources);
    return [
      {
        id: entry.id,
        when: came?.on.first ?? (vague ? moment.on.first.with({ day: 1 }) : moment.on.last),
        ...(vague ? { vague } : {}),
        // What would have been sent before it was known is not made up for.
        ...(since ? { knownSince: since } : {}),
        ...(came || isNews(entry, register) ? { isNews: true } : {}),
      },
    ];
  });
}

/** The day on which a milestone was reported: from then on that is its date. */
function cameOf(entry: Entry): Moment | undefined {
  const actual = entry.type === 'milestone' ? entry.actual : undefined;
  return actual?.on.precision === 'day' ? actual : undefined;
}

/** Whether the day of an entry's date is known, and if not what is; the only place that reads this of the register. */
export function readVague(entry: Entry | undefined): Vague | undefined {
  const moment = entry && momentOf(entry);
  if (!moment) return undefined;
  const { precision, first, last } = moment.on;
  const isLikely = moment.confidence === 'low';
  if (precision === 'day' && isLikely) return { isLikely, day: first };
  // "Eind 2023": the day is the one that we count from.
  if (precision === 'day' && !moment.as) return undefined;
  const year = { nl: String(first.year), en: String(first.year) };
  const says = moment.as ?? (precision === 'year' ? year : undefined);
  return { isLikely, last, ...(says ? { says } : {}) };
}

/** It is about no measure and no product that somebody has to change in time. */
function isNews({ related }: Entry, register: Register): boolean {
  const types = related.map((id) => register.entries.get(id)?.type);
  return !types.includes('measure') && !types.includes('service');
}

/** All dates that people are reminded of: the register's, as an admin set them here, and the organisation's own. */
export function mergeMilestones(
  register: Register,
  own: readonly OwnMilestone[],
  settings: readonly LocalSetting[],
): DatedMilestone[] {
  const local = new Map(settings.map((setting) => [setting.milestoneId, setting]));
  const all: DatedMilestone[] = [
    ...listRegisterMilestones(register),
    ...own.map(({ id, date, rule, knownSince }) => ({ id, when: rule ? { rule, from: date } : date, knownSince })),
  ];
  return all.flatMap((milestone) => {
    const setting = local.get(milestone.id);
    if (setting?.mutedBecause) return [];
    const leads = setting?.leads ? { leads: setting.leads } : {};
    if (!setting?.date) return [{ ...milestone, ...leads }];
    // A date that an admin gave is known to the day.
    const { vague: _, ...exact } = milestone;
    return [{ ...exact, when: setting.date, knownSince: setting.changedOn, ...leads }];
  });
}
