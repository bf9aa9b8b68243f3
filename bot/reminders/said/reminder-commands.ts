import type { Language } from '../../register/schema.ts';
import { fold } from '../../wording/words.ts';

type Each<Name extends string, Fields = unknown> = Name extends unknown
  ? {
      readonly name: Name;
      readonly language: Language;
      /** Whoever typed it was asked, and said yes. */
      readonly isConfirmed?: true;
    } & Fields
  : never;
interface About {
  /** What was typed behind it: a milestone as a person names it, and for some commands more. */
  readonly about: string;
}

/** What is typed about reminders. */
export type ReminderCommand =
  | Each<'overview' | 'status' | 'sources-to-read' | 'send-test' | 'milestone-form' | 'usage' | 'remind-others'>
  | Each<'switch', { readonly isOff: boolean }>
  | Each<'subscribe' | 'unsubscribe', About>
  | Each<'seen' | 'done' | 'snooze' | 'reopen', About>
  /** Without a milestone it is the last thing that was done. */
  | Each<'undo', About>
  | Each<
      | 'milestone-add'
      | 'milestone-move'
      | 'milestone-change'
      | 'milestone-end'
      | 'milestone-leads'
      | 'mute'
      | 'unmute'
      | 'own-leads',
      About
    >
  /** What an admin found in a source that they read again. */
  | Each<'source-same' | 'source-changed', About>
  /** To be told each month what changed. */
  | Each<'follow-changes', { readonly does: 'start' | 'stop' }>
  | Each<'calendar', { readonly does: 'show' | 'renew' | 'revoke' }>;

interface Pattern {
  readonly language: Language;
  readonly words: RegExp;
  readonly read: (about: string) => Bare;
}
type Bare = ReminderCommand extends infer Command
  ? Command extends unknown
    ? Omit<Command, 'language'>
    : never
  : never;

/** Longer texts are questions, or titles that are told to be too long. In characters. */
export const longestCommand = 6000;
/** Numbers with spaces, commas or "and" between them. */
const notBack = '(?!(?:(?:daar|hier|er)aan|dat|dit|die|deze|that|this|it)$)';
const days = '\\d+(?:(?:[ ,]+|,? (?:en|and) )\\d+)*';

