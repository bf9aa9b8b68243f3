import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandLineError, runCommand } from '../terminal/command-line.ts';
import { drawFlows } from './draw-flows.ts';
import { fillPaper, PaperError } from './fill-paper.ts';

const line = {
  command: 'npm run papers --',
  does: 'Writes what the papers in docs/papers/ have from lists of the code; what stands outside its marks stays as it is.',
  options: { folder: { type: 'string' } },
  help: { folder: 'where your own copy of the papers is, such as ../papers' },
} as const;

await runCommand(
  line,
  ({ values: { folder = join(import.meta.dirname, '../../docs/papers') } }) => {
    const names = globSync('*.md', { cwd: folder });
    if (names.length === 0)
      throw new CommandLineError(`${folder} has no papers; copy docs/papers/ to it, or name another with --folder`);
    // All of them are filled before one is written.
    const filled = names.map((name) => [join(folder, name), fillNamed(folder, name)] as const);
    for (const [path, text] of filled) writeFileSync(path, text);
    writeFileSync(join(folder, 'gegevensstromen.svg'), drawFlows());
  },
  (error) => error instanceof PaperError,
);

function fillNamed(folder: string, name: string): string {
  try {
    return fillPaper(readFileSync(join(folder, name), 'utf8'));
  } catch (error) {
    if (!(error instanceof PaperError)) throw error;
    throw new PaperError(`${name}: ${error.message}`, { cause: error });
  }
}
