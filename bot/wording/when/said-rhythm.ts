import type { Language } from '../../register/schema.ts';
import { fold } from '../words.ts';
import { shortWeekdays, weekdays } from './date-words.ts';
import { readLeadingDate } from './read-date.ts';
import { readRule } from './read-rule.ts';
import { listTimes } from './said-time.ts';
import { oneOf } from './time-words.ts';
import { weekdayCodes } from './weekdays.ts';

/** How often, at what time and from which day on something is to come, as a sentence says it. */
export interface SaidRhythm {
  /** A rule of RFC 5545. */
  readonly rule?: string;
  readonly at?: Temporal.PlainTime;
  readonly from?: Temporal.PlainDate;
  /** What says when, and is not understood, in the sentence's own words. */
  readonly unread?: string;
}

/** A rhythm has no more words, and stands not further on in what somebody says. */
const mostWords = 9;
const mostWordsLooked = 80;

const weekday = oneOf(weekdays.keys());
const ordinal = '(?:eerste|tweede|derde|vierde|laatste|first|second|third|fourth|last)';
const every = '(?:elke?|iedere?|every|each)';
const partOfDay = '(?:ochtend|morgen|middag|avond|morning|afternoon|evening)';

/** What people say in more words, or in other ones, than a typed rhythm has. */
const said: readonly (readonly [RegExp, string])[] = [
  [/\b((?:dage|(?:twee)?weke|(?:drie)?maande|jaar)lijks)e\b/g, '$1'],
  [new RegExp(`\\b(${weekday})(?: ?${partOfDay})(?:en|s)?\\b`, 'g'), '$1'],
  [new RegExp(`\\b(${every}) ${partOfDay}\\b`, 'g'), '$1 dag'],
  [/\b(?:every|each) dag\b/g, 'every day'],
  [/\b(?:doordeweeks|alle werkdagen|door de week)\b/g, 'op werkdagen'],
  [/\b(?:workday|business day)(s?)\b/g, 'working day$1'],
  [/\b(?:van |from )?(?:maandag|monday) (?:tot en met|t ?\/ ?m|through|to) (?:vrijdag|friday)\b/g, 'op werkdagen'],
  [new RegExp(`(?<!${every} )(?:'s |(?:on )?)\\b(${weekday})s\\b`, 'g'), 'elke $1'],
  [
    new RegExp(
      `\\b(?:elke|iedere|every|each) (?:maand|month) (?:op |on )?(?:de |the )?(${ordinal} (?:${weekday}|dag|day|werkdag|working day))\\b`,
      'g',
    ),
    '$1 van de maand',
  ],
  [
    new RegExp(`\\b${every} (${ordinal} (?:${weekday}|dag|day|werkdag|working day))(?! (?:van|of))\\b`, 'g'),
    '$1 van de maand',
  ],
  [
    /\b(?:op |on )?(?:de |the )?(\d{1,2})(?:e|ste|de|st|nd|rd|th)? (?:van|of) (?:de|elke|iedere|the|every|each) (?:maand|month)\b/g,
    'elke maand op de $1e',
  ],
  [
    /\b(?:aan het |at the )?(?:eind|einde|end) (?:van|of) (?:de|elke|iedere|the|every|each) (?:maand|month)\b/g,
    'elke maand op de laatste dag',
  ],
];

/** What was said before or behind it, in the same clause, turns it down: "elke dag is te veel", "in plaats van om 9 uur". */
const turnedDownBefore =
  /(?:in plaats van|instead of|rather than|niet(?: meer)?|geen|not|no longer)(?: (?:in|om|at|op|on|de|het|the|just|gewoon))*$/;
const turnedDownBehind =
  /^(?:[ ,]+[\p{L}']+){0,5}? (?:te (?:veel|vaak|druk|vroeg|laat|weinig)|too (?:much|often|early|late|many)|overdreven|(?:niet|not) (?:nodig|needed|necessary|handig))(?!\p{L})/u;
/** "Van maandag naar dinsdag": the first is what it was. */
const wasBefore = /(?:van|from)(?: (?:de|the))?$/;
const becomesBehind = /^ (?:naar|to) /;

interface Piece {
  readonly index: number;
  readonly text: string;
}

function isTurnedDown(line: string, { index, text }: Piece): boolean {
  const before = line.slice(0, index).trimEnd();
  const behind = line.slice(index + text.length);
  return (
    turnedDownBefore.test(before) ||
    turnedDownBehind.test(behind) ||
    (wasBefore.test(before) && becomesBehind.test(behind))
  );
}

const startsOn = /(?<![\p{L}\p{N}])(?:vanaf|met ingang van|from|starting(?: on| from)?) (.+)$/u;
const counted =
  /(?:^|[^\p{L}\p{N}])(?:[\p{L}\p{N}]+ (?:keer|maal|times|x)|twice|tweemaal|driemaal) (?:per|an?|in de|elke|every|each) [\p{L}]+/u;
const unknownRhythm = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${every}|om de|om het) (?:(?:\\p{L}+|\\d+) )?(?:${weekday}|uur|uren|hours?|minuten|minutes?|dag|dagen|days?|weken|weeks?|maanden|months?|kwartaal|quarter|jaar|year)(?!\\p{L})`,
  'u',
);
const unknownTime =
  /(?<![\p{L}\p{N}])(?:om |at )?(?:kwart|half|quarter|(?<=(?:om|at) )\d{1,2}(?:[:.]\d+)?)(?: (?:over|voor|past|to|uur|\p{L}+))?(?: \p{L}+)?/u;
const onWeekday = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:op |on )?(?:${weekday})(?:(?:, | en | and )(?:${weekday}))*(?!\\p{L})`,
  'gu',
);

