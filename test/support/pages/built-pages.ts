import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

let built: Promise<string> | undefined;

/** The pages as they are now, built once: what `npm run build` made may be older. @returns their folder */
export function buildPages(): Promise<string> {
  built ??= buildInto();
  return built;
}

async function buildInto(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bot-pages-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const configFile = join(import.meta.dirname, '..', '..', '..', 'bot', 'tab', 'vite.config.ts');
  await build({ configFile, logLevel: 'silent', build: { outDir: folder, emptyOutDir: true } });
  return folder;
}
