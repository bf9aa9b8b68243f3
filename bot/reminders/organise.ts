import type { Register } from '../register/register.ts';
import { recordChange } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import {
  countOwnMilestones,
  endOwnMilestone,
  type LocalSetting,
  listLocalSettings,
  listOwnMilestones,
  type OwnMilestone,
  saveLocalSetting,
  saveOwnMilestone,
} from '../store/milestones.ts';
import { lockSweep } from '../store/plan-deliveries.ts';

export const longestTitle = 200;

/** Who changes the milestones, and when; every change is audited, old and new. */
export interface Changer {
  readonly personId: string;
  readonly now: Temporal.ZonedDateTime;
}

export type NewMilestone = Pick<OwnMilestone, 'title' | 'date' | 'rule' | 'note' | 'link'>;

/** Adds a milestone of the organisation's own; its code is `own-` and a number. One that is there already is not new. */
export function addMilestone(
  db: Database,
  milestone: NewMilestone,
  { personId, now }: Changer,
): Promise<{ isNew: boolean; milestone: OwnMilestone }> {
  return db.transaction().execute(async (transaction) => {
    await lockSweep(transaction);
    const known = (await listOwnMilestones(transaction)).find((own) => isSame(own, milestone));
    if (known) return { isNew: false, milestone: known };
    const id = `own-${(await countOwnMilestones(transaction)) + 1}`;
    const added = { ...milestone, id, knownSince: now.toPlainDate() };
    await saveOwnMilestone(transaction, added);
    const change = { personId, action: 'milestone added', subject: id, new: toJson(added) };
    await recordChange(transaction, change, now.toInstant());
    return { isNew: true, milestone: added };
  });
}

/** Changes an own milestone; one with another date or recurrence is planned anew. False where there is none with that id. */
export function changeMilestone(
  db: Database,
  milestone: NewMilestone & { id: string },
  { personId, now }: Changer,
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    await lockSweep(transaction);
    const old = (await listOwnMilestones(transaction)).find(({ id }) => id === milestone.id);
    if (!old) return false;
    const isElsewhen = !old.date.equals(milestone.date) || old.rule !== milestone.rule;
    const changed = { ...milestone, knownSince: isElsewhen ? now.toPlainDate() : old.knownSince };
    await saveOwnMilestone(transaction, changed);
    const change = { personId, action: 'milestone changed', subject: old.id, old: toJson(old), new: toJson(changed) };
    await recordChange(transaction, change, now.toInstant());
    return true;
  });
}

function isSame(one: NewMilestone, other: NewMilestone): boolean {
  return one.title.nl === other.title.nl && one.title.en === other.title.en && one.date.equals(other.date);
}

/**
 * Gives a milestone another date: an own one, or one of the register, which then has a date of this organisation.
 * @returns false where there is no such milestone, or it recurs: then it has no single date
 */
export function moveMilestone(
  { db, register }: { db: Database; register: Register },
  { id, date }: { id: string; date: Temporal.PlainDate },
  { personId, now }: Changer,
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    await lockSweep(transaction);
    const own = (await listOwnMilestones(transaction)).find((milestone) => milestone.id === id);
    const entry = register.entries.get(id);
    if (own ? own.rule : !entry || entry.type === 'recurring') return false;
    const today = now.toPlainDate();
    if (own) await saveOwnMilestone(transaction, { ...own, date, knownSince: today });
    else
      await saveLocalSetting(transaction, {
        ...(await findSetting(transaction, id)),
        milestoneId: id,
        date,
        changedOn: today,
      });
    const change = { personId, action: 'milestone moved', subject: id, new: { date: date.toString() } };
    await recordChange(transaction, own ? { ...change, old: { date: own.date.toString() } } : change, now.toInstant());
    return true;
  });
}

/** Sets how many days before a milestone everybody is reminded; undefined for the usual ones. */
export function setLeads(
  db: Database,
  { id, leads }: { id: string; leads: readonly number[] | undefined },
  { personId, now }: Changer,
): Promise<void> {
  return db.transaction().execute(async (transaction) => {
    const { leads: old, ...rest } = (await findSetting(transaction, id)) ?? {
      milestoneId: id,
      changedOn: now.toPlainDate(),
    };
    await saveLocalSetting(transaction, leads ? { ...rest, leads } : rest);
    const change = { personId, action: 'lead times set', subject: id, old: old ?? null, new: leads ?? null };
    await recordChange(transaction, change, now.toInstant());
  });
}

/** Ends an own milestone; false where there is none with that id. */
export function endMilestone(db: Database, id: string, { personId, now }: Changer): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const own = (await listOwnMilestones(transaction)).find((milestone) => milestone.id === id);
    if (!own) return false;
    await endOwnMilestone(transaction, id, now.toInstant());
    await recordChange(
      transaction,
      { personId, action: 'milestone ended', subject: id, old: toJson(own) },
      now.toInstant(),
    );
    return true;
  });
}

/** Reminds nobody of a milestone of the register any more, with a reason; without one, reminds of it again. */
export function muteMilestone(
  { db, register }: { db: Database; register: Register },
  { id, reason }: { id: string; reason: string | undefined },
  { personId, now }: Changer,
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    if (!register.entries.has(id)) return false;
    const { mutedBecause: old, ...rest } = (await findSetting(transaction, id)) ?? {
      milestoneId: id,
      changedOn: now.toPlainDate(),
    };
    await saveLocalSetting(transaction, reason ? { ...rest, mutedBecause: reason } : rest);
    const change = { personId, action: reason ? 'milestone muted' : 'milestone unmuted', subject: id };
    await recordChange(transaction, { ...change, old: old ?? null, new: reason ?? null }, now.toInstant());
    return true;
  });
}

async function findSetting(db: Database, id: string): Promise<LocalSetting | undefined> {
  return (await listLocalSettings(db)).find(({ milestoneId }) => milestoneId === id);
}

function toJson({ date, knownSince, ...rest }: OwnMilestone): Record<string, unknown> {
  return { ...rest, date: date.toString(), knownSince: knownSince.toString() };
}