export const patterns: readonly Pattern[] = [
  ...both('(?:mijn )?herinneringen', '(?:my )?reminders', () => ({ name: 'overview' })),
  ...both(
    'herinneringen uit|stop (?:de |mijn )?herinneringen|zet (?:de |mijn )?herinneringen uit',
    'reminders off|stop (?:the |my )?reminders|(?:turn|switch) (?:off (?:the |my )?reminders|(?:the |my )?reminders off)',
    () => ({
      name: 'switch',
      isOff: true,
    }),
  ),
  ...both(
    'herinneringen aan|zet (?:de |mijn )?herinneringen (?:weer )?aan',
    'reminders on|(?:turn|switch) (?:on (?:the |my )?reminders|(?:the |my )?reminders on)',
    () => ({ name: 'switch', isOff: false }),
  ),
  // What stands for something said before is known to who answers questions.
  ...both(
    `herinner (?:mij|me)(?: (?:er ?)?aan)? ${notBack}(.+)`,
    `remind me(?: of| about)? ${notBack}(.+)`,
    (about) => ({
      name: 'subscribe',
      about,
    }),
  ),
  ...both(
    '(?:kunt?|kan|wilt?|zou) (?:je|jij|u) (?:mij|me) (?:willen |kunnen )?herinneren(?: aan)? (.+)',
    '(?:can|could|will|would) you (?:please )?remind me(?: of| about)? (.+)',
    (about) => ({ name: 'subscribe', about }),
  ),
  ...both(
    '(?:stuur|geef) (?:mij|me) (?:een )?herinnering(?:en)? (?:voor|aan|over|van|bij) (.+)',
    '(?:send|give) me (?:an? )?reminders? (?:of|for|about|on) (.+)',
    (about) => ({ name: 'subscribe', about }),
  ),
  ...both("herinner [\\p{L}'. -]{2,60}? (?:er ?)?aan .+", "remind [\\p{L}'. -]{2,60}? (?:of|about) .+", () => ({
    name: 'remind-others',
  })),
  ...both(
    'stop (?:de )?herinnering(?:en)?(?: aan| voor)? (.+)',
    'stop (?:the )?reminders?(?: of| for)? (.+)',
    (about) => ({ name: 'unsubscribe', about }),
  ),
  ...both(
    '(?:(?:dat |dit |maak (?:dat |dit |het )?)?ongedaan(?: maken)?|terugdraaien|draai (?:dat |dit |het )?terug)',
    'undo(?: (?:that|this|it))?|take (?:that|this|it) back',
    () => ({ name: 'undo', about: '' }),
  ),
  ...both(
    '(?:gezien |gereed |uitstellen )?(.+) ongedaan maken|ongedaan maken (.+)',
    'undo (?:seen |done |snooze )?(.+)',
    (about) => ({ name: 'undo', about }),
  ),
  ...both('(?:heropen(?:en)?) (.+)', 'reopen (.+)', (about) => ({ name: 'reopen', about })),
  ...both('gezien (.+)', 'seen (.+)', (about) => ({ name: 'seen', about })),
  ...both('gereed (.+)', 'done (.+)', (about) => ({ name: 'done', about })),
  ...both('uitstellen (.+)', 'snooze (.+)', (about) => ({ name: 'snooze', about })),
  ...both(`termijnen (${days}|standaard)(?: dagen)?`, `lead times (${days}|usual)(?: days)?`, (about) => ({
    name: 'own-leads',
    about,
  })),
  ...both('termijnen (.+)', 'lead times (?:of )?(.+)', (about) => ({ name: 'milestone-leads', about })),
  ...both('status', 'status', () => ({ name: 'status' })),
  ...both('stuur test', 'send test', () => ({ name: 'send-test' })),
  ...both('bronnen nalezen', 'sources to read', () => ({ name: 'sources-to-read' })),
  ...both('bron gelezen (.+)', 'source read (.+)', (about) => ({ name: 'source-same', about })),
  ...both('bron veranderd (.+)', 'source changed (.+)', (about) => ({ name: 'source-changed', about })),
  ...both(
    '(?:volg|volgen)(?: de| alle)? wijzigingen|(?:hou|houd|houdt) (?:mij|me) op de hoogte(?: van (?:de |alle )?wijzigingen)?',
    'follow(?: the| all)? changes|keep me (?:informed|posted|up to date)(?: (?:on|of|about) (?:the |all )?changes)?',
    () => ({ name: 'follow-changes', does: 'start' }),
  ),
  ...both(
    'stop met volgen|volg (?:de )?wijzigingen niet meer|(?:hou|houd|houdt) (?:mij|me) niet meer op de hoogte',
    'stop following(?: (?:the )?changes)?|unfollow(?: (?:the )?changes)?',
    () => ({ name: 'follow-changes', does: 'stop' }),
  ),
  ...both('agenda', 'calendar', () => ({ name: 'calendar', does: 'show' })),
  ...both('agenda nieuw', 'calendar new', () => ({ name: 'calendar', does: 'renew' })),
  ...both('agenda uit', 'calendar off', () => ({ name: 'calendar', does: 'revoke' })),
  ...both('mijlpaal toevoegen', 'add milestone', () => ({ name: 'milestone-form' })),
  ...both('mijlpaal toevoegen:? (.+)', 'add milestone:? (.+)', (about) => ({ name: 'milestone-add', about })),
  ...both('mijlpaal wijzigen (.+)', 'change milestone (.+)', (about) => ({ name: 'milestone-change', about })),
  ...both('mijlpaal verplaatsen (.+)', 'move milestone (.+)', (about) => ({ name: 'milestone-move', about })),
  ...both('mijlpaal beeindigen (.+)', 'end milestone (.+)', (about) => ({ name: 'milestone-end', about })),
  ...both('dempen uit (.+)', 'unmute (.+)', (about) => ({ name: 'unmute', about })),
  ...both('dempen (.+)', 'mute (.+)', (about) => ({ name: 'mute', about })),
  ...both(
    'gezien|uitstellen|gereed|heropen(?:en)?|dempen|termijnen|herinner (?:mij|me)|stop herinnering|mijlpaal (?:wijzigen|verplaatsen|beeindigen)',
    'seen|snooze|reopen|mute|lead times|remind me|stop reminder|(?:change|move|end) milestone',
    () => ({ name: 'usage' }),
  ),
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
    return { ...read(firstGroup(own) ?? firstGroup(match) ?? ''), language } as ReminderCommand;
  }
  return undefined;
}

/** What stood in the one place of a pattern that was filled. */
function firstGroup(match: RegExpExecArray | null): string | undefined {
  return match?.slice(1).find((group) => group !== undefined);
}

function both(nl: string, en: string, read: Pattern['read']): Pattern[] {
  return [
    { language: 'nl', words: new RegExp(`^(?:${nl})$`, 'u'), read },
    { language: 'en', words: new RegExp(`^(?:${en})$`, 'u'), read },
  ];
}

function caseless(words: RegExp): RegExp {
  return new RegExp(words.source, 'iu');
}
