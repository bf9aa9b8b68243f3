import type { Change } from '../store/audit.ts';

const suffix = ' taken back';

/** Actions that take back others of the audit: "milestone moved taken back", and for what was done also "reopen". */
export function takingBackOf(actions: readonly string[]): string[] {
  return [...actions.map((action) => `${action}${suffix}`), 'reopen'];
}

/** What was done and not taken back since: nobody is told of a change that is none. */
export function withoutTakenBack<Row extends Pick<Change, 'action' | 'subject'>>(rows: readonly Row[]): Row[] {
  const left: Row[] = [];
  for (const row of rows) {
    const undone =
      row.action === 'reopen' ? 'done' : row.action.endsWith(suffix) && row.action.slice(0, -suffix.length);
    if (!undone) {
      left.push(row);
      continue;
    }
    const at = left.findLastIndex(({ action, subject }) => action === undone && subject === row.subject);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}
