import { fold } from '../answers/words.ts';
import type { Language } from '../register/schema.ts';

type Each<Name extends string, Fields = unknown> = Name extends unknown
  ? { readonly name: Name; readonly language: Language } & Fields
  : never;
interface About {
  /** A milestone as a person names it; whether it is one is not known here. */
  readonly about: string;
}
interface Rest {
  /** What was typed after it. */
  readonly rest: string;
}

/** What is typed about reminders. */
export type ReminderCommand =
  | Each<'overview' | 'status' | 'send-test' | 'milestone-form'>
  | Each<'switch', { readonly isOff: boolean }>
  | Each<'subscribe' | 'unsubscribe' | 'seen' | 'milestone-end' | 'unmute', About>
  | Each<'done' | 'snooze' | 'milestone-move' | 'mute' | 'milestone-leads', About & Rest>
  | Each<'milestone-add' | 'own-leads', Rest>
  | Each<'calendar', { readonly does: 'show' | 'renew' | 'revoke' }>;

interface Pattern {
  readonly language: Language;
  readonly words: RegExp;
  readonly read: (about: string, rest: string) => Bare;
}
type Bare = ReminderCommand extends infer Command
  ? Command extends unknown
    ? Omit<Command, 'language'>
    : never
  : never;

/** A milestone as one word (its code), and what follows it. */
const codeAnd = '(\\S+)(?:\\s+(.+))?';

const longestCommand = 6000;

/** Numbers with spaces or commas between them. */
const days = '\\d+(?:[ ,]+\\d+)*';

const patterns: readonly Pattern[] = [
  ...both('herinneringen', 'reminders', () => ({ name: 'overview' })),
  ...both('herinneringen uit', 'reminders off', () => ({ name: 'switch', isOff: true })),
  ...both('herinneringen aan', 'reminders on', () => ({ name: 'switch', isOff: false })),
  ...both('herinner (?:mij|me)(?: aan)? (.+)', 'remind me(?: of| about)? (.+)', (about) => ({
    name: 'subscribe',
    about,
  })),
  ...both(
    'stop (?:de )?herinnering(?:en)?(?: aan| voor)? (.+)',
    'stop (?:the )?reminders?(?: of| for)? (.+)',
    (about) => ({
      name: 'unsubscribe',
      about,
    }),
  ),
  ...both('gezien (\\S+)', 'seen (\\S+)', (about) => ({ name: 'seen', about })),
  ...both(`gereed ${codeAnd}`, `done ${codeAnd}`, (about, rest) => ({ name: 'done', about, rest })),
  ...both(`uitstellen ${codeAnd}`, `snooze ${codeAnd}`, (about, rest) => ({ name: 'snooze', about, rest })),
  ...both(`termijnen (${days}|standaard)(?: dagen)?`, `lead times (${days}|usual)(?: days)?`, (rest) => ({
    name: 'own-leads',
    rest,
  })),
  ...both(
    `termijnen (\\S+) (${days}|standaard)(?: dagen)?`,
    `lead times (?:of )?(\\S+) (${days}|usual)(?: days)?`,
    (about, rest) => ({
      name: 'milestone-leads',
      about,
      rest,
    }),
  ),
  ...both('status', 'status', () => ({ name: 'status' })),
  ...both('stuur test', 'send test', () => ({ name: 'send-test' })),
  ...both('agenda', 'calendar', () => ({ name: 'calendar', does: 'show' })),
  ...both('agenda nieuw', 'calendar new', () => ({ name: 'calendar', does: 'renew' })),
  ...both('agenda uit', 'calendar off', () => ({ name: 'calendar', does: 'revoke' })),
  ...both('mijlpaal toevoegen', 'add milestone', () => ({ name: 'milestone-form' })),
  ...both('mijlpaal toevoegen:? (.+)', 'add milestone:? (.+)', (rest) => ({ name: 'milestone-add', rest })),
  ...both(`mijlpaal verplaatsen ${codeAnd}`, `move milestone ${codeAnd}`, (about, rest) => ({
    name: 'milestone-move',
    about,
    rest,
  })),
  ...both('mijlpaal beeindigen (\\S+)', 'end milestone (\\S+)', (about) => ({ name: 'milestone-end', about })),
  ...both('dempen uit (\\S+)', 'unmute (\\S+)', (about) => ({ name: 'unmute', about })),
  ...both(`dempen ${codeAnd}`, `mute ${codeAnd}`, (about, rest) => ({ name: 'mute', about, rest })),
];

/** The command about reminders in a text; undefined where it is something else. */
export function readReminderCommand(text: string): ReminderCommand | undefined {
  // What is longer is a question, or a title that is told to be too long.
  if (text.length > longestCommand) return undefined;
  const line = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<![?!.])[?!.]+$/, '');
  const folded = fold(line);
  for (const { language, words, read } of patterns) {
    const match = words.exec(folded);
    if (!match) continue;
    // What is kept is as it was typed, not folded; folding keeps the length of what is plain text.
    const own = folded.length === line.length ? (words.exec(line) ?? caseless(words).exec(line)) : match;
    return { ...read(own?.[1] ?? match[1] ?? '', own?.[2] ?? match[2] ?? ''), language } as ReminderCommand;
  }
  return undefined;
}

function both(nl: string, en: string, read: Pattern['read']): Pattern[] {
  return [
    { language: 'nl', words: new RegExp(`^${nl}$`), read },
    { language: 'en', words: new RegExp(`^${en}$`), read },
  ];
}

function caseless(words: RegExp): RegExp {
  return new RegExp(words.source, 'i');
}
