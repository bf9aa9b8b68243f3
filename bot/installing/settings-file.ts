import { chmod, readFile, writeFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import type { Answers } from './steps.ts';

/** Secrets are in it. */
const ownerOnly = 0o600;

/** The settings in a file; none where there is no such file. */
export async function readSettings(file: string): Promise<Answers> {
  try {
    return { ...(parseEnv(await readFile(file, 'utf8')) as Answers) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/** Writes them for the file's owner alone. */
export async function writeSettings(file: string, answers: Answers): Promise<void> {
  const lines = Object.entries(answers).map(([name, value]) => `${name}=${quote(value)}`);
  await writeFile(file, `${lines.join('\n')}\n`, { mode: ownerOnly });
  // One that was there before keeps its mode as it is written.
  await chmod(file, ownerOnly);
}

/** As Node, systemd and compose read it. */
function quote(value: string): string {
  if (/^[\w.,:/@%+-]*$/.test(value)) return value;
  return value.includes("'") ? `"${value}"` : `'${value}'`;
}
