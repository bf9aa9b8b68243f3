import { asKnownOn } from '../register/as-known-on.ts';
import type { Register } from '../register/register.ts';
import type { Database } from '../store/database.ts';
import { listLocalSettings, listOwnMilestones } from '../store/reminders/milestones.ts';
import { mergeMilestones } from './known-milestones.ts';
import type { DatedMilestone } from './milestone.ts';

/** Every milestone that is known on a day, register and own. */
export async function readMilestones(
  db: Database,
  register: Register,
  today: Temporal.PlainDate,
): Promise<DatedMilestone[]> {
  return mergeMilestones(asKnownOn(register, today), await listOwnMilestones(db), await listLocalSettings(db));
}
