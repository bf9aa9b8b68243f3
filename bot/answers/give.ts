import type { Language } from '../register/schema.ts';
import type { Found, LastAnswer } from '../wording/answer-types.ts';
import { keepLatest } from '../wording/told.ts';
import { type AnswerId, readAnswerId, subjectOf } from './answer-id.ts';
import { findTooFar, limits } from './decide/absolute.ts';
import type { Caution } from './decide/caution.ts';
import type { Reading } from './decide/read-questions.ts';
import { type Answered, none, type Question } from './question.ts';
import { readPastPeriod } from './read/past-period.ts';
import { type Period, readPeriod } from './read/period.ts';
import { asksWhat } from './read/question-words.ts';
import { readUnit } from './read/unit.ts';
import { listMembers } from './write/list-members.ts';
import { sayings } from './write/say.ts';
import { type Wanted, writeFound } from './write/write-found.ts';
import { writeMany } from './write/write-many.ts';

/** How an answer is given. */
export interface Giving {
  readonly asked?: string;
  readonly preface?: string | undefined;
  /** Told behind it: what may have been asked instead. */
  readonly besides?: AnswerId | undefined;
  /** Something is taken for granted, or concluded: what is told is no yes to that. */
  readonly caution?: Caution | undefined;
  /** It is the last answer once more, with all that belongs to it. */
  readonly isAgain?: boolean;
}

/** An answer in full, or folded where the same subject was spoken of just before. */
export function give(
  id: AnswerId,
  question: Question,
  { asked, preface, besides, caution, isAgain = false }: Giving = {},
): Answered {
  const { last, language, message } = question;
  const found = write(id, question, besides);
  const isMore = !isAgain && last?.subject === found.subject && last.language === language && found.items.length === 0;
  const folded = isMore ? { ...found, lines: [], dates: [], more: [...found.lines, ...found.more] } : found;
  const hedge = hedgeOf({ asked, caution }, found.lead.text, language);
  const text = [preface, hedge, found.lead.text].filter((part) => part !== undefined).join(' ');
  const prefaced = { ...folded, lead: { ...found.lead, text } };
  return { answer: prefaced, last: lastOf(id, question, asked ?? message.text) };
}

/** What is told first where it may be taken for more than it says. */
function hedgeOf(
  { asked, caution }: { asked: string | undefined; caution: Caution | undefined },
  told: string,
  language: Language,
): string | undefined {
  const words = sayings[language];
  const tooFar = asked === undefined ? undefined : findTooFar(asked, told, language);
  if (tooFar !== undefined) return words.tooFar(tooFar);
  if (caution === 'no-yes') return asked !== undefined && asksWhat(asked) ? words.onlyThis : words.noYes;
  return caution === 'mind' && !limits(told, language) ? words.mind : undefined;
}

function write(id: AnswerId, question: Question, besides?: AnswerId): Found {
  const { knowledge, language, today } = question;
  const wanted = { ...wantedOf(question, id), besides };
  const { spokenOf, unit, period } = wanted;
  const own = [nameOf(id), besides && nameOf(besides), language, today, spokenOf, unit, period?.written];
  return knowledge.writeOnce(own, () => writeFound(id, wanted));
}

/** The answers to several questions of one message, each in a line. */
export function giveMany(readings: readonly Reading[], question: Question): Answered {
  const ids = readAll(
    readings.flatMap(({ match: { ranked } }) => ranked[0]?.id ?? []),
    question,
  );
  const spokenOf = ids.at(-1);
  if (!spokenOf) return { answer: none(question.language, 'unknown'), last: question.last };
  return { answer: writeMany(ids, wantedOf(question)), last: lastOf(spokenOf, question, question.message.text) };
}

/** What is known of a reason, and behind it the list that was asked for: "since …, what are we to do?". */
export function giveBoth(reason: AnswerId, list: AnswerId, question: Question): Answered {
  const answer = writeMany([reason, list], wantedOf(question));
  return { answer, last: lastOf(list, question, question.message.text) };
}

function readAll(names: readonly string[], { register }: Question): AnswerId[] {
  return names.flatMap((name) => readAnswerId(name, register) ?? []);
}

/** More than half of what the second answer says is said by the first, and it names no product that the first does not. */
export function isSaidBy(first: AnswerId, second: AnswerId, question: Question): boolean {
  const { lexicon, weigh } = question.knowledge;
  const readTerms = (id: AnswerId) =>
    new Set(lexicon.read(write(id, question).lead.text, question.language).map(({ term }) => term));
  const told = readTerms(first);
  const terms = [...readTerms(second)];
  if (terms.some((term) => lexicon.groupOf(term) === 'product' && !told.has(term))) return false;
  const sum = (own: readonly string[]) => own.reduce((total, term) => total + weigh(term), 0);
  return 2 * sum(terms.filter((term) => told.has(term))) > sum(terms);
}

/** It was said just before, in the same language. */
export function isRepeat(id: AnswerId, { last, language }: Question): boolean {
  return last !== undefined && id.says !== 'list' && last.answer === nameOf(id) && last.language === language;
}

function nameOf(id: AnswerId): string {
  return id.says === 'dates' ? `${id.subject}#${id.kind}` : id.id;
}

/** What is asked of an answer besides what it is about: a unit, a period. */
type Asking = Pick<Question, 'register' | 'language' | 'today' | 'last' | 'message'>;

export function wantedOf({ register, language, today, last, message }: Asking, id?: AnswerId): Wanted {
  return {
    register,
    language,
    today,
    spokenOf: last?.subject,
    unit: readUnit(message.text),
    period: id && readPeriodOf(id, { register, language, today, last, message }),
  };
}

/** The time that is asked about, of what is told by time: dates, and what changed. */
function readPeriodOf(id: AnswerId, { register, language, today, last, message }: Asking): Period | undefined {
  const members = id.says === 'list' ? register.lists.get(id.id)?.members : undefined;
  if (members && 'dates' in members) return readPeriod(message.text, { today, language });
  const isOfChanges = id.says !== 'list' && register.entries.get(subjectOf(id, register, last?.subject))?.tellsChanges;
  return isOfChanges ? readPastPeriod(message.text, { today, language }) : undefined;
}

/** What a follow-up may refer to. */
export function lastOf(id: AnswerId, question: Question, text: string | undefined): LastAnswer {
  const { register, language, last, today } = question;
  const list = id.says === 'list' ? register.lists.get(id.id) : undefined;
  return {
    subject: subjectOf(id, register, last?.subject),
    answer: nameOf(id),
    language,
    items: list
      ? listMembers(list, { register, today }, readPeriodOf(id, question)).map((member) => member.id)
      : (last?.items ?? []),
    text: text ?? '',
    told: keepLatest([...(last?.told ?? []), nameOf(id)]),
  };
}
