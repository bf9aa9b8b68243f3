import { chmod, mkdir, readdir, realpath, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import pg from 'pg';
import { fromPglite } from 'pg-boss';
import type { DatabaseSettings, OpenDatabase } from '../database.ts';
import { DatabaseError } from '../database-error.ts';
import type { Tables } from '../tables.ts';
import { listenEmbedded } from './listen.ts';
import { lockFolder } from './lock-folder.ts';
import { tellStatements } from './tell-statements.ts';

/** What people asked and did is in it. */
const ownerOnly = 0o700;
/** As much as PostgreSQL takes at once for what it writes ahead. */
const usualLeastFreeBytes = 16 * 1024 * 1024;

/**
 * Opens the embedded database, for this account only.
 * @throws {DatabaseError} with a sentence where the folder is full, can't be written, or holds what is none
 */
export async function openEmbedded(settings: DatabaseSettings): Promise<OpenDatabase> {
  const { dataDir, leastFreeBytes = usualLeastFreeBytes, onStatement } = settings;
  try {
    await mkdir(dataDir, { recursive: true, mode: ownerOnly });
    const folder = await realpath(dataDir);
    await closeToOthers(folder);
    const release = await lockFolder(folder, { onLost: settings.onLost });
    try {
      return await openIn(folder, { release, leastFreeBytes, onStatement });
    } catch (error) {
      await release();
      throw error;
    }
  } catch (error) {
    throw error instanceof DatabaseError ? error : await explain(error, dataDir);
  }
}

async function openIn(
  folder: string,
  {
    release,
    leastFreeBytes,
    onStatement,
  }: { release: () => Promise<void>; leastFreeBytes: number; onStatement: DatabaseSettings['onStatement'] },
): Promise<OpenDatabase> {
  const files = join(folder, 'pglite');
  const making = join(folder, 'being-made');
  const isNew = await prepareFiles(files, making, folder);
  const pglite = await PGlite.create(files, { parsers: { [pg.types.builtins.DATE]: (value: string) => value } });
  if (isNew) await rm(making);
  const log = onStatement && { log: tellStatements(onStatement) };
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }), ...log });
  return {
    db,
    jobs: fromPglite(pglite),
    kind: 'embedded',
    listen: (onChange) => listenEmbedded(pglite, onChange),
    countConnections: () => ({ open: 1, idle: 0, waiting: 0 }),
    // A row can be written for a while where no table can grow any more.
    hasRoom: async () => !(await isFull(folder, leastFreeBytes)),
    alone: (work) => work(db),
    close: () => db.destroy().then(() => release()),
  };
}

/**
 * True where a database is to be made. One that was being made when its process was killed held nothing yet and is made
 * anew; one that lost a file is not: PGlite would write a new one over it.
 */
async function prepareFiles(files: string, making: string, folder: string): Promise<boolean> {
  const listed = await readdir(folder);
  if (listed.includes('being-made')) await rm(files, { recursive: true, force: true });
  const names = await readdir(files).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (names.length > 0 && !names.includes('PG_VERSION')) throw damaged(folder);
  const isNew = names.length === 0;
  if (isNew) await writeFile(making, '');
  await mkdir(files, { recursive: true, mode: ownerOnly });
  await chmod(files, ownerOnly);
  return isNew;
}

/** A volume can belong to another account; the folder in it, which is made here, does not. */
async function closeToOthers(folder: string): Promise<void> {
  await chmod(folder, ownerOnly).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPERM') throw error;
  });
}

function damaged(folder: string, cause?: unknown): DatabaseError {
  return new DatabaseError(
    `the embedded database in ${folder} is damaged and was left as it is; put back a copy of that folder, or choose another DATA_DIR`,
    { cause },
  );
}

/** What the operating system refused, also where it is PGlite that was told so, by a number of its own. */
async function explain(error: unknown, dataDir: string): Promise<DatabaseError> {
  const { code, errno } = error as { code?: string; errno?: number };
  const say = (what: string) => new DatabaseError(what, { cause: error });
  if (code === 'ENOSPC' || errno === wasi.full || (await isFull(dataDir, usualLeastFreeBytes)))
    return say(`the disk of DATA_DIR (${dataDir}) is full; make room, or choose another DATA_DIR`);
  if (code === 'EROFS' || errno === wasi.readOnly)
    return say(`DATA_DIR (${dataDir}) is read-only; make it writable, or choose another DATA_DIR`);
  if (code === 'EACCES' || code === 'EPERM' || errno === wasi.denied)
    return say(
      `this account may not write in DATA_DIR (${dataDir}); make the folder its own, or choose another DATA_DIR`,
    );
  if (code === 'EEXIST' || code === 'ENOTDIR') return say(`DATA_DIR (${dataDir}) is a file; choose a folder`);
  if (code !== undefined) return say(`DATA_DIR (${dataDir}) can't be used (${code}); choose another folder`);
  return damaged(dataDir, error);
}

const wasi = { denied: 2, full: 51, readOnly: 69 } as const;

async function isFull(dataDir: string, leastFreeBytes: number): Promise<boolean> {
  const disk = await statfs(dataDir).catch(() => undefined);
  return disk !== undefined && disk.bavail * disk.bsize < leastFreeBytes;
}
