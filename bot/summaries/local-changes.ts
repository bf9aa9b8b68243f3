import { z } from 'zod';
import type { LocalChange } from './changes.ts';
import { localActions } from './words.ts';

const milestone = z.looseObject({
  title: z.looseObject({ nl: z.string().optional(), en: z.string().optional() }).optional(),
  date: z.string().optional(),
});
const action = z.enum(localActions);

/** A row of the audit as a change that a summary tells of; names of people are left out. */
export function toLocalChange(row: { action: string; subject: string; old?: unknown; new?: unknown }): LocalChange {
  const name = action.parse(row.action);
  const [milestoneId = ''] = row.subject.split(' ');
  const before = milestone.safeParse(row.old).data;
  const after = milestone.safeParse(row.new).data;
  return {
    action: name,
    milestoneId,
    title: after?.title ?? before?.title,
    movedTo: name === 'milestone moved' && after?.date ? Temporal.PlainDate.from(after.date) : undefined,
  };
}
