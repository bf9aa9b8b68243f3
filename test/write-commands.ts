import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../bot/register/schema.ts';
import { runCommand } from '../bot/terminal/command-line.ts';
import { writeCommandList } from '../bot/turns/command-list.ts';

const names = { nl: 'commands.nl.md', en: 'commands.md' } as const;

const line = {
  command: 'npm run commands --',
  does: 'Writes the lists of commands in docs/ from the table of them.',
  options: {},
  help: {},
} as const;

await runCommand(line, () => {
  for (const language of languages)
    writeFileSync(join(import.meta.dirname, '../docs', names[language]), writeCommandList(language));
});
