import type { Language } from '../register/schema.ts';
import { listOccurrences } from '../reminders/milestone.ts';
import { readMilestones } from '../reminders/sweep.ts';
import { nameOf, type RemindParts } from './remind-parts.ts';

/** Farther ahead than any date of the register that is known to the day. */
const ahead = { years: 10 } as const;

/** A date that is still ahead, as somebody can name it. */
export interface Ahead {
  readonly milestoneId: string;
  readonly date: Temporal.PlainDate;
}

/** The milestones that still come, each with its next date, the nearest first. */
export async function listAhead({ db, knowledge, clock }: RemindParts): Promise<Ahead[]> {
  const today = clock().toPlainDate();
  const milestones = await readMilestones(db, knowledge.register);
  const seen = new Set<string>();
  return listOccurrences(milestones, { first: today.add({ days: 1 }), last: today.add(ahead) }).flatMap(
    ({ milestone, date }) => {
      if (seen.has(milestone.id)) return [];
      seen.add(milestone.id);
      return [{ milestoneId: milestone.id, date }];
    },
  );
}

/** What a person can name in an example: a date that is still ahead, by a short name of it. */
export async function findExample(language: Language, parts: RemindParts): Promise<string> {
  const [next] = await listAhead(parts);
  if (!next) return language === 'nl' ? 'een mijlpaal' : 'a milestone';
  return shortNameOf(next.milestoneId, language, parts);
}

/** The name of an entry that people use, where it has one: its title can be a sentence. */
export async function shortNameOf(milestoneId: string, language: Language, parts: RemindParts): Promise<string> {
  const [name] = parts.knowledge.register.entries.get(milestoneId)?.names[language] ?? [];
  return name ?? nameOf(milestoneId, language, parts);
}
