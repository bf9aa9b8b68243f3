import type { Language } from '../../register/schema.ts';
import { counts, oneOf } from './time-words.ts';

/** A time of the day in a sentence, and where that stands in it. */
export interface SaidTime {
  readonly at: Temporal.PlainTime;
  readonly index: number;
  readonly text: string;
}

/** "A quarter" is no hour. */
const hours = new Map([...counts].filter(([word]) => word !== 'a' && word !== 'an'));
const minutes: ReadonlyMap<string, number> = new Map([
  ['kwart', 15],
  ['quarter', 15],
  ['vijf', 5],
  ['five', 5],
  ['tien', 10],
  ['ten', 10],
  ['twintig', 20],
  ['twenty', 20],
]);

const hour = `(?<hour>\\d{1,2}|${oneOf(hours.keys())})`;
const minute = `(?<minute>\\d{1,2}|${oneOf(minutes.keys())})(?: minuten| minutes)?`;
const half = '(?: ?(?<half>[ap]\\.?m\\b\\.?))?';
const behind =
  "(?:,? (?:(?<dutch>'s (?:ochtends|morgens|middags|avonds))|in the (?<english>morning|afternoon|evening)))?";
const before = '(?:(?:om|at|tegen|rond|around|by) )?(?:a )?';
const form = (pattern: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}:.])${before}(?:${pattern})${half}${behind}(?![\\p{L}\\p{N}]|[:.]\\p{N})`, 'u');

/** Of those that begin together the first is meant: "tien over half negen" is not "half negen". */
const forms = [
  form(`${minute} (?<side>over|voor|past|to) (?<isHalf>half) ${hour}`),
  form(`${minute} (?<side>over|voor|past|to|after|before) ${hour}`),
  form(`(?<isHalf>half) (?<isPast>past )?${hour}`),
  form('(?<hour>\\d{1,2})[:.](?<exact>\\d\\d)(?: ?(?:uur|u|h))?'),
  form(`${hour} ?(?:uur|u|h|o'clock)`),
  form(`(?<hour>\\d{1,2})(?= ?[ap]\\.?m)`),
  form('(?<noon>noon|midday|midnight|middernacht)'),
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:om|at) ${hour}${behind}(?=$|[,.!?;]| (?!\\p{L}*(?:dag|dagen|week|weken|maand|maanden|days?|weeks?|months?)(?!\\p{L})))`,
    'u',
  ),
];

/** Nobody has a post come between these hours of the night, who does not say so. */
const firstOfDay = 7;

/** All times in a folded text, in their order. */
export function listTimes(folded: string, language: Language): SaidTime[] {
  const found: SaidTime[] = [];
  for (let from = 0; ; ) {
    const next = findFirst(folded.slice(from));
    if (!next) return found;
    const at = readTime(next.groups ?? {}, next[0], language);
    if (at) found.push({ at, index: from + next.index, text: next[0] });
    from += next.index + next[0].length;
  }
}

function findFirst(text: string): RegExpExecArray | undefined {
  const matches = forms.map((pattern) => pattern.exec(text)).filter((match) => match !== null);
  return matches.reduce<RegExpExecArray | undefined>(
    (first, one) => (first && first.index <= one.index ? first : one),
    undefined,
  );
}

type Groups = Readonly<Record<string, string | undefined>>;

function readTime(groups: Groups, text: string, language: Language): Temporal.PlainTime | undefined {
  if (groups['noon']) return Temporal.PlainTime.from({ hour: /noon|midday/.test(text) ? 12 : 0 });
  const named = hours.get(groups['hour'] ?? '') ?? Number(groups['hour']);
  const past = minutesOf(groups, text, language);
  if (named > 23 || past > 59 || Number(groups['exact'] ?? 0) > 59) return undefined;
  const total = inPartOfDay(named, groups) * 60 + past;
  return Temporal.PlainTime.from({ hour: Math.floor((total + 1440) / 60) % 24, minute: (total + 1440) % 60 });
}

/** What is added to the hour that is named; below nothing where it is not that late yet. */
function minutesOf(groups: Groups, text: string, language: Language): number {
  const named = minutes.get(groups['minute'] ?? '') ?? Number(groups['minute'] ?? groups['exact'] ?? 0);
  const side = /voor|to|before/.test(groups['side'] ?? '') ? -named : named;
  if (!groups['isHalf']) return side;
  const isEnglish = groups['isPast'] !== undefined || (language === 'en' && !/\b(?:over|voor)\b/.test(text));
  return side + (isEnglish ? 30 : -30);
}

/** Where nothing tells which half of the day is meant, an hour of the night is one of the day; "4:15" is as it stands. */
function inPartOfDay(named: number, { half: written, dutch = '', english = '', exact }: Groups): number {
  const isLate = /^p/.test(written ?? '') || /middags|avonds/.test(dutch) || /afternoon|evening/.test(english);
  const isEarly = /^a/.test(written ?? '') || /ochtends|morgens/.test(dutch) || english === 'morning';
  if (isLate) return named < 12 ? named + 12 : named;
  if (isEarly) return named === 12 ? 0 : named;
  return exact === undefined && named > 0 && named < firstOfDay ? named + 12 : named;
}
