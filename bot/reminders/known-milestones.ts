import { listEntries, type Register } from '../register/register.ts';
import type { Entry } from '../register/schema.ts';
import type { LocalSetting, OwnMilestone } from '../store/milestones.ts';
import type { DatedMilestone, Vague } from './milestone.ts';

/** The register's dates: milestones that were expected, later dates, months that recur. */
export function listRegisterMilestones(register: Register): DatedMilestone[] {
  const dated: { entry: Entry; when: DatedMilestone['when'] }[] = [
    ...listEntries(register, 'milestone').flatMap((entry) =>
      entry.expected ? [{ entry, when: entry.expected.date }] : [],
    ),
    ...listEntries(register, 'later').flatMap((entry) => (entry.on ? [{ entry, when: entry.on.first }] : [])),
    ...listEntries(register, 'recurring').flatMap((entry) =>
      entry.from ? [{ entry, when: { rule: entry.rule, from: entry.from } }] : [],
    ),
  ];
  return dated.map(({ entry, when }) => {
    const vague = readVague(entry);
    const isExactDay = !vague || !(when instanceof Temporal.PlainDate);
    return {
      id: entry.id,
      when: isExactDay ? when : when.with({ day: 1 }),
      ...(vague ? { vague } : {}),
      ...(isNews(entry, register) ? { isNews: true } : {}),
    };
  });
}

/** Whether the day of an entry's date is known, and if not what is; the only place that reads this of the register. */
export function readVague(entry: Entry | undefined): Vague | undefined {
  if (entry?.type === 'recurring') return entry.confidence === 'low' ? { isLikely: true } : undefined;
  if (entry?.type !== 'later' || !entry.on) return undefined;
  const { precision, first, last } = entry.on;
  const isLikely = entry.confidence === 'low';
  if (precision === 'day') return isLikely ? { isLikely, day: first } : undefined;
  const year = { nl: String(first.year), en: String(first.year) };
  const says = entry.about ?? (precision === 'year' ? year : undefined);
  return { isLikely, last, ...(says ? { says } : {}) };
}

/** It touches no measure and no product that somebody has to change in time. */
function isNews(entry: Entry, register: Register): boolean {
  if (entry.type === 'later') return !entry.touches.includes('defender');
  return !entry.related.some((id) => register.entries.get(id)?.type === 'measure');
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
