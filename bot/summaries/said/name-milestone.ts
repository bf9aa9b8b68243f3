import { readNamedMilestone } from '../../milestones/named-milestone.ts';
import { asKnownOn } from '../../register/as-known-on.ts';
import { listOwnMilestones } from '../../store/reminders/milestones.ts';
import type { SummaryChoice } from '../../wording/summary-choice.ts';
import type { SummaryParts } from './summary-request.ts';

/** With the milestone's own id, however it was named; undefined where there is none like that. */
export async function nameMilestone(
  chosen: SummaryChoice,
  { db, knowledge, clock }: Pick<SummaryParts, 'db' | 'knowledge' | 'clock'>,
): Promise<SummaryChoice | undefined> {
  if (chosen.template !== 'countdown') return { ...chosen, milestone: '' };
  if (chosen.milestone === '') return chosen;
  const own = await listOwnMilestones(db);
  const register = asKnownOn(knowledge.register, clock().toPlainDate());
  const named = readNamedMilestone(chosen.milestone, { register, own });
  return named?.rest === '' ? { ...chosen, milestone: named.id } : undefined;
}
