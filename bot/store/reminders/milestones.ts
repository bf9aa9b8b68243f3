import type { Database } from '../database.ts';

/** A milestone of the organisation's own. */
export interface OwnMilestone {
  readonly id: string;
  /** In one language or in both. */
  readonly title: { readonly nl?: string; readonly en?: string };
  readonly date: Temporal.PlainDate;
  /** An RFC 5545 rule that counts from `date`. */
  readonly rule?: string;
  readonly note?: string;
  readonly link?: string;
  /** The day on which it was added, or its date was last changed. */
  readonly knownSince: Temporal.PlainDate;
}

/** What an admin changed of a milestone of the register. */
export interface LocalSetting {
  readonly milestoneId: string;
  readonly date?: Temporal.PlainDate;
  /** Days before, instead of the usual ones. */
  readonly leads?: readonly number[];
  readonly mutedBecause?: string;
  readonly changedOn: Temporal.PlainDate;
}

/** Those that were not ended, the earliest first. */
export async function listOwnMilestones(db: Database): Promise<OwnMilestone[]> {
  const rows = await db
    .selectFrom('own_milestones')
    .selectAll()
    .where('ended_at', 'is', null)
    .orderBy('date')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: { ...(row.title_nl ? { nl: row.title_nl } : {}), ...(row.title_en ? { en: row.title_en } : {}) },
    date: Temporal.PlainDate.from(row.date),
    ...(row.rule ? { rule: row.rule } : {}),
    ...(row.note ? { note: row.note } : {}),
    ...(row.link ? { link: row.link } : {}),
    knownSince: Temporal.PlainDate.from(row.known_since),
  }));
}

/** How many there ever were, the ended ones included. */
export async function countOwnMilestones(db: Database): Promise<number> {
  const row = await db
    .selectFrom('own_milestones')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Adds a milestone, or replaces the one that has its id. */
export async function saveOwnMilestone(db: Database, milestone: OwnMilestone): Promise<void> {
  const values = {
    title_nl: milestone.title.nl ?? null,
    title_en: milestone.title.en ?? null,
    date: milestone.date.toString(),
    rule: milestone.rule ?? null,
    note: milestone.note ?? null,
    link: milestone.link ?? null,
    known_since: milestone.knownSince.toString(),
  };
  await db
    .insertInto('own_milestones')
    .values({ id: milestone.id, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}

export async function endOwnMilestone(db: Database, id: string, now: Temporal.Instant): Promise<void> {
  await db.updateTable('own_milestones').set({ ended_at: now.toString() }).where('id', '=', id).execute();
}

export async function listLocalSettings(db: Database): Promise<LocalSetting[]> {
  const rows = await db.selectFrom('local_settings').selectAll().execute();
  return rows.map((row) => ({
    milestoneId: row.milestone_id,
    ...(row.date ? { date: Temporal.PlainDate.from(row.date) } : {}),
    ...(row.leads ? { leads: row.leads } : {}),
    ...(row.muted_because ? { mutedBecause: row.muted_because } : {}),
    changedOn: Temporal.PlainDate.from(row.changed_on),
  }));
}

/** Replaces what was set of a register milestone before. */
export async function saveLocalSetting(db: Database, setting: LocalSetting): Promise<void> {
  const values = {
    date: setting.date?.toString() ?? null,
    leads: setting.leads ? JSON.stringify(setting.leads) : null,
    muted_because: setting.mutedBecause ?? null,
    changed_on: setting.changedOn.toString(),
  };
  await db
    .insertInto('local_settings')
    .values({ milestone_id: setting.milestoneId, ...values })
    .onConflict((conflict) => conflict.column('milestone_id').doUpdateSet(values))
    .execute();
}
