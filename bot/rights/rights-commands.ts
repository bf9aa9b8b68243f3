import type { Language } from '../register/schema.ts';
import { aboutOf, type Command, readRow, words } from '../wording/command.ts';
import { fold } from '../wording/words.ts';

interface Spoken {
  readonly language: Language;
  /** Whoever typed it was asked, and said yes. */
  readonly isConfirmed?: true;
}

interface OwnCommand extends Spoken {
  readonly name: 'my-data' | 'forget-me';
}

interface OtherCommand extends Spoken {
  readonly name: 'data-of' | 'forget-person';
  /** A number in Entra, or a name. */
  readonly about: string;
}

/** What is typed about what is kept of people: of oneself, or by an admin of somebody else. */
export type RightsCommand = OwnCommand | OtherCommand;

/** A longer text is a question. In characters. */
const longestCommand = 200;

export const rightsCommands: readonly Command<{ about: string }>[] = [
  {
    name: 'my-data',
    for: 'reminders',
    does: { nl: 'wat de bot van u bewaart, en vergeet mij', en: 'what the bot keeps of you, and forget me' },
    offered: ['personal'],
    forms: [
      {
        typed: [{ nl: 'mijn gegevens', en: 'my data' }],
        help: 'row',
        words: words(
          '(?:toon )?mijn gegevens|wat (?:weet|bewaar|bewaart) (?:je|jij|u|de bot) (?:allemaal )?(?:van|over) (?:mij|me)\\??',
          '(?:show )?my data|what (?:(?:data |information )?do you (?:know about|keep (?:of|about|on)|have on|store about)|does the bot keep of) me\\??',
        ),
        read: aboutOf,
      },
    ],
  },
  {
    name: 'forget-me',
    for: 'reminders',
    does: { nl: 'wis wat de bot van u bewaart', en: 'erase what the bot keeps of you' },
    forms: [
      {
        typed: [{ nl: 'vergeet mij', en: 'forget me' }],
        words: words(
          'vergeet (?:mij|me)|(?:wis|verwijder) (?:al )?mijn gegevens|gooi (?:al )?mijn gegevens weg|(?:wis|verwijder) alles (?:van|over) (?:mij|me)',
          'forget me|(?:erase|delete|remove) (?:all )?(?:of )?my data|(?:erase|delete|remove) everything (?:you (?:have|know|keep) )?(?:on|about|of) me',
        ),
        read: aboutOf,
      },
    ],
  },
  {
    name: 'data-of',
    for: 'admin',
    does: { nl: 'wat de bot van iemand bewaart', en: 'what the bot keeps of somebody' },
    forms: [
      {
        typed: [{ nl: 'gegevens van Anna de Vries', en: 'data of Anna de Vries' }],
        words: words('gegevens van (.+)', 'data of (.+)'),
        read: aboutOf,
      },
    ],
  },
  {
    name: 'forget-person',
    for: 'admin',
    does: { nl: 'wis wat de bot van iemand bewaart', en: 'erase what the bot keeps of somebody' },
    forms: [
      {
        typed: [{ nl: 'vergeet Anna de Vries', en: 'forget Anna de Vries' }],
        words: words('vergeet (.+)', 'forget (.+)'),
        read: aboutOf,
      },
    ],
  },
];

/** The command in a text; undefined where it is something else. Capitals and a full stop at the end don't matter. */
export function readRightsCommand(text: string): RightsCommand | undefined {
  if (text.length > longestCommand) return undefined;
  const line = fold(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!]+$/, '');
  const read = readRow(rightsCommands, line);
  return read && ({ name: read.row.name, language: read.language, ...read.fields } as RightsCommand);
}

const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Whether it is certain of whom it speaks: of oneself, or by a number in Entra. What else it may be is a question. */
export function namesSomebody(command: RightsCommand): boolean {
  return isOfOther(command) ? guid.test(command.about) : true;
}

export function isOfOther(command: RightsCommand): command is OtherCommand {
  return command.name === 'data-of' || command.name === 'forget-person';
}
