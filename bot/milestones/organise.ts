import type { Register } from '../register/register.ts';
import { recordChange } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import { remembering } from '../store/recent-acts.ts';
import {
  countOwnMilestones,
  endOwnMilestone,
  type LocalSetting,
  listLocalSettings,
  listOwnMilestones,
  type OwnMilestone,
  saveLocalSetting,
  saveOwnMilestone,
} from '../store/reminders/milestones.ts';
import { lockSweep } from '../store/reminders/plan-deliveries.ts';

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
    const act = { personId, action: 'milestone added', milestoneId: id, row: ownRow(id) };
    await remembering(transaction, act, {
      now: now.toInstant(),
      run: () => saveOwnMilestone(transaction, added),
    });
    const change = { personId, action: 'milestone added', subject: id, new: toJson(added) };
    await recordChange(transaction, change, now.toInstant());
    return { isNew: true, milestone: added };
  });
}

/** Changes an own milestone; one with another date or recurrence is planned anew. False where there is none with that id. */
export function changeMilestone(
  db: Database,
  { id, change }: { id: string; change: (own: OwnMilestone) => NewMilestone },
  changer: Changer,
): Promise<boolean> {
  return changeOwn(db, id, changer, (own) => ({ action: 'milestone changed', next: change(own) }));
}

function isSame(one: NewMilestone, other: NewMilestone): boolean {
  return one.title.nl === other.title.nl && one.title.en === other.title.en && one.date.equals(other.date);
}

/**
 * Gives a milestone another date: an own one, or one of the register, which then has a date of this organisation.
 * @returns false where there is no such milestone, or it recurs: then it has no single date
 */
export async function moveMilestone(
  { db, register }: { db: Database; register: Register },
  { id, date }: { id: string; date: Temporal.PlainDate },
  changer: Changer,
): Promise<boolean> {
  const action = 'milestone moved';
  const entry = register.entries.get(id);
  if (!entry) return changeOwn(db, id, changer, (own) => (own.rule ? undefined : { action, next: { ...own, date } }));
  if (entry.type === 'recurring') return false;
  await changeSetting(db, id, changer, (setting) => ({
    action,
    next: { ...setting, date, changedOn: changer.now.toPlainDate() },
    ...(setting.date ? { old: { date: setting.date.toString() } } : {}),
    new: { date: date.toString() },
  }));
  return true;
}

/** Ends an own milestone; false where there is none with that id. */
export function endMilestone(db: Database, id: string, changer: Changer): Promise<boolean> {
  return changeOwn(db, id, changer, () => ({ action: 'milestone ended' }));
}

/** Sets how many days before a milestone everybody is reminded; undefined for the usual ones. */
export function setLeads(
  db: Database,
  { id, leads }: { id: string; leads: readonly number[] | undefined },
  changer: Changer,
): Promise<void> {
  return changeSetting(db, id, changer, ({ leads: old, ...rest }) => ({
    action: 'lead times set',
    next: leads ? { ...rest, leads } : rest,
    old: old ?? null,
    new: leads ?? null,
  }));
}

/** Reminds nobody of a milestone of the register any more, with a reason; without one, reminds of it again. */
export async function muteMilestone(
  { db, register }: { db: Database; register: Register },
  { id, reason }: { id: string; reason: string | undefined },
  changer: Changer,
): Promise<boolean> {
  if (!register.entries.has(id)) return false;
  await changeSetting(db, id, changer, ({ mutedBecause: old, ...rest }) => ({
    action: reason ? 'milestone muted' : 'milestone unmuted',
    next: reason ? { ...rest, mutedBecause: reason } : rest,
    old: old ?? null,
    new: reason ?? null,
  }));
  return true;
}

/** What is done with an own milestone: without `next` it ends. */
interface OwnStep {
  readonly action: string;
  readonly next?: NewMilestone;
}

/** Finds an own milestone, does what is decided of it, and audits that; false where there is none, or nothing is done. */
function changeOwn(
  db: Database,
  id: string,
  { personId, now }: Changer,
  decide: (own: OwnMilestone) => OwnStep | undefined,
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    await lockSweep(transaction);
    const own = (await listOwnMilestones(transaction)).find((milestone) => milestone.id === id);
    const step = own && decide(own);
    if (!step) return false;
    const change = { personId, action: step.action, subject: id, old: toJson(own) };
    const act = { personId, action: step.action, milestoneId: id, row: ownRow(id) };
    const remember = (run: () => Promise<void>) => remembering(transaction, act, { now: now.toInstant(), run });
    if (step.next) {
      const isElsewhen = !own.date.equals(step.next.date) || own.rule !== step.next.rule;
      const next = { ...step.next, id, knownSince: isElsewhen ? now.toPlainDate() : own.knownSince };
      await remember(() => saveOwnMilestone(transaction, next));
      await recordChange(transaction, { ...change, new: toJson(next) }, now.toInstant());
    } else {
      await remember(() => endOwnMilestone(transaction, id, now.toInstant()));
      await recordChange(transaction, change, now.toInstant());
    }
    return true;
  });
}

/** The same with what is set here of a milestone. */
function changeSetting(
  db: Database,
  id: string,
  { personId, now }: Changer,
  decide: (setting: LocalSetting) => { action: string; next: LocalSetting; old?: unknown; new: unknown },
): Promise<void> {
  return db.transaction().execute(async (transaction) => {
    await lockSweep(transaction);
    const known = (await listLocalSettings(transaction)).find(({ milestoneId }) => milestoneId === id);
    const { next, ...change } = decide(known ?? { milestoneId: id, changedOn: now.toPlainDate() });
    const row = { table: 'local_settings', key: { milestone_id: id } } as const;
    await remembering(
      transaction,
      { personId, action: change.action, milestoneId: id, row },
      { now: now.toInstant(), run: () => saveLocalSetting(transaction, next) },
    );
    await recordChange(transaction, { personId, subject: id, ...change }, now.toInstant());
  });
}

function ownRow(id: string) {
  return { table: 'own_milestones', key: { id } } as const;
}

function toJson({ date, knownSince, ...rest }: OwnMilestone): Record<string, unknown> {
  return { ...rest, date: date.toString(), knownSince: knownSince.toString() };
}
