import type { Clock } from '../clock.ts';
import type { Register } from '../register/register.ts';
import type { Database } from '../store/database.ts';
import { lastDayOf, listOccurrences, type Vague } from './milestone.ts';
import { readMilestones } from './read-milestones.ts';

interface AheadParts {
  readonly db: Database;
  readonly knowledge: { readonly register: Register };
  readonly clock: Clock;
}

/** Farther ahead than any date of the register that is known to the day. */
const ahead = { years: 10 } as const;

/** A date that is still ahead, as somebody can name it. */
export interface Ahead {
  readonly milestoneId: string;
  readonly date: Temporal.PlainDate;
  readonly vague?: Vague | undefined;
}

/** The milestones that still come, each with its next date, the nearest first. */
export async function listAhead({ db, knowledge, clock }: AheadParts): Promise<Ahead[]> {
  const today = clock().toPlainDate();
  const milestones = await readMilestones(db, knowledge.register, today);
  const seen = new Set<string>();
  const known = listOccurrences(milestones, { first: today.add({ days: 1 }), last: today.add(ahead) }).flatMap(
    ({ milestone, date }) => {
      if (seen.has(milestone.id)) return [];
      seen.add(milestone.id);
      return [{ milestoneId: milestone.id, date, vague: milestone.vague }];
    },
  );
  return known.toSorted((one, other) => Temporal.PlainDate.compare(lastDayOf(one), lastDayOf(other)));
}
