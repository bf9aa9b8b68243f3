import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { createEmbeddedFolder } from '../databases/embedded-folder.ts';

/** The bot as `npm run bot` starts it for the second time, in a process of its own. */
export interface BotProcess {
  readonly dataDir: string;
  readonly pid: number;
  /** The first text on stdout that fits; fails where the process ends before. */
  waitFor(pattern: RegExp): Promise<RegExpExecArray>;
  /** The same on stderr. */
  waitForError(pattern: RegExp): Promise<RegExpExecArray>;
  /** What it said on stderr until now. */
  errorsSoFar(): string;
  /** How it ended: exit code and what it said on stderr. */
  ended(): Promise<{ code: number | null; errors: string }>;
  stop(): Promise<number | null>;
}

const here = join(import.meta.dirname, '../../..');

/** @param root the program; absent: this one */
export async function runBot(
  env: Record<string, string> = {},
  args: readonly string[] = [],
  root = here,
): Promise<BotProcess> {
  const dataDir = env['DATA_DIR'] ?? (await createEmbeddedFolder());
  const child = spawn(process.execPath, ['bot/main.ts', ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: '0', DATA_DIR: dataDir, ...env },
  });
  const said = { out: '', errors: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said.errors += chunk.toString();
  });
  const exit = once(child, 'close') as Promise<[number | null]>;
  return {
    dataDir,
    pid: child.pid ?? 0,
    waitFor: (pattern) => waitFor(child.stdout, { pattern, said: () => said.out, errors: () => said.errors, exit }),
    waitForError: (pattern) =>
      waitFor(child.stderr, { pattern, said: () => said.errors, errors: () => said.errors, exit }),
    errorsSoFar: () => said.errors,
    ended: async () => ({ code: (await exit)[0], errors: said.errors }),
    stop: async () => {
      child.kill('SIGTERM');
      const [code] = await exit;
      if (!env['DATA_DIR']) await rm(dataDir, { recursive: true, force: true });
      return code;
    },
  };
}

interface Watched {
  readonly pattern: RegExp;
  readonly said: () => string;
  readonly errors: () => string;
  readonly exit: Promise<unknown>;
}

async function waitFor(stream: Readable, { pattern, said, errors, exit }: Watched): Promise<RegExpExecArray> {
  let isOver = false;
  const over = exit.then(() => {
    isOver = true;
  });
  for (;;) {
    const found = pattern.exec(said());
    if (found) return found;
    if (isOver) throw new Error(`the bot ended without ${pattern}: ${errors()}`);
    await Promise.race([once(stream, 'data'), over]);
  }
}
