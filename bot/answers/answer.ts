import { asKnownOn } from '../register/as-known-on.ts';
import type { Register } from '../register/register.ts';
import type { Language } from '../register/schema.ts';
import type { Answer, AskContext, Found, LastAnswer, None, Suggestion } from '../wording/answer-types.ts';
import { splitWords } from '../wording/words.ts';
import { type AnswerId, listAnswers, readAnswerId, subjectOf } from './answer-id.ts';
import { decide } from './decide/decide.ts';
import { isCourtesy, type Reading, readBehind, readOne, readQuestions } from './decide/read-questions.ts';
import { type Response, respond } from './decide/respond.ts';
import type { Knowledge } from './knowledge.ts';
import { readAct } from './match/acts.ts';
import type { Before } from './match/network.ts';
import { match } from './match/rank.ts';
import { withoutCalled } from './read/called.ts';
import { detectLanguage, tooFewWords } from './read/detect-language.ts';
import { findExact, findNamed } from './read/exact.ts';
import { isForeign } from './read/foreign-language.ts';
import { itemAt, readOrdinal } from './read/ordinal.ts';
import { readPeriod } from './read/period.ts';
import { type Message, splitMessage } from './read/split-message.ts';
import { readUnit } from './read/unit.ts';
import { areOfOneSubject } from './subjects-in.ts';
import { listMembers } from './write/list-members.ts';
import { sayings } from './write/say.ts';
import { writeSources } from './write/write-form.ts';
import { suggest, type Wanted, writeFound } from './write/write-found.ts';
import { writeMany } from './write/write-many.ts';

export interface Asked {
  readonly text: string;
  readonly context: AskContext;
  /** The date against which deadlines are worked out, in Europe/Amsterdam. */
  readonly today: Temporal.PlainDate;
}

/** The answer to a message, and what a follow-up may refer to. */
export interface Reply {
  readonly answer: Answer;
  readonly last?: LastAnswer | undefined;
  /** How the message was read, for who asks why. */
  readonly readings?: readonly Reading[];
}

/** A message as it is answered. */
export interface Turn {
  readonly knowledge: Knowledge;
  /** As it was known on the day. */
  readonly register: Register;
  readonly message: Message;
  readonly language: Language;
  readonly last: LastAnswer | undefined;
  /** What the message quotes: it takes the place of what was said before. */
  readonly quoted: string;
  /** What was read as the question is told beside the answer. */
  readonly tellsQuestion: boolean;
  readonly today: Temporal.PlainDate;
}

/** Nothing has a longer name. In characters. */
const longestName = 200;
/** A message that is far longer than its question gets that said back. In characters. */
const longMessage = 200;

/** Answers a message from the register: pure, no clock, no I/O. */
export function answer(knowledge: Knowledge, { text, context, today }: Asked): Reply {
  const spoken = context.preferred ?? context.last?.language ?? 'nl';
  const message = splitMessage(text, (one) => withoutCalled(one, knowledge.lexicon));
  const count = splitWords(message.text).length;
  if (count === 0) return { answer: none(spoken, 'empty'), last: context.last };
  const told = detectLanguage(message.text, knowledge.lexicon);
  const isShort = count <= tooFewWords && (context.last !== undefined || context.preferred !== undefined);
  const language = (isShort ? undefined : told) ?? spoken;
  const turn = {
    knowledge,
    register: asKnownOn(knowledge.register, today),
    message,
    language,
    last: context.last,
    quoted: context.quoted ?? '',
    tellsQuestion: context.tellsQuestion === true,
    today,
  };
  return answerExact(turn, told ?? language) ?? answerItem(turn) ?? answerNamed(turn) ?? answerAsked(turn);
}

/** What the register says of a subject or a list, where nobody asks anything particular of it. */
export function answerAbout(
  knowledge: Knowledge,
  subject: string,
  { language, today }: { language: Language; today: Temporal.PlainDate },
): Found {
  const register = asKnownOn(knowledge.register, today);
  const id = readAnswerId(subject, register);
  if (!id) throw new Error(`nothing is called ${subject} in the register on ${today}`);
  return knowledge.writeOnce([subject, language, today], () => writeFound(id, { register, language, today }));
}

/** A title, a list's name or a measure's code, and nothing else. */
function answerExact(turn: Turn, language: Language): Reply | undefined {
  if (turn.message.text.length > longestName) return undefined;
  const exact = findExact(turn.message.text, turn.register);
  const id = exact && readAnswerId(exact.id, turn.register);
  if (!exact || !id) return undefined;
  if (!exact.wantsSource) return give(id, { ...turn, language });
  const answer = writeSources(id, wantedOf({ ...turn, language }));
  return { answer, last: lastOf(id, { ...turn, language }, undefined) };
}

