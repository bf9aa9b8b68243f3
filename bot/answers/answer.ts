import { asKnownOn } from '../register/as-known-on.ts';
import type { Entry, Language } from '../register/schema.ts';
import type { AskContext, Found } from '../wording/answer-types.ts';
import { splitWords } from '../wording/words.ts';
import { type AnswerId, listAnswers, readAnswerId } from './answer-id.ts';
import { decide } from './decide/decide.ts';
import { findNeighbour } from './decide/neighbour.ts';
import { isCourtesy, type Reading, readBehind, readOne, readQuestions } from './decide/read-questions.ts';
import { type Response, respond } from './decide/respond.ts';
import { findOther, give, giveMany, isRepeat, isSaidBy, lastOf, wantedOf } from './give.ts';
import type { Knowledge } from './knowledge.ts';
import { readAct } from './match/acts.ts';
import { match } from './match/rank.ts';
import { listNearest, notYet, tellNear, tellNearYet } from './not-held.ts';
import { prefaceOf } from './preface.ts';
import { withoutCalled } from './read/called.ts';
import { detectLanguage, tooFewWords } from './read/detect-language.ts';
import { findExact, findNamed } from './read/exact.ts';
import { isForeign } from './read/foreign-language.ts';
import { itemAt, readOrdinal } from './read/ordinal.ts';
import { splitMessage } from './read/split-message.ts';
import { areOfOneSubject, tellsWhen, tellTheSame } from './subjects-in.ts';
import { none, type Reply, readBefore, type Turn } from './turn.ts';
import { writeSources } from './write/write-form.ts';
import { writeFound } from './write/write-found.ts';

export interface Asked {
  readonly text: string;
  readonly context: AskContext;
  /** The date against which deadlines are worked out, in Europe/Amsterdam. */
  readonly today: Temporal.PlainDate;
}

/** Nothing has a longer name. In characters. */
const longestName = 200;

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
  return (
    answerExact(turn, told ?? language) ??
    answerItem(turn) ??
    answerNeighbour(turn) ??
    answerNamed(turn) ??
    answerAsked(turn)
  );
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
  const { last, message, register } = turn;
  if (!last || message.parts.length > 1 || message.text.length > longestName) return undefined;
  const named = findNamed(message.text, register);
  const subject = named === undefined ? undefined : register.entries.get(named);
  if (!subject) return undefined;
  return answerOf(subject, turn);
}

/** "En de fase daarna?" */
function answerNeighbour(turn: Turn): Reply | undefined {
  const { last, message, register } = turn;
  const subject = last && findNeighbour(message.text, last, register);
  return subject && answerOf(subject, turn);
}

/** What is likeliest asked of a subject: what was asked of the one before. */
function answerOf(subject: Entry, turn: Turn): Reply | undefined {
  const { last, message, register, knowledge, language } = turn;
  const given = last && readAnswerId(last.answer, register);
  if (given?.says === 'dates') return give({ ...given, subject: subject.id }, turn);
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

/** What was known of a subject on the day of a rehearsal, where the answer came later; or that nothing was. */
function answerEarlier(later: Reading, turn: Turn): Reply {
  const { knowledge, register, language } = turn;
  const [first] = later.match.ranked;
  const { classes } = knowledge.model.answers;
  const among = new Set(classes.filter((id) => readAnswerId(id, register) !== undefined));
  const earlier = readOne(later.text, { knowledge, language, before: readBefore(turn), among });
  const decision = decide(earlier.match, earlier.odds);
  const isTold = decision.does === 'answer' || decision.does === 'guess';
  if (first && isTold && areOfOneSubject(decision.first.id, first.id, knowledge.register)) {
    const id = readAnswerId(decision.first.id, register);
    // What DPF stands for is no answer to whether it holds.
    const isOther = id?.says === 'fact' && !tellTheSame(id.id, first.id, knowledge.register);
    return isOther ? tellNearYet(id, later, turn) : answerQuestion(earlier, turn);
  }
  const subject = register.entries.get(first?.subject ?? '');
  if (!subject) return { answer: notYet(first?.subject ?? '', turn), last: undefined };
  // What came of a date is worked out from it until it is told.
  const isAhead = subject.type === 'milestone' && subject.expected !== undefined && subject.actual === undefined;
  const dates: AnswerId = { says: 'dates', subject: subject.id, kind: 'when' };
  if (isAhead && tellsWhen(first?.id ?? '', knowledge.register)) return give(dates, turn, { asked: later.text });
  return tellNearYet(isAhead ? dates : { says: 'subject', id: subject.id }, later, turn);
}
