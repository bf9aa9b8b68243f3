import type { Clock } from '../clock.ts';
import type { Live } from '../http/pages/change-feed.ts';
import { describeError, type Log } from '../log.ts';
import type { Reloaded } from '../register/reload.ts';
import { registerRead } from '../reminders/said/reload-register.ts';
import { listActions } from '../store/audit.ts';
import type { Database } from '../store/database.ts';

interface Parts {
  readonly db: Database;
  readonly clock: Clock;
  readonly live: Live;
  readonly log: Log;
  readonly reload: () => Reloaded;
}

/**
 * Reads the register again where the process is told to (SIGHUP), and where an admin had another instance do so: each
 * has files of its own. Where there is nothing of an organisation's own the signal is told in the log and nothing is read; a
 * terminal that is closed sends the same, and ends the bot that it started.
 * @returns the reading for an admin of this instance
 */
export function reloadWhenTold({ db, clock, live, log, reload }: Parts, isOwn: boolean): () => Reloaded {
  // The audit is asked by milliseconds, and what this instance was told itself is no reason to read once more.
  const nextMs = () => clock().toInstant().round({ smallestUnit: 'millisecond', roundingMode: 'ceil' });
  let readAt = nextMs();
  const reloadNow = () => {
    readAt = nextMs();
    const reloaded = reload();
    logReloaded(log, reloaded);
    return reloaded;
  };
  if (isOwn) process.on('SIGHUP', reloadNow);
  else if (!process.stdin.isTTY) process.on('SIGHUP', () => log.info('register has nothing of its own to read'));
  live.subscribe((subjects) => {
    if (!subjects.includes('register')) return;
    // After a lost connection each subject counts as changed.
    listActions(db, [registerRead], { after: readAt, until: clock().toInstant() })
      .then((read) => read.length > 0 && reloadNow())
      .catch((error: unknown) => log.error('register not read again', describeError(error)));
  });
  return reloadNow;
}

function logReloaded(log: Log, reloaded: Reloaded): void {
  if (reloaded.kind === 'read') log.info('register read', { ...reloaded.changes });
  else {
    log.error('register refused', { faults: reloaded.faults.length });
    console.error(['The register has a fault; the one before stays.', ...reloaded.faults].join('\n'));
  }
}
