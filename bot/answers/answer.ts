import { asKnownOn } from '../register/as-known-on.ts';
import type { Entry, Language } from '../register/schema.ts';
import type { AskContext, Found } from '../wording/answer-types.ts';
import { countWords, splitWords } from '../wording/words.ts';
import { type AnswerId, listAnswers, readAnswerId } from './answer-id.ts';
import { cautionOf } from './decide/caution.ts';
import { decide } from './decide/decide.ts';
import { findNeighbour } from './decide/neighbour.ts';
import { type Reading, readAside, readOne, readQuestions } from './decide/read-questions.ts';
import { type Response, respond } from './decide/respond.ts';
import { give, giveBoth, giveMany, isSaidBy, lastOf, wantedOf } from './give.ts';
import type { Knowledge } from './knowledge.ts';
import { match } from './match/rank.ts';
import { listNearest, notYet, tellNear, tellNearYet } from './not-held.ts';
import { prefaceOf } from './preface.ts';
import { type Answered, none, type Question, readBefore } from './question.ts';
import { withoutCalled } from './read/called.ts';
import { detectLanguage, tooFewWords } from './read/detect-language.ts';
import { findExact, findNamed } from './read/exact.ts';
import { isForeign } from './read/foreign-language.ts';
import { placeOf, readOrdinal } from './read/ordinal.ts';
import { splitMessage } from './read/split-message.ts';
import { rememberTerms } from './remember-terms.ts';
import { areOfOneSubject, tellsWhen, tellTheSame } from './subjects-in.ts';
import { actOf } from './wishes/act-of.ts';
import { respondToSeveral } from './wishes/several-wishes.ts';
import { writeSources } from './write/write-form.ts';
import { writeFound } from './write/write-found.ts';

export interface Asked {
  readonly text: string;
  readonly context: AskContext;
  /** The date against which deadlines are worked out, in Europe/Amsterdam. */
  readonly today: Temporal.PlainDate;
}

/** Who only points to a row of a list has no more words; who has more asks something of it. */
const pointingWords = 4;
/** Nothing has a longer name. In characters. */
const longestName = 200;

