import { execFileSync } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small disk in memory that can be filled and made read-only. */
export interface OwnDisk {
  readonly folder: string;
  /** Until nothing more goes on it. */
  fill(): Promise<void>;
  empty(): Promise<void>;
  makeReadOnly(): void;
  makeWritable(): void;
  close(): Promise<void>;
}

/** Undefined where this account may make none, as only root may. */
export async function openOwnDisk(megabytes: number): Promise<OwnDisk | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'bot-disk-'));
  const mount = (...words: string[]): void => {
    execFileSync('mount', [...words, folder], { stdio: 'ignore' });
  };
  try {
    mount('-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'none');
  } catch {
    await rm(folder, { recursive: true });
    return undefined;
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: () => fillDisk(ballast),
    empty: () => rm(ballast, { force: true }),
    makeReadOnly: () => mount('-o', 'remount,ro'),
    makeWritable: () => mount('-o', 'remount,rw'),
    close: async () => {
      execFileSync('umount', ['--lazy', folder]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function fillDisk(path: string): Promise<void> {
  const file = await open(path, 'a');
  try {
    for (const size of [2 ** 20, 2 ** 12])
      while (await file.write(Buffer.alloc(size)).then(({ bytesWritten }) => bytesWritten === size, isNotFull));
  } finally {
    await file.close();
  }
}

function isNotFull(error: NodeJS.ErrnoException): boolean {
  if (error.code === 'ENOSPC') return false;
  throw error;
}