/** "Leg de derde uit": a row of the list on the screen. */
function answerItem(turn: Turn): Reply | undefined {
  const { last, message, register } = turn;
  if (!last || last.items.length === 0) return undefined;
  const ordinal = readOrdinal(message.text);
  const item = ordinal === undefined ? undefined : itemAt(last.items, ordinal);
  const id = item === undefined ? undefined : readAnswerId(item, register);
  return id && give(id, turn);
}

/** "En fase 3?": a subject by its name alone, after something else; what was asked of that tells which of its facts is meant. */
function answerNamed(turn: Turn): Reply | undefined {
  const { last, message, register, knowledge, language } = turn;
  if (!last || message.parts.length > 1 || message.text.length > longestName) return undefined;
  const named = findNamed(message.text, register);
  const subject = named === undefined ? undefined : register.entries.get(named);
  if (!subject) return undefined;
  const before = readBefore(turn);
  const { ranked } = match(knowledge, { text: message.text, language, before, among: listAnswers(subject) });
  const id = readAnswerId(ranked[0]?.id ?? subject.id, register);
  return id && give(id, turn);
}

function answerAsked(turn: Turn): Reply {
  const { knowledge, language, message } = turn;
  const asking = { knowledge, language, before: readBefore(turn) };
  const readings = readQuestions(message, asking);
  const [first, ...others] = readings;
  // In a long message the question's own language is the one to answer in.
  const asked = { ...turn, language: first.language };
  const act = readAct(first.match);
  const behind = isCourtesy(first) ? readBehind(first.text, asking) : undefined;
  if (behind) return { ...answerQuestion(behind, asked), readings: [behind] };
  if (act && others.length === 0) {
    const response = respond(act, { turn: asked, reading: first });
    if (response) return { ...toReply(response, asked), readings };
  }
  if (others.length > 0) return { ...giveMany(readings, asked), readings };
  return { ...answerQuestion(first, asked), readings };
}

function toReply(response: Response, turn: Turn): Reply {
  if (response.does === 'say') return { answer: response.answer, last: turn.last };
  return give(response.id, { ...turn, language: response.language }, { isAgain: true });
}

function answerQuestion(reading: Reading, turn: Turn): Reply {
  const { register, language, knowledge } = turn;
  const decision = decide(reading.match, reading.odds);
  if (decision.does === 'answer' || decision.does === 'guess') {
    const { id: name } = decision.first;
    const id = readAnswerId(name, register);
    if (!id) return answerEarlier(reading, turn);
    const isGuess = decision.does === 'guess';
    const second = decision.second && readAnswerId(decision.second.id, register);
    const wasSaid = isRepeat(id, turn);
    const other = wasSaid ? (second ?? findOther(reading, turn)) : undefined;
    const besides = !wasSaid && second && !isSaidBy(id, second, turn) ? second : undefined;
    const preface = prefaceOf(reading, { turn, isGuess, id, besides, isRepeat: wasSaid && other === undefined });
    return give(other ?? id, turn, { asked: reading.text, preface, besides });
  }
  const near = decision.does === 'tell-near' ? readAnswerId(decision.near.id, register) : undefined;
  if (near) return tellNear(near, reading, turn);
  if (isForeign(reading.text, knowledge.lexicon)) return { answer: none(language, 'language'), last: turn.last };
  const reason = decision.does === 'decline' && decision.isOutside ? 'outside' : 'unknown';
  return { answer: { ...none(language, reason), nearest: listNearest(reading, turn) }, last: turn.last };
}

/** What is known nearby, of a question whose answer is not. */
function tellNear(near: AnswerId, reading: Reading, turn: Turn): Reply {
  const { language, knowledge } = turn;
  const found = writeFound(near, wantedOf(turn));
  const { title } = knowledge.register.entries.get(found.subject) ?? { title: { nl: found.title, en: found.title } };
  const known = { ...found.lead, text: sayings[language].known(title[language], found.lead.text) };
  const citations = found.citations.filter(({ number }) => known.cites.includes(number));
  const answer: None = { ...none(language, 'not-held'), known, citations, nearest: listNearest(reading, turn) };
  return { answer, last: lastOf(near, turn, reading.text) };
}

