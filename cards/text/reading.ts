import type { Language } from '../../bot/register/schema.ts';

interface ToRead {
  readonly code: string;
  /** Empty where the post has none. */
  readonly heading: string;
  /** The place's name, where it is known. */
  readonly where: string | undefined;
  readonly day: string;
}

interface ReadingText {
  /** On the card. */
  readonly by: (day: string) => string;
  readonly before: (post: ToRead) => string;
  readonly after: (post: ToRead) => string;
  readonly owner: (code: string, names: readonly string[], day: string) => string;
  readonly unclear: (typed: string, example: string) => string;
  readonly past: (day: string) => string;
  readonly notScheduled: string;
}

const mostNames = 50;

const nl: ReadingText = {
  by: (day) =>
    `Lezen uiterlijk op ${day}. Druk daarna op ‘Gelezen’: wie dat niet deed krijgt daar twee keer bericht over.`,
  before: ({ code, heading, where, day }) =>
    `Wilt u ${naming(heading, 'een bericht')} in ${where ?? 'een gesprek met deze bot'} lezen, uiterlijk op ${day}? Druk er dan op ‘Gelezen’, of typ daar: gelezen ${code}.`,
  after: ({ code, heading, where, day }) =>
    `Op ${day} had u ${naming(heading, 'een bericht')} in ${where ?? 'een gesprek met deze bot'} moeten lezen. Druk er alsnog op ‘Gelezen’, of typ daar: gelezen ${code}. Hierna krijgt u er geen bericht meer over; de eigenaar ziet wie niet op ‘Gelezen’ drukte.`,
  owner: (code, names, day) =>
    names.length === 0
      ? `Iedereen heeft ${code} als gelezen gemeld (uiterlijk ${day}).`
      : `${code} was te lezen uiterlijk op ${day}. Niet als gelezen gemeld door ${names.length === 1 ? 'één collega' : `${names.length} collega’s`}: ${shorten(names, 'en nog')}. Zij zijn twee keer herinnerd.`,
  unclear: (typed, example) =>
    `Welke dag is ‘${typed}’? Typ bijvoorbeeld: lezen vóór ${example}. Er is niets geplaatst.`,
  past: (day) => `${day} is niet meer op tijd om iets te lezen. Noem een dag na vandaag. Er is niets geplaatst.`,
  notScheduled: 'Een planning heeft geen leesdatum: plaats het bericht één keer. Er is niets gepland.',
};

const en: ReadingText = {
  by: (day) => `To be read by ${day}. Then press ‘Mark as read’: who does not is reminded of it twice.`,
  before: ({ code, heading, where, day }) =>
    `Would you read ${naming(heading, 'a message')} in ${where ?? 'a conversation with this bot'}, by ${day}? Then press ‘Mark as read’ on it, or type there: read ${code}.`,
  after: ({ code, heading, where, day }) =>
    `You were to read ${naming(heading, 'a message')} in ${where ?? 'a conversation with this bot'} by ${day}. You still can: press ‘Mark as read’ on it, or type there: read ${code}. You will not be reminded again; its owner sees who did not press it.`,
  owner: (code, names, day) =>
    names.length === 0
      ? `Everybody marked ${code} as read (by ${day}).`
      : `${code} was to be read by ${day}. Not marked as read by ${names.length === 1 ? 'one colleague' : `${names.length} colleagues`}: ${shorten(names, 'and')}. They were reminded twice.`,
  unclear: (typed, example) => `Which day is ‘${typed}’? Type for example: read by ${example}. Nothing was posted.`,
  past: (day) => `${day} is too late to read something by. Name a day after today. Nothing was posted.`,
  notScheduled: 'A schedule has no day to be read by: post the message once. Nothing was scheduled.',
};

function naming(heading: string, otherwise: string): string {
  return heading === '' ? otherwise : `‘${heading}’`;
}

function shorten(names: readonly string[], more: string): string {
  const left = names.length - mostNames;
  return `${names.slice(0, mostNames).join(', ')}${left > 0 ? ` ${more} ${left}` : ''}`;
}

export const readingText: Readonly<Record<Language, ReadingText>> = { nl, en };