/** What a sentence says of when something is to come again and again; what it turns down is left out. */
export function readSaidRhythm(
  text: string,
  { language, today }: { language: Language; today: Temporal.PlainDate },
): SaidRhythm {
  const typed = fold(text).replace(/\s+/g, ' ').split(' ').slice(0, mostWordsLooked).join(' ');
  const { from, line: rest } = cutStart(typed, today);
  const times = listTimes(rest, language);
  const [time] = times.filter((one) => !isTurnedDown(rest, one));
  const timeless = times.toReversed().reduce((line, one) => cut(line, one), rest);
  const line = said.reduce((words, [pattern, plain]) => words.replace(pattern, plain), timeless).replace(/\s+/g, ' ');
  const rhythms = listRhythms(line, today.with({ month: 1, day: 1 }));
  const meant = rhythms.filter((one) => !isTurnedDown(line, one));
  const left = rhythms.toReversed().reduce((words, one) => cut(words, one), line);
  const days = [...left.matchAll(onWeekday)]
    .map(({ index, 0: named }) => ({ index, text: named }))
    .filter((one) => !isTurnedDown(left, one));
  const rule = joinRules(
    meant.map((one) => one.rule),
    days.map((one) => one.text),
  );
  const unread =
    findUnread({ left, isTimed: time !== undefined, hasRhythm: rhythms.length > 0 }) ??
    (rule === undefined ? [...meant, ...days].at(-1)?.text : undefined);
  return {
    ...(unread === undefined && rule !== undefined ? { rule } : {}),
    ...(time ? { at: time.at } : {}),
    ...(from ? { from } : {}),
    ...(unread === undefined ? {} : { unread: unread.trim() }),
  };
}

/** "Vanaf 1 december": no part of how often. */
function cutStart(line: string, today: Temporal.PlainDate): { from?: Temporal.PlainDate; line: string } {
  const [whole, behind = ''] = startsOn.exec(line) ?? [];
  const read = whole === undefined ? undefined : readLeadingDate(behind, today);
  if (whole === undefined || read?.kind !== 'date' || becomesBehind.test(` ${read.rest}`)) return { line };
  // A time that stands behind the day is not of the day.
  const rest = [line.slice(0, line.length - whole.length), read.time, read.rest];
  return { from: read.date, line: rest.filter((part) => part).join(' ') };
}

function cut(line: string, { index, text }: Piece): string {
  return `${line.slice(0, index)}${line.slice(index + text.length)}`;
}

/** All that can be typed as a rhythm, the longest first where they begin together. */
function listRhythms(line: string, today: Temporal.PlainDate): (Piece & { readonly rule: string })[] {
  const words = [...line.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ index, end: index + word.length }));
  const found: (Piece & { readonly rule: string })[] = [];
  for (let at = 0; at < words.length; ) {
    const read = readFrom(line, words.slice(at, at + mostWords), today);
    if (read) found.push(read);
    at += read ? read.text.split(' ').length : 1;
  }
  return found;
}

function readFrom(line: string, words: readonly { index: number; end: number }[], today: Temporal.PlainDate) {
  const [first] = words;
  // "Twee keer per week" is not every week.
  if (!first || /(?:keer|maal|times|x) $/.test(line.slice(0, first.index))) return undefined;
  for (const { end } of words.toReversed()) {
    const text = line.slice(first.index, end).replace(/[^\p{L}\p{N}]+$/u, '');
    const read = text.includes('=') ? undefined : readRule(text, today);
    if (read?.kind === 'rule') return { index: first.index, text, rule: read.rule };
  }
  return undefined;
}

/** Days of the week beside a rhythm of weeks are days of it; rhythms that are more than days of one week can't be one. */
function joinRules(rules: readonly string[], named: readonly string[]): string | undefined {
  const [first, ...others] = [...new Set(rules)];
  const days = named.flatMap((one) => one.match(new RegExp(weekday, 'g')) ?? []).map(codeOf);
  if (first === undefined) return days.length > 0 ? `FREQ=WEEKLY;BYDAY=${[...new Set(days)].join(',')}` : undefined;
  if (others.length === 0 && days.length === 0) return first;
  const weekly = /^FREQ=WEEKLY(?:;INTERVAL=\d+)?$/;
  if (others.length === 0 && weekly.test(first)) return `${first};BYDAY=${[...new Set(days)].join(',')}`;
  const each = /^FREQ=WEEKLY;BYDAY=([A-Z,]+)$/;
  const all = [first, ...others].filter((rule) => !(rule === 'FREQ=WEEKLY' && [first, ...others].length > 1));
  const listed = all.map((rule) => each.exec(rule)?.[1]);
  if (listed.includes(undefined)) return undefined;
  return `FREQ=WEEKLY;BYDAY=${[...new Set([...listed.flatMap((codes) => codes?.split(',') ?? []), ...days])].join(',')}`;
}

function codeOf(name: string): string {
  return weekdayCodes[(weekdays.get(name) ?? shortWeekdays.get(name) ?? 1) - 1] ?? 'MO';
}

/** What says how often or how late, and was not read as that. */
function findUnread({
  left,
  isTimed,
  hasRhythm,
}: {
  left: string;
  isTimed: boolean;
  hasRhythm: boolean;
}): string | undefined {
  const [often] = counted.exec(left) ?? (hasRhythm ? [] : (unknownRhythm.exec(left) ?? []));
  const [late] = isTimed ? [] : (unknownTime.exec(left) ?? []);
  return often ?? late;
}
