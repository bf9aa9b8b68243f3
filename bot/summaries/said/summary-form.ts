import { summaryFormCard } from '../../../cards/summaries/summary-form-card.ts';
import { listOccurrences, onlyExact } from '../../milestones/milestone.ts';
import { readMilestones } from '../../milestones/read-milestones.ts';
import { titleOf } from '../../milestones/title-of.ts';
import { listOwnMilestones } from '../../store/reminders/milestones.ts';
import type { SummaryChoice } from '../../wording/summary-choice.ts';
import type { SummaryParts, SummaryReply, SummaryRequest } from './summary-request.ts';
import { usualChoice } from './summary-words.ts';

/** The form for a summary, with what was chosen before; of a schedule that is changed, where one is named. */
export async function showForm(
  { chosen, schedule }: { chosen?: SummaryChoice | undefined; schedule?: number | undefined },
  { language }: SummaryRequest,
  { db, knowledge, clock, tabLinks }: SummaryParts,
): Promise<SummaryReply> {
  const today = clock().toPlainDate();
  const milestones = await readMilestones(db, knowledge.register, today);
  const reading = { register: knowledge.register, own: await listOwnMilestones(db), language };
  const ahead = listOccurrences(onlyExact(milestones), { first: today, last: today.add({ years: 2 }) });
  const ids = [...new Set(ahead.map(({ milestone }) => milestone.id))];
  const usual: SummaryChoice = { ...usualChoice(language), milestone: ids[0] ?? '' };
  const card = summaryFormCard(language, {
    chosen: chosen ?? usual,
    milestones: ids.map((id) => ({ id, title: titleOf(id, reading) })),
    schedule,
    hasDialog: tabLinks?.dialogUrl !== undefined,
  });
  return { card, isPreparation: true };
}
