import type { Database } from '../database.ts';
import { toInstant } from '../to-instant.ts';

export interface OccurrenceRef {
  readonly milestoneId: string;
  readonly date: Temporal.PlainDate;
}

/** Who did something, with the name that the others see on the card. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
}

/** What people did with one occurrence. */
export interface OccurrenceActs {
  readonly done?: { readonly name: string; readonly note?: string; readonly at: Temporal.Instant };
  /** Who set it going again after it was done. */
  readonly reopened?: { readonly name: string; readonly at: Temporal.Instant };
  /** By person. */
  readonly seen: ReadonlyMap<string, { readonly name: string; readonly at: Temporal.Instant }>;
  readonly snoozed: ReadonlyMap<string, Temporal.PlainDate>;
}

/** What was done with the occurrences from a day on, by `keyOf`. */
export async function readActs(db: Database, from: Temporal.PlainDate): Promise<Map<string, OccurrenceActs>> {
  const since = from.toString();
  const [done, seen, snoozed, reopened] = await Promise.all([
    db.selectFrom('done_occurrences').selectAll().where('occurrence', '>=', since).execute(),
    db.selectFrom('seen_occurrences').selectAll().where('occurrence', '>=', since).execute(),
    db.selectFrom('snoozed_occurrences').selectAll().where('occurrence', '>=', since).execute(),
    db.selectFrom('reopened_occurrences').selectAll().where('occurrence', '>=', since).execute(),
  ]);
  const acts = new Map<string, Writable>();
  const at = (row: { milestone_id: string; occurrence: string }) => {
    const key = `${row.milestone_id} ${row.occurrence}`;
    const known: Writable = acts.get(key) ?? { seen: new Map(), snoozed: new Map() };
    acts.set(key, known);
    return known;
  };
  for (const row of done)
    at(row).done = { name: row.name, at: toInstant(row.at), ...(row.note ? { note: row.note } : {}) };
  for (const row of reopened) at(row).reopened = { name: row.name, at: toInstant(row.at) };
  for (const row of seen) at(row).seen.set(row.person_id, { name: row.name, at: toInstant(row.at) });
  for (const row of snoozed) at(row).snoozed.set(row.person_id, Temporal.PlainDate.from(row.until));
  return acts;
}

/** Every occurrence that was reported done, and when. */
export async function listDone(db: Database): Promise<(OccurrenceRef & { readonly at: Temporal.Instant })[]> {
  const rows = await db.selectFrom('done_occurrences').select(['milestone_id', 'occurrence', 'at']).execute();
  return rows.map(({ milestone_id: milestoneId, occurrence, at }) => ({
    milestoneId,
    date: Temporal.PlainDate.from(occurrence),
    at: toInstant(at),
  }));
}

/** The key of an occurrence among those that `readActs` gives. */
export function keyOf({ milestoneId, date }: OccurrenceRef): string {
  return `${milestoneId} ${date}`;
}

/** Marks an occurrence as done for everybody; false where somebody did so before. */
export async function markDone(
  db: Database,
  { milestoneId, date }: OccurrenceRef,
  { personId, name, note, now }: Actor & { note?: string; now: Temporal.Instant },
): Promise<boolean> {
  const row = await db
    .insertInto('done_occurrences')
    .values({
      milestone_id: milestoneId,
      occurrence: date.toString(),
      person_id: personId,
      name,
      note: note ?? null,
      at: now.toString(),
    })
    .onConflict((conflict) => conflict.columns(['milestone_id', 'occurrence']).doNothing())
    .returning('milestone_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Marks an occurrence as seen by a person; false where they had done so before. */
export async function markSeen(
  db: Database,
  { milestoneId, date }: OccurrenceRef,
  { personId, name, now }: Actor & { now: Temporal.Instant },
): Promise<boolean> {
  const row = await db
    .insertInto('seen_occurrences')
    .values({ milestone_id: milestoneId, occurrence: date.toString(), person_id: personId, name, at: now.toString() })
    .onConflict((conflict) => conflict.columns(['milestone_id', 'occurrence', 'person_id']).doNothing())
    .returning('milestone_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Puts one occurrence off for one person; a later snooze replaces an earlier one. */
export async function snooze(
  db: Database,
  { milestoneId, date }: OccurrenceRef,
  { personId, until }: { personId: string; until: Temporal.PlainDate },
): Promise<void> {
  await db
    .insertInto('snoozed_occurrences')
    .values({ milestone_id: milestoneId, occurrence: date.toString(), person_id: personId, until: until.toString() })
    .onConflict((conflict) =>
      conflict.columns(['milestone_id', 'occurrence', 'person_id']).doUpdateSet({ until: until.toString() }),
    )
    .execute();
}

/** Sets an occurrence going again that was reported done; false where it was not. */
export async function reopen(
  db: Database,
  { milestoneId, date }: OccurrenceRef,
  doer: Actor & { now: Temporal.Instant },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('done_occurrences')
    .where('milestone_id', '=', milestoneId)
    .where('occurrence', '=', date.toString())
    .executeTakeFirst();
  if (numDeletedRows > 0n) await recordReopened(db, { milestoneId, date }, doer);
  return numDeletedRows > 0n;
}

/** The card tells who set it going again. */
export async function recordReopened(
  db: Database,
  { milestoneId, date }: OccurrenceRef,
  { personId, name, now }: Actor & { now: Temporal.Instant },
): Promise<void> {
  const values = { person_id: personId, name, at: now.toString() };
  await db
    .insertInto('reopened_occurrences')
    .values({ milestone_id: milestoneId, occurrence: date.toString(), ...values })
    .onConflict((conflict) => conflict.columns(['milestone_id', 'occurrence']).doUpdateSet(values))
    .execute();
}

interface Writable {
  done?: NonNullable<OccurrenceActs['done']>;
  reopened?: NonNullable<OccurrenceActs['reopened']>;
  seen: Map<string, { name: string; at: Temporal.Instant }>;
  snoozed: Map<string, Temporal.PlainDate>;
}
