import type { Register } from '../register/register.ts';
import type { LocalSetting, OwnMilestone } from '../store/milestones.ts';
import { type DatedMilestone, listRegisterMilestones } from './milestone.ts';

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
    const moved = setting?.date ? { when: setting.date, knownSince: setting.changedOn } : {};
    return [{ ...milestone, ...moved, ...(setting?.leads ? { leads: setting.leads } : {}) }];
  });
}
