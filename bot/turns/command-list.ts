import { helpText } from '../../cards/text/help.ts';
import type { Language } from '../register/schema.ts';
import type { Audience, Command } from '../wording/command.ts';
import { commands } from './commands.ts';

const texts = {
  nl: {
    title: '# Opdrachten',
    says: 'Wat de bot doet als u het typt; al het andere is een vraag. Deze lijst komt uit de tabel van opdrachten: `npm run commands` schrijft hem opnieuw. Een gewone zin kan ook: wat de bot als zo’n wens herkent, doet hij of biedt hij aan.',
    head: '| typ | wat het doet |\n|---|---|',
    date: 'fase 3',
  },
  en: {
    title: '# Commands',
    says: 'What the bot does when it is typed; everything else is a question. This list is made from the table of commands: `npm run commands` writes it again. A plain sentence does too: what the bot reads as such a wish it does, or offers.',
    head: '| type | what it does |\n|---|---|',
    date: 'phase 3',
  },
} as const;
const audiences: readonly Audience[] = ['ask', 'reminders', 'channel', 'broadcaster', 'admin'];

/** All commands as a page of the documentation, by whom they are for. */
export function writeCommandList(language: Language): string {
  const { title, says, head } = texts[language];
  const parts = audiences.map((audience) => {
    const rows = commands.filter((command) => command.for === audience).flatMap((one) => writeRows(one, language));
    return [`## ${helpText[language].parts[audience]}`, head, ...rows].join('\n');
  });
  return `${[`${title}\n${says}`, ...parts].join('\n\n')}\n`;
}

/** A row for each thing that a command does, with all ways to type it. */
function writeRows({ does, forms }: Command, language: Language): string[] {
  const ways = Map.groupBy(forms, (form) => (form.does ?? does)[language]);
  return [...ways].map(([says, group]) => {
    const typed = group.flatMap((form) =>
      form.typed.map((one) => one[language].replace('{date}', texts[language].date)),
    );
    return `| ${typed.map((one) => `\`${one}\``).join(', ')} | ${says} |`;
  });
}
