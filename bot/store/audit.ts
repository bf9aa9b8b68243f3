import type { Database } from './database.ts';

export interface Change {
  /** Who did it, by Entra object id. */
  readonly personId: string;
  /** A fixed word, for example `done`. */
  readonly action: string;
  /** What was changed, for example a milestone's id and date. */
  readonly subject: string;
  readonly old?: unknown;
  readonly new?: unknown;
}

/** Adds who changed what to the audit; the database refuses to change or remove what is in it. */
export async function recordChange(db: Database, change: Change, now: Temporal.Instant): Promise<void> {
  await db
    .insertInto('audit')
    .values({
      at: now.toString(),
      person_id: change.personId,
      action: change.action,
      subject: change.subject,
      old: change.old === undefined ? null : JSON.stringify(change.old),
      new: change.new === undefined ? null : JSON.stringify(change.new),
    })
    .execute();
}

/** What was done with some actions after one moment and up to another, the first one first. */
export async function listActions(
  db: Database,
  actions: readonly string[],
  { after, until }: { after: Temporal.Instant; until: Temporal.Instant },
): Promise<Pick<Change, 'action' | 'subject' | 'old' | 'new'>[]> {
  const rows = await db
    .selectFrom('audit')
    .select(['action', 'subject', 'old', 'new'])
    .where('action', 'in', [...actions])
    .where('at', '>', new Date(after.epochMilliseconds))
    .where('at', '<=', new Date(until.epochMilliseconds))
    .orderBy('id')
    .execute();
  return rows;
}
