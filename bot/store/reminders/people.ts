import type { Database } from '../database.ts';

/** What is kept of somebody who is reminded. */
export interface Person {
  readonly id: string;
  /** From this day on. */
  readonly since: Temporal.PlainDate;
  /** Switched off by the person. */
  readonly isOff: boolean;
  readonly leads?: readonly number[];
}

/** Keeps who is reminded from today on; those who are known stay as they are. */
export async function addPeople(db: Database, ids: readonly string[], today: Temporal.PlainDate): Promise<void> {
  if (ids.length === 0) return;
  await db
    .insertInto('people')
    .values(ids.map((id) => ({ person_id: id, reminded_since: today.toString() })))
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .execute();
}

export async function listPeople(db: Database, ids: readonly string[]): Promise<Person[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('people').selectAll().where('person_id', 'in', ids).execute();
  return rows.map((row) => ({
    id: row.person_id,
    since: Temporal.PlainDate.from(row.reminded_since),
    isOff: row.is_off,
    ...(row.leads ? { leads: row.leads } : {}),
  }));
}

/** Switches a person's reminders off, or on from today. */
export async function switchReminders(
  db: Database,
  { personId, isOff }: { personId: string; isOff: boolean },
  today: Temporal.PlainDate,
): Promise<void> {
  const values = isOff ? { is_off: true } : { is_off: false, reminded_since: today.toString() };
  await db
    .insertInto('people')
    .values({ person_id: personId, reminded_since: today.toString(), is_off: isOff })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute();
}

/** Keeps a person's own lead times, in days before a date; undefined for the usual ones. */
export async function savePersonLeads(
  db: Database,
  { personId, leads }: { personId: string; leads: readonly number[] | undefined },
  today: Temporal.PlainDate,
): Promise<void> {
  const values = { leads: leads ? JSON.stringify(leads) : null };
  await db
    .insertInto('people')
    .values({ person_id: personId, reminded_since: today.toString(), ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute();
}

/** Who asked to be reminded of single milestones: by person, the milestones with the day of asking. */
export async function listSubscribers(db: Database): Promise<Map<string, Map<string, Temporal.PlainDate>>> {
  const subscribers = new Map<string, Map<string, Temporal.PlainDate>>();
  for (const row of await db.selectFrom('subscriptions').selectAll().execute()) {
    const own = subscribers.get(row.person_id) ?? new Map<string, Temporal.PlainDate>();
    own.set(row.milestone_id, Temporal.PlainDate.from(row.since));
    subscribers.set(row.person_id, own);
  }
  return subscribers;
}

/** True where they did not ask before. */
export async function subscribe(
  db: Database,
  { personId, milestoneId }: { personId: string; milestoneId: string },
  today: Temporal.PlainDate,
): Promise<boolean> {
  const row = await db
    .insertInto('subscriptions')
    .values({ person_id: personId, milestone_id: milestoneId, since: today.toString() })
    .onConflict((conflict) => conflict.columns(['person_id', 'milestone_id']).doNothing())
    .returning('person_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** True where there was one to end. */
export async function unsubscribe(
  db: Database,
  { personId, milestoneId }: { personId: string; milestoneId: string },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('subscriptions')
    .where('person_id', '=', personId)
    .where('milestone_id', '=', milestoneId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
