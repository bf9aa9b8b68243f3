import type { Knowledge } from '../../answers/knowledge.ts';
import type { Clock } from '../../clock.ts';
import type { Staff } from '../../entra/staff.ts';
import { listAhead } from '../../milestones/list-ahead.ts';
import { type NamedMilestone, readNamedMilestone, readPlace } from '../../milestones/named-milestone.ts';
import { codeOf, titleOf } from '../../milestones/title-of.ts';
import { asKnownOn } from '../../register/as-known-on.ts';
import type { Language } from '../../register/schema.ts';
import type { Database } from '../../store/database.ts';
import type { OccurrenceRef } from '../../store/reminders/acts.ts';
import { listOwnMilestones } from '../../store/reminders/milestones.ts';

/** Characters of a note that is kept with what was done. */
export const longestNote = 500;

export interface RemindParts {
  readonly db: Database;
  readonly knowledge: Knowledge;
  readonly clock: Clock;
  readonly isAdmin: (personId: string) => Promise<boolean>;
  readonly listStaff: () => Promise<Staff>;
  /** Draws the cards anew that show an occurrence, for all who have one or for one of them. */
  readonly refresh: (occurrence: OccurrenceRef, personId?: string) => Promise<void>;
}

/** The milestone that a text begins with, by its code or a name of it, or by its place among the dates that come. */
export async function findNamed(text: string, parts: RemindParts): Promise<NamedMilestone | undefined> {
  const { db, knowledge, clock } = parts;
  const register = asKnownOn(knowledge.register, clock().toPlainDate());
  const named = readNamedMilestone(text, { register, own: await listOwnMilestones(db) });
  if (named) return named;
  const placed = readPlace(text);
  const id = placed && (await listAhead(parts))[placed.place - 1]?.milestoneId;
  return id && placed ? { id, rest: placed.rest } : undefined;
}

export async function nameOf(milestoneId: string, language: Language, { db, knowledge }: RemindParts): Promise<string> {
  return titleOf(milestoneId, { register: knowledge.register, own: await listOwnMilestones(db), language });
}

/** What can be typed for a milestone. */
export function typedNameOf(milestoneId: string, language: Language, { knowledge }: RemindParts): string {
  return codeOf(milestoneId, { register: knowledge.register, language });
}
