import type { Language } from '../../register/schema.ts';
import { cleanText } from '../../wording/clean-text.ts';
import { writeDate } from '../../wording/dates.ts';
import { findLeftover, readDate } from '../../wording/when/read-date.ts';
import { countWords } from '../../wording/words.ts';

/** A date of one's own as somebody says it. */
interface OwnDate {
  readonly on: Temporal.PlainDate;
  /** Absent: what it is called was not said, or is not told apart. */
  readonly title?: string;
}

/** What leads to what a date is called, and what stands behind that. */
const leads: readonly RegExp[] = [
  /^(?:en|and|dus|so|dan|then|ook|also|graag|please|even|nog|alvast|meteen|er|erbij|in|maar|just|down)\s+/iu,
  /^(?:kunt?|kan|wilt?|zou|can|could|would|will)\s+(?:je|jij|u|you)\s+/iu,
  /^(?:(?:ik|we|wij|i|we)\s+)?(?:willen|wil|zouden|zou|want|would|'d)\s+(?:graag\s+|like\s+)?(?:zien|hebben|to see|to have)?\s*(?:dat|that)?\s+/iu,
  /^(?:noteer|zet|voeg|onthoud|plan|bewaar|note|add|put|record|enter|remember|save)\s+/iu,
  /^(?:herinner|remind)\s+(?:mij|me|ons|us)\s+(?:(?:er\s*)?aan|of|about|to)?\s*/iu,
  /^(?:voor|for)\s+(?:ons|mij|me|us)\s+/iu,
  /^(?:bijhouden|onthouden|toevoegen|noteren|keep track)\s+(?=dat |that )/iu,
  /^(?:zien|to see)\s+(?=dat |that )/iu,
  /^dat\s+(?:wij|we|ik)\s+/iu,
  /^(?:dat|that)\s+/iu,
];
const ends: readonly RegExp[] = [
  /[\s,;:.!?–-]+$/u,
  /\s+(?:van|op|voor|per|of|on|for|by)$/iu,
  /\s+(?:toe|toevoegen|toe te voegen|erbij|bij|ook|also|please|graag|aub|komt|staat|zetten|opnemen|noteren)$/iu,
  /\s+(?:aan|in|op|bij|to|on|among)\s+(?:de|het|jouw|je|uw|onze|ons|the|your|our|everyone['’]s)\s+(?:eigen\s+|own\s+)?(?:lijst|mijlpalen|data|datums|kalender|agenda|list|milestones|dates|calendar)$/iu,
  /\s+(?:als|as)\s+(?:een\s+|an?\s+|our\s+|onze\s+)?(?:eigen\s+|own\s+)?(?:mijlpaal|moment|datum|deadline|milestone|date)$/iu,
];
const boundary = /[,;:.!?]\s+|\s+(?:maar|but|dus|so)\s+/iu;
const nothing = /^(?:dat|die|dit|het|een|erbij|bij|toe|op|this|that|it|an?|the|de|on)?$/iu;
/** Longer is a story, and no name. In words. */
const longestName = 14;

const words = {
  nl: {
    typed: (title: string, day: string) => `mijlpaal toevoegen ${title} op ${day}`,
    says: (title: string, day: string) =>
      `Zo voegt een beheerder een datum van uw eigen organisatie toe, voor iedereen: ‘${title}’ op ${day}. Klopt de naam of de dag niet? Typ de regel dan zelf.`,
    unnamed: (day: string, example: string) =>
      `Zo voegt een beheerder een datum van uw eigen organisatie toe. Hoe die van ${day} heet, las ik niet. Typ bijvoorbeeld: ${example}.`,
    example: 'Overleg',
  },
  en: {
    typed: (title: string, day: string) => `add milestone ${title} on ${day}`,
    says: (title: string, day: string) =>
      `This is how an admin adds a date of your own organisation, for everybody: ‘${title}’ on ${day}. Is the name or the day not right? Then type the line yourself.`,
    unnamed: (day: string, example: string) =>
      `This is how an admin adds a date of your own organisation. What the one on ${day} is called I did not read. Type for example: ${example}.`,
    example: 'Meeting',
  },
};

/** The command for a date of one's own; undefined where no day was said, for which there is a form. */
export function addOwnDate(
  text: string,
  { language, today }: { language: Language; today: Temporal.PlainDate },
): { command?: string; says: string } | undefined {
  const said = readOwnDate(text, today);
  if (!said) return undefined;
  const say = words[language];
  const day = writeDate(said.on, language);
  if (said.title === undefined) return { says: say.unnamed(day, say.typed(say.example, day)) };
  return { command: say.typed(said.title, day), says: say.says(said.title, day) };
}

function readOwnDate(text: string, today: Temporal.PlainDate): OwnDate | undefined {
  const clauses = text.split(boundary);
  for (const [index, clause] of clauses.entries()) {
    const read = readDate(clause, today);
    if (read.kind !== 'date') continue;
    // "Our own end date for pseudonyms, 1 May".
    const title = readTitle(read.rest) ?? readTitle(clauses[index - 1] ?? '');
    return { on: read.date, ...(title === undefined ? {} : { title }) };
  }
  return undefined;
}

function readTitle(rest: string): string | undefined {
  const bare = strip(strip(cleanText(rest), leads), ends);
  const isName = !nothing.test(bare) && countWords(bare) <= longestName && findLeftover(bare) === undefined;
  return isName ? `${bare.charAt(0).toUpperCase()}${bare.slice(1)}` : undefined;
}

/** Each of them as often as it is there. */
function strip(text: string, patterns: readonly RegExp[]): string {
  const shorter = patterns.reduce((left, pattern) => left.replace(pattern, ''), text);
  return shorter === text ? text : strip(shorter, patterns);
}
