import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { DatabaseError } from '../database-error.ts';

/** A busy process may be this late in saying that it still holds its lock. */
const staleMs = 30_000;
/** The folders that this process has open. */
const ours = new Set<string>();

/**
 * Takes an embedded database's folder for this process: two processes on one folder ruin it, and PGlite has no lock.
 * The lock of a process that was killed is taken over at once.
 * `onLost` is called where another process took it, as after this one stood still for a while: from then on both would
 * write into one folder.
 * @throws {DatabaseError} where another process has it
 */
export async function lockFolder(
  folder: string,
  { onLost }: { onLost?: (() => void) | undefined },
): Promise<() => Promise<void>> {
  const lockfilePath = join(folder, 'in-use.lock');
  const pidPath = join(folder, 'in-use.pid');
  const options = { lockfilePath, stale: staleMs, onCompromised: () => onLost?.() };
  const release = await lock(folder, options).catch(async (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ELOCKED') throw cause;
    if (ours.has(folder) || (await isHeld(pidPath))) {
      throw new DatabaseError(
        `${folder} is in use by another process; stop that one, choose another DATA_DIR, or set DATABASE_URL to share a PostgreSQL`,
        { cause },
      );
    }
    await rm(lockfilePath, { recursive: true, force: true });
    return lock(folder, options);
  });
  await writeFile(pidPath, String(process.pid));
  ours.add(folder);
  return async () => {
    ours.delete(folder);
    const owner = await readFile(pidPath, 'utf8').catch(() => '');
    if (owner === String(process.pid)) await rm(pidPath, { force: true });
    await release();
  };
}

/** False only where the process that took the lock is known to be gone. */
async function isHeld(pidPath: string): Promise<boolean> {
  const pid = Number(await readFile(pidPath, 'utf8').catch(() => ''));
  if (!Number.isInteger(pid) || pid <= 0) return true;
  // In a container every process is number 1: a killed one's number is ours now.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
