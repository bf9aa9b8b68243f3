import { appendFileSync, cpSync, globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentFolder } from '../../../bot/register/read-register.ts';

const rows = join(import.meta.dirname, '../../register/fixtures/second-letter');

/** A folder with the register as it is kept and the rows of a second letter behind those of each file. */
export function copyWithSecondLetter(): string {
  const folder = mkdtempSync(join(tmpdir(), 'second-letter-'));
  cpSync(contentFolder, folder, { recursive: true });
  for (const file of globSync('**/*.yaml', { cwd: rows }))
    appendFileSync(join(folder, file), readFileSync(join(rows, file)));
  return folder;
}
