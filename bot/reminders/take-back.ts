import { recordChange } from '../store/audit.ts';
import type { Database } from '../store/database.ts';
import { findRecentAct, type RecentAct, restoreRow } from '../store/recent-acts.ts';
import { keyOf, type OccurrenceRef, recordReopened } from '../store/reminders/acts.ts';
import { lockSweep } from '../store/reminders/plan-deliveries.ts';
import type { Person } from './act.ts';

export type TakeBackResult =
  | { readonly kind: 'taken-back'; readonly act: RecentAct }
  /** Somebody changed the same since: putting it back would undo that too. */
  | { readonly kind: 'changed-since'; readonly act: RecentAct }
  | { readonly kind: 'nothing' };

/** What is one's own business is in no audit, and so is taking it back. */
const personal = ['subscriptions', 'people'];

/** Takes back the last thing that somebody did within a day; with an occurrence, the last that they did with that. */
export function takeBack(
  db: Database,
  { personId, name }: Person,
  { about, now }: { about?: Partial<OccurrenceRef> | undefined; now: Temporal.ZonedDateTime },
): Promise<TakeBackResult> {
  return db.transaction().execute(async (transaction) => {
    await lockSweep(transaction);
    const act = await findRecentAct(transaction, { personId, about, now: now.toInstant() });
    if (!act) return { kind: 'nothing' };
    if (!(await restoreRow(transaction, act, now))) return { kind: 'changed-since', act };
    if (act.row.table === 'done_occurrences' && !act.before && act.milestoneId && act.date)
      await recordReopened(
        transaction,
        { milestoneId: act.milestoneId, date: act.date },
        { personId, name, now: now.toInstant() },
      );
    if (!personal.includes(act.row.table))
      await recordChange(
        transaction,
        { personId, action: `${act.action} taken back`, subject: subjectOf(act), old: act.after, new: act.before },
        now.toInstant(),
      );
    return { kind: 'taken-back', act };
  });
}

function subjectOf({ milestoneId, date }: RecentAct): string {
  return milestoneId && date ? keyOf({ milestoneId, date }) : (milestoneId ?? 'reminders');
}
