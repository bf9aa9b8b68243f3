import type { Found, LastAnswer } from '../wording/answer-types.ts';
import { type AnswerId, readAnswerId, subjectOf } from './answer-id.ts';
import type { Reading } from './decide/read-questions.ts';
import { readPeriod } from './read/period.ts';
import { readUnit } from './read/unit.ts';
import { none, type Reply, type Turn } from './turn.ts';
import { listMembers } from './write/list-members.ts';
import { type Wanted, writeFound } from './write/write-found.ts';
import { writeMany } from './write/write-many.ts';

export interface Giving {
  readonly asked?: string;
  readonly preface?: string | undefined;
  /** Told behind it: what may have been asked instead. */
  readonly besides?: AnswerId | undefined;
  /** It is the last answer once more, with all that belongs to it. */
  readonly isAgain?: boolean;
}

export function give(id: AnswerId, turn: Turn, { asked, preface, besides, isAgain = false }: Giving = {}): Reply {
  const { last, language, message } = turn;
  const found = write(id, turn, besides);
  const isMore = !isAgain && last?.subject === found.subject && last.language === language && found.items.length === 0;
  const folded = isMore ? { ...found, lines: [], dates: [], more: [...found.lines, ...found.more] } : found;
  const prefaced = preface ? { ...folded, lead: { ...found.lead, text: `${preface} ${found.lead.text}` } } : folded;
  return { answer: prefaced, last: lastOf(id, turn, asked ?? message.text) };
}

function write(id: AnswerId, turn: Turn, besides?: AnswerId): Found {
  const { knowledge, language, today } = turn;
  const wanted = { ...wantedOf(turn, id), besides };
  const { spokenOf, unit, period } = wanted;
  const own = [nameOf(id), besides && nameOf(besides), language, today, spokenOf, unit, period?.written];
  return knowledge.writeOnce(own, () => writeFound(id, wanted));
}

export function giveMany(readings: readonly Reading[], turn: Turn): Reply {
  const ids = readAll(
    readings.flatMap(({ match: { ranked } }) => ranked[0]?.id ?? []),
    turn,
  );
  const spokenOf = ids.at(-1);
  if (!spokenOf) return { answer: none(turn.language, 'unknown'), last: turn.last };
  return { answer: writeMany(ids, wantedOf(turn)), last: lastOf(spokenOf, turn, turn.message.text) };
}

function readAll(names: readonly string[], { register }: Turn): AnswerId[] {
  return names.flatMap((name) => readAnswerId(name, register) ?? []);
}

/** More than half of what the second answer says is said by the first. */
export function isSaidBy(first: AnswerId, second: AnswerId, turn: Turn): boolean {
  const { lexicon, weigh } = turn.knowledge;
  const readTerms = (id: AnswerId) =>
    new Set(lexicon.read(write(id, turn).lead.text, turn.language).map(({ term }) => term));
  const told = readTerms(first);
  const terms = [...readTerms(second)];
  const sum = (own: readonly string[]) => own.reduce((total, term) => total + weigh(term), 0);
  return 2 * sum(terms.filter((term) => told.has(term))) > sum(terms);
}

/** From here on another answer may have been meant by who asks again. */
const likelyOther = 0.25;

export function isRepeat(id: AnswerId, { last, language }: Turn): boolean {
  return last !== undefined && id.says !== 'list' && last.answer === nameOf(id) && last.language === language;
}

/** The same is never said twice in a row where something else of the subject may have been meant. */
export function findOther({ match: { ranked } }: Reading, { last, register }: Turn): AnswerId | undefined {
  const other = ranked.find(({ id, likelihood }) => id !== last?.answer && likelihood >= likelyOther);
  return other && readAnswerId(other.id, register);
}

function nameOf(id: AnswerId): string {
  return id.says === 'dates' ? `${id.subject}#${id.kind}` : id.id;
}

export function wantedOf({ register, language, today, last, message }: Turn, id?: AnswerId): Wanted {
  const members = id?.says === 'list' ? register.lists.get(id.id)?.members : undefined;
  const isOfDates = members !== undefined && 'dates' in members;
  return {
    register,
    language,
    today,
    spokenOf: last?.subject,
    unit: readUnit(message.text),
    period: isOfDates ? readPeriod(message.text, { today, language }) : undefined,
  };
}

export function lastOf(id: AnswerId, { register, language, last, today }: Turn, text: string | undefined): LastAnswer {
  const list = id.says === 'list' ? register.lists.get(id.id) : undefined;
  return {
    subject: subjectOf(id, register, last?.subject),
    answer: nameOf(id),
    language,
    items: list ? listMembers(list, { register, today }).map((member) => member.id) : (last?.items ?? []),
    text: text ?? '',
  };
}
