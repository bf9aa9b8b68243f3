import type { Language } from '../register/schema.ts';
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

interface Pattern {
  readonly language: Language;
  readonly words: RegExp;
  readonly name: RightsCommand['name'];
}

/** A longer text is a question. In characters. */
const longestCommand = 200;

export const patterns: readonly Pattern[] = [
  ...both('my-data', '(?:toon )?mijn gegevens', '(?:show )?my data'),
  ...both('forget-me', 'vergeet (?:mij|me)|(?:wis|verwijder) mijn gegevens', 'forget me|(?:erase|delete) my data'),
  ...both('data-of', 'gegevens van (.+)', 'data of (.+)'),
  ...both('forget-person', 'vergeet (.+)', 'forget (.+)'),
];

/** The command in a text; undefined where it is something else. Capitals and a full stop at the end don't matter. */
export function readRightsCommand(text: string): RightsCommand | undefined {
  if (text.length > longestCommand) return undefined;
  const line = fold(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!]+$/, '');
  for (const { language, words, name } of patterns) {
    const match = words.exec(line);
    if (!match) continue;
    if (name === 'my-data' || name === 'forget-me') return { name, language };
    return { name, language, about: match[1] ?? '' };
  }
  return undefined;
}

const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Whether it is certain of whom it speaks: of oneself, or by a number in Entra. What else it may be is a question. */
export function namesSomebody(command: RightsCommand): boolean {
  return isOfOther(command) ? guid.test(command.about) : true;
}

export function isOfOther(command: RightsCommand): command is OtherCommand {
  return command.name === 'data-of' || command.name === 'forget-person';
}

function both(name: RightsCommand['name'], nl: string, en: string): Pattern[] {
  return [
    { language: 'nl', words: new RegExp(`^(?:${nl})$`, 'u'), name },
    { language: 'en', words: new RegExp(`^(?:${en})$`, 'u'), name },
  ];
}