/** Answers a message from the register: pure, no clock, no I/O. */
export function answer(known: Knowledge, { text, context, today }: Asked): Answered {
  const knowledge = { ...known, lexicon: rememberTerms(known.lexicon) };
  const spoken = context.preferred ?? context.last?.language ?? 'nl';
  const message = splitMessage(text, (one) => withoutCalled(one, knowledge.lexicon));
  const count = splitWords(message.text).length;
  if (count === 0) return { answer: none(spoken, 'empty'), last: context.last };
  const told = detectLanguage(message.text, knowledge.lexicon);
  const isShort = count <= tooFewWords && (context.last !== undefined || context.preferred !== undefined);
  const language = (isShort ? undefined : told) ?? spoken;
  const question = {
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
    answerExact(question, told ?? language) ??
    answerItem(question) ??
    answerNeighbour(question) ??
    answerNamed(question) ??
    answerAsked(question)
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
function answerExact(question: Question, language: Language): Answered | undefined {
  if (question.message.text.length > longestName) return undefined;
  const exact = findExact(question.message.text, question.register);
  const id = exact && readAnswerId(exact.id, question.register);
  if (!exact || !id) return undefined;
  if (!exact.wantsSource) return give(id, { ...question, language });
  const answer = writeSources(id, wantedOf({ ...question, language }));
  return { answer, last: lastOf(id, { ...question, language }, undefined) };
}

/** "Leg de derde uit", "en wanneer was de tweede?": a row of the list on the screen, and what is asked of it. */
function answerItem(question: Question): Answered | undefined {
  const { last, message, register } = question;
  if (!last || last.items.length === 0) return undefined;
  const ordinal = readOrdinal(message.text);
  if (ordinal === undefined) return undefined;
  const titles = last.items.map((item) => register.entries.get(item)?.title[question.language]);
  const id = readAnswerId(last.items[placeOf(ordinal, titles)] ?? '', register);
  return id && (answerOfItem(id, question) ?? give(id, question));
}

/** What is asked of a row that a message points to; undefined where it only points, or nothing answers the rest. */
function answerOfItem(id: AnswerId, question: Question): Answered | undefined {
  const { knowledge, language, message, register } = question;
  const subject = id.says === 'subject' ? register.entries.get(id.id) : undefined;
  if (!subject || countWords(message.text) <= pointingWords) return undefined;
  const asking = { knowledge, language, before: readBefore(question), among: listAnswers(subject) };
  const { match: found, odds } = readOne(message.text, asking);
  const decision = decide(found, odds);
  const answered = decision.does === 'answer' ? readAnswerId(decision.first.id, register) : undefined;
  return answered && give(answered, question);
}

/** "En fase 3?": a subject by its name alone, after something else; what was asked of that tells which of its facts is meant. */
function answerNamed(question: Question): Answered | undefined {
  const { last, message, register } = question;
  if (!last || message.parts.length > 1 || message.text.length > longestName) return undefined;
  const named = findNamed(message.text, register);
  const subject = named === undefined ? undefined : register.entries.get(named);
  if (!subject) return undefined;
  return answerOf(subject, question);
}

/** "En de fase daarna?" */
function answerNeighbour(question: Question): Answered | undefined {
  const { last, message, register } = question;
  const subject = last && findNeighbour(message.text, last, register);
  return subject && answerOf(subject, question);
}

/** What is likeliest asked of a subject: what was asked of the one before. */
function answerOf(subject: Entry, question: Question): Answered | undefined {
  const { last, message, register, knowledge, language } = question;
  const given = last && readAnswerId(last.answer, register);
  if (given?.says === 'dates') return give({ ...given, subject: subject.id }, question);
  const before = readBefore(question);
  const { ranked } = match(knowledge, { text: message.text, language, before, among: listAnswers(subject) });
  const id = readAnswerId(ranked[0]?.id ?? subject.id, register);
  return id && give(id, question);
}

function answerAsked(question: Question): Answered {
  const { knowledge, language, message } = question;
  const asking = { knowledge, language, before: readBefore(question) };
  const readings = readQuestions(message, asking);
  const [first, ...others] = readings;
  // In a long message the question's own language is the one to answer in.
  const asked = { ...question, language: first.language };
  const act = actOf(first);
  const behind = readAside(first, asking);
  if (behind) return { ...answerQuestion(behind, asked), readings: [behind] };
  const several = respondToSeveral(act, {
    asking,
    question: asked,
    answerTo: (reading) => answerQuestion(reading, asked),
  });
  if (several) return { ...several, readings };
  if (act && others.length === 0) {
    const response = respond(act, { question: asked, reading: first });
    if (response) return { ...toAnswered(response, asked), readings };
  }
  if (others.length > 0) return { ...giveMany(readings, asked), readings };
  return { ...answerQuestion(first, asked), readings };
}

function toAnswered(response: Response, question: Question): Answered {
  if (response.does === 'say') return { answer: response.answer, last: question.last };
  return give(response.id, { ...question, language: response.language }, { isAgain: true });
}

function answerQuestion(reading: Reading, question: Question): Answered {
  const { register, language, knowledge } = question;
  const decision = decide(reading.match, reading.odds);
  if (decision.does === 'answer' || decision.does === 'guess') {
    const { id: name } = decision.first;
    const id = readAnswerId(name, register);
    if (!id) return answerEarlier(reading, question);
    const isGuess = decision.does === 'guess';
    const behind = reading.ofReason ?? decision.second;
    const second = behind && readAnswerId(behind.id, register);
    if (second && reading.ofReason && id.says === 'list') return giveBoth(second, id, question);
    const besides = second && !isSaidBy(id, second, question) ? second : undefined;
    const caution = cautionOf(reading);
    const preface = prefaceOf(reading, { question, isGuess, id, besides, caution });
    return give(id, question, { asked: reading.text, preface, besides, caution });
  }
  const near = decision.does === 'tell-near' ? readAnswerId(decision.near.id, register) : undefined;
  if (near) return tellNear(near, reading, question);
  if (isForeign(reading.text, knowledge.lexicon)) return { answer: none(language, 'language'), last: question.last };
  const reason = decision.does === 'decline' && decision.isOutside ? 'outside' : 'unknown';
  return { answer: { ...none(language, reason), nearest: listNearest(reading, question) }, last: question.last };
}

/** What was known of a subject on the day of a rehearsal, where the answer came later; or that nothing was. */
function answerEarlier(later: Reading, question: Question): Answered {
  const { knowledge, register, language } = question;
  const [first] = later.match.ranked;
  const { classes } = knowledge.model.answers;
  const among = new Set(classes.filter((id) => readAnswerId(id, register) !== undefined));
  const earlier = readOne(later.text, { knowledge, language, before: readBefore(question), among });
  const decision = decide(earlier.match, earlier.odds);
  const isTold = decision.does === 'answer' || decision.does === 'guess';
  if (first && isTold && areOfOneSubject(decision.first.id, first.id, knowledge.register)) {
    const id = readAnswerId(decision.first.id, register);
    // What DPF stands for is no answer to whether it holds.
    const isOther = id?.says === 'fact' && !tellTheSame(id.id, first.id, knowledge.register);
    return isOther ? tellNearYet(id, later, question) : answerQuestion(earlier, question);
  }
  const subject = register.entries.get(first?.subject ?? '');
  if (!subject) return { answer: notYet(first?.subject ?? '', question), last: undefined };
  // What came of a date is worked out from it until it is told.
  const isAhead = subject.type === 'milestone' && subject.expected !== undefined && subject.actual === undefined;
  const dates: AnswerId = { says: 'dates', subject: subject.id, kind: 'when' };
  if (isAhead && tellsWhen(first?.id ?? '', knowledge.register)) return give(dates, question, { asked: later.text });
  return tellNearYet(isAhead ? dates : { says: 'subject', id: subject.id }, later, question);
}
