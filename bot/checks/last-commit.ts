import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A folder or file as the last commit has it beside how it is now. */
export interface Committed {
  readonly path: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Why there is no last commit to look at, as the end of a sentence. */
export class NoLastCommitError extends Error {}

/**
 * Whether something differs from the last commit, files that are not in it included.
 * @throws {NoLastCommitError} where there is no git, no repository or no commit
 */
export function hasChanged(committed: Committed): boolean {
  findLastCommit(committed);
  const { path } = committed;
  return git(committed, ['status', '--porcelain', '--untracked-files=all', '--', path]).length > 0;
}

/**
 * Writes each file that the last commit has below a folder to the same place below another one.
 * @returns how many there are
 */
export function copyCommitted(committed: Committed, to: string): number {
  const listed = git(committed, ['ls-tree', '-r', '-z', '--name-only', 'HEAD', '.']).toString('utf8');
  const names = listed.split('\0').filter((name) => name !== '');
  for (const name of names) {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    writeFileSync(join(to, name), git(committed, ['show', `HEAD:./${name}`]));
  }
  return names.length;
}

/** A file as the last commit has it; undefined where that has none. */
export function readCommitted({ path, env }: Committed): Uint8Array | undefined {
  const beside = { path: dirname(path), env };
  const listed = git(beside, ['ls-tree', '--name-only', 'HEAD', basename(path)]);
  return listed.length > 0 ? git(beside, ['show', `HEAD:./${basename(path)}`]) : undefined;
}

function findLastCommit(committed: Committed): void {
  try {
    git(committed, ['rev-parse', '--git-dir']);
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new NoLastCommitError(isMissing ? 'git is not installed' : 'this folder is not kept in git', { cause });
  }
  try {
    git(committed, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  } catch (cause) {
    throw new NoLastCommitError('nothing was committed yet', { cause });
  }
}

const mostBytes = 64 * 1024 * 1024;

function git({ path, env }: Committed, args: readonly string[]): Buffer {
  const cwd = statSync(path).isFile() ? dirname(path) : path;
  return execFileSync('git', args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: mostBytes });
}
