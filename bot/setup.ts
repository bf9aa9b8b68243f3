import { promptHere } from './installing/prompts.ts';
import { setUp } from './installing/set-up.ts';
import { runCommand } from './terminal/command-line.ts';
import { lookFromHere } from './this-machine.ts';

const line = {
  command: 'npm run setup --',
  does: 'Asks what the bot needs to be installed, tries each answer, and writes a settings file.',
  options: { out: { type: 'string', default: '.env' } },
  help: { out: 'the file, such as --out /etc/defender-bot.env; what it holds already is kept or asked again' },
} as const;

await runCommand(line, ({ values }) =>
  setUp({ file: values.out, prompts: promptHere(), look: lookFromHere, say: (text) => console.log(text) }),
);