/** What was known of a subject on the day of a rehearsal, where the answer came later; or that nothing was. */
function answerEarlier(later: Reading, turn: Turn): Reply {
  const { knowledge, register, language } = turn;
  const [first] = later.match.ranked;
  const { classes } = knowledge.model.answers;
  const among = new Set(classes.filter((id) => readAnswerId(id, register) !== undefined));
  const earlier = readOne(later.text, { knowledge, language, before: readBefore(turn), among });
  const decision = decide(earlier.match, earlier.odds);
  const isTold = decision.does === 'answer' || decision.does === 'guess';
  if (first && isTold && areOfOneSubject(decision.first.id, first.id, knowledge.register))
    return answerQuestion(earlier, turn);
  const known = first && readAnswerId(first.subject, register);
  return known ? tellNear(known, later, turn) : { answer: notYet(first?.subject ?? '', turn), last: undefined };
}

interface Told {
  readonly turn: Turn;
  readonly id: AnswerId;
  readonly isGuess: boolean;
  readonly isRepeat: boolean;
}

/** What the question was taken to be, where that is not plain. */
function prefaceOf(
  { text }: Reading,
  { turn, isGuess, isRepeat, id, besides }: Pick<Giving, 'besides'> & Told,
): string | undefined {
  const { language, message, register, tellsQuestion } = turn;
  const words = sayings[language];
  if (isGuess) {
    const told = besides ? [id, besides] : [id];
    const subjects = new Set(told.map((one) => subjectOf(one, register, turn.last?.subject)));
    const titleOf = (subject: string) =>
      (register.entries.get(subject) ?? register.lists.get(subject))?.title[language];
    return words.likely([...subjects].map((subject) => titleOf(subject) ?? subject));
  }
  if (isRepeat) return words.again;
  const isLong = text !== message.text && message.text.length > longMessage;
  return isLong && !tellsQuestion ? words.asked(text) : undefined;
}

/** More than half of what the second answer says is said by the first. */
function isSaidBy(first: AnswerId, second: AnswerId, turn: Turn): boolean {
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

function isRepeat(id: AnswerId, { last, language }: Turn): boolean {
  return last !== undefined && id.says !== 'list' && last.answer === nameOf(id) && last.language === language;
}

/** The same is never said twice in a row where something else of the subject may have been meant. */
function findOther({ match: { ranked } }: Reading, { last, register }: Turn): AnswerId | undefined {
  const other = ranked.find(({ id, likelihood }) => id !== last?.answer && likelihood >= likelyOther);
  return other && readAnswerId(other.id, register);
}

function nameOf(id: AnswerId): string {
  return id.says === 'dates' ? `${id.subject}#${id.kind}` : id.id;
}

interface Giving {
  readonly asked?: string;
  readonly preface?: string | undefined;
  /** Told behind it: what may have been asked instead. */
  readonly besides?: AnswerId | undefined;
  /** It is the last answer once more, with all that belongs to it. */
  readonly isAgain?: boolean;
}

function give(id: AnswerId, turn: Turn, { asked, preface, besides, isAgain = false }: Giving = {}): Reply {
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

function giveMany(readings: readonly Reading[], turn: Turn): Reply {
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

function wantedOf({ register, language, today, last, message }: Turn, id?: AnswerId): Wanted {
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

function lastOf(id: AnswerId, { register, language, last, today }: Turn, text: string | undefined): LastAnswer {
  const list = id.says === 'list' ? register.lists.get(id.id) : undefined;
  return {
    subject: subjectOf(id, register, last?.subject),
    answer: nameOf(id),
    language,
    items: list ? listMembers(list, { register, today }).map((member) => member.id) : (last?.items ?? []),
    text: text ?? '',
  };
}

function readBefore({ last, quoted, language, knowledge }: Turn): Before | undefined {
  if (quoted !== '') {
    const { match } = readOne(splitMessage(quoted).text, { knowledge, language, before: undefined });
    const [first] = match.ranked;
    if (first) return { subject: first.subject, answer: first.id, language };
  }
  return last && { subject: last.subject, answer: last.answer, language: last.language };
}

/** On the day of a rehearsal nothing was known of it. */
function notYet(subject: string, { knowledge, register, language }: Turn): None {
  const title = knowledge.register.entries.get(subject)?.title[language] ?? subject;
  const related = knowledge.register.entries.get(subject)?.related.filter((id) => register.entries.has(id)) ?? [];
  return {
    ...none(language, 'not-yet'),
    known: { text: sayings[language].notYet(title), cites: [] },
    nearest: related.slice(0, 3).map((id) => suggest(register, id, language)),
  };
}

function listNearest({ match: { ranked } }: Reading, { register, language }: Turn): Suggestion[] {
  const subjects = [...new Set(ranked.map(({ subject }) => subject))].filter(
    (id) => register.entries.has(id) || register.lists.has(id),
  );
  return subjects.slice(0, 3).map((id) => suggest(register, id, language));
}

function none(language: Language, reason: None['reason']): None {
  return { kind: 'none', language, reason, citations: [], nearest: [] };
}
