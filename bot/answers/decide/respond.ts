import { months as monthNames } from '../../register/month-names.ts';
import { type Language, languages } from '../../register/schema.ts';
import type { Answer, LastAnswer, Said, Suggestion } from '../../wording/answer-types.ts';
import { momentOf, stateOf } from '../../wording/date-rows.ts';
import { type AnswerId, readAnswerId, subjectOf as subjectOfAnswer } from '../answer-id.ts';
import { wantedOf } from '../give.ts';
import type { Question } from '../question.ts';
import { areOfOneSubject } from '../subjects-in.ts';
import { findCannot, tellCannot } from '../wishes/cannot.ts';
import { doings } from '../wishes/doings.ts';
import { readWish } from '../wishes/wish.ts';
import { listDated } from '../write/list-members.ts';
import { sayings } from '../write/say.ts';
import { type Form, forms, writeForm, writeRecap } from '../write/write-form.ts';
import { suggest } from '../write/write-found.ts';
import { decide } from './decide.ts';
import type { Reading } from './read-questions.ts';

/** What comes of a message that does something other than asking. */
export type Response =
  | { readonly does: 'say'; readonly answer: Answer }
  /** The last answer once more, or in the other language. */
  | { readonly does: 'give'; readonly id: AnswerId; readonly language: Language };

interface Heard {
  readonly question: Question;
  readonly reading: Reading;
}

/** Answers courtesy, a complaint, a wish for another form, or a wish for something that the bot does. */
export function respond(act: { act: string; likelihood: number }, heard: Heard): Response | undefined {
  const { question } = heard;
  const words = sayings[question.language];
  switch (act.act) {
    case 'act:greet':
      return say(question, words.greet, words.examples);
    case 'act:thanks':
      return say(question, words.thanks);
    case 'act:bye':
      return say(question, words.bye);
    case 'act:agree':
      return wantsYes(heard) ? undefined : say(question, words.agree);
    case 'act:no':
      return wantsYes(heard) ? undefined : say(question, words.no);
    case 'act:cannot':
    case 'do:export':
      return refuse(act.act, heard);
    case 'act:complaint':
      return complain(heard);
    case 'act:repeat':
      return again(question, question.last?.language ?? question.language);
    case 'act:recap':
      return recap(question);
    case 'act:dutch':
      return again(question, 'nl');
    case 'act:english':
      return again(question, 'en');
    default:
      return act.act.startsWith('act:') && act.act !== 'act:help'
        ? inForm(act.act, heard)
        : (refuseNamed(act, heard) ?? wish(act, heard));
  }
}

/** Where what is wished is less likely than not, what the bot can't do and is named is rather meant. */
function refuseNamed({ likelihood }: { likelihood: number }, { question, reading }: Heard): Response | undefined {
  const refusal = likelihood < 1 - likelihood ? findCannot(reading.text, question.language) : undefined;
  return refusal && say(question, refusal.says, refusal.instead);
}

/** "Less risky than Google. Agree?" wants a yes of the bot, and gives none. */
function wantsYes({ reading, question: { message } }: Heard): boolean {
  return reading.text.endsWith('?') || message.text.endsWith('?');
}

function say({ language }: Question, text: string, suggestions: readonly Suggestion[] = []): Response {
  const answer: Said = { kind: 'said', language, text, citations: [], suggestions };
  return { does: 'say', answer };
}

function refuse(act: string, { question, reading }: Heard): Response {
  const { says, instead } = tellCannot(act, { text: reading.text, language: question.language });
  return say(question, says, instead);
}

/** It was misunderstood: what else may have been meant, without what was said. */
function complain({ question }: Heard): Response {
  const { register, last, language } = question;
  const words = sayings[language];
  const related = last ? (register.entries.get(last.subject)?.related ?? []) : [];
  const others = related.slice(0, 3).map((id) => suggest(register, id, language));
  return say(question, others.length > 0 ? words.complaint : words.complaintAlone, others);
}

/** What was told before; on an earlier day its subject, where the fact itself was not known yet. */
function readLast({ last, register }: Question): AnswerId | undefined {
  return last && (readAnswerId(last.answer, register) ?? readAnswerId(last.subject, register));
}

function again(question: Question, language: Language): Response {
  const id = readLast(question);
  return id ? { does: 'give', id, language } : say({ ...question, language }, sayings[language].nothingYet);
}

/** What was told in this conversation, in short. */
function recap(question: Question): Response {
  const { last, register, language, today } = question;
  const ids = (last?.told ?? []).flatMap((name) => readAnswerId(name, register) ?? []);
  if (ids.length === 0) return say(question, sayings[language].nothingYet);
  return { does: 'say', answer: writeRecap(ids, { register, language, today }) };
}

/** The last answer in another form; without one, what may have an answer of its own is no wish for a form. */
function inForm(act: string, { question, reading }: Heard): Response | undefined {
  const form = forms.find((known) => `act:${known}` === act);
  if (!form) return undefined;
  const another = findAnother({ question, reading });
  // "Vertel meer over Sentinel": who names something else asks about that.
  if (another && form === 'more') return undefined;
  const id = another ?? readLast(question);
  if (!another && (!question.last || !id)) {
    const isQuestion = decide(reading.match, reading.odds).does !== 'decline';
    return isQuestion ? undefined : say(question, sayings[question.language].nothingYet);
  }
  // What was doubted or is to be shorter is the answer to what was asked, in its time and its unit.
  const text = another ? question.message.text : (question.last?.text ?? '');
  return id && { does: 'say', answer: write(form, id, { ...question, message: { ...question.message, text } }) };
}

/** The subject that a message names and something is answered of, where it is not the one that was spoken of. */
function findAnother({ question, reading }: Heard): AnswerId | undefined {
  const { last, register } = question;
  const decision = decide(reading.match, reading.odds);
  const subject = decision.does === 'answer' ? decision.first.subject : undefined;
  const named = listNamed(reading, question.knowledge).find((one) => one === subject);
  if (named === undefined || named === last?.subject) return undefined;
  // A list was spoken of, and not each row of it.
  const isSpokenOf = last && !register.lists.has(last.answer) && areOfOneSubject(named, last.answer, register);
  return isSpokenOf ? undefined : readAnswerId(named, register);
}

function write(form: Form, id: AnswerId, question: Question): Said {
  return writeForm(form, id, wantedOf(question, id));
}

/** The likeliest subjects of which the message has a whole name. */
function listNamed({ match: { ranked, terms } }: Reading, { terms: namesOf }: Question['knowledge']): string[] {
  const said = new Set(terms);
  const isNamed = (name: ReadonlySet<string>) => name.size > 0 && name.isSubsetOf(said);
  return ranked.filter(({ id }) => namesOf.get(id)?.each.some(isNamed)).map(({ subject }) => subject);
}

const months = languages.flatMap((language) => monthNames[language]).join('|');
const day = new RegExp(String.raw`\b\d{1,2}(?:[-/.]\d{1,2}\b|\s+(?:${months})\b)`, 'iu');

function namesDay(text: string): boolean {
  return day.test(text);
}

const placed = (word: string) =>
  new RegExp(
    String.raw`(?<!\p{L})${word}(?:\s+one)?(?=\s+(?:belangrijke |important )?(?:\p{L}*(?:datum|deadline|mijlpaal|termijn|moment)|dates?|milestone|thing|one)(?!\p{L})|\s*(?:[.,;!?]|$))`,
    'iu',
  );
/** "De volgende mijlpaal", "the next one", but not "volgende week". */
const saysNext = placed('(?:(?:eerst)?volgende|eerstkomende|komende|eerste|next|coming|upcoming|first)');
const saysLast = placed('(?:laatste|allerlaatste|last|final)');

/** Of what has passed nobody is reminded: of several that are named the one that comes is meant. */
const remindsOf: ReadonlySet<string> = new Set(['do:remind', 'do:remind-stop', 'do:snooze']);

/** "Alles wat er nog aankomt", "all deadlines". */
const saysAll =
  /(?<!\p{L})(?:alles|alle (?:\p{L}+ )?\p{L}*(?:datums|data|deadlines|mijlpalen|termijnen|momenten)|everything|all (?:of |the |these |those |coming |upcoming )*(?:dates|deadlines|milestones))(?!\p{L})/iu;
const eachApart = {
  nl: 'Een herinnering vraagt u voor elke datum apart. Dit komt het eerst; vraag ‘wat er nog komt’ voor de rest.',
  en: 'You ask for a reminder of each date apart. This is what comes first; ask ‘what is still to come’ for the rest.',
};
const mostOffered = 4;

function listRemindable(titles: readonly string[], language: Language): Suggestion[] {
  const typed = titles.slice(0, mostOffered).map((title) => doings['do:remind']?.typed?.[language](title) ?? title);
  return typed.map((ask) => ({ label: ask, ask }));
}

/**
 * The date that is meant is the one that the message names, else the next or the last of those that come where it says so,
 * else the one that was spoken of; of a reminder the next one, where nothing is named at all. What is named and has no date is
 * not taken for another.
 */
function wish(act: { act: string; likelihood: number }, { question, reading }: Heard): Response | undefined {
  const { register, language, last, today } = question;
  const { text } = reading;
  const named = listNamed(reading, question.knowledge);
  const ahead = listDated(register).filter(({ moment }) => stateOf(moment.on, today) !== 'passed');
  const [next] = ahead;
  const inPlace = saysNext.test(text) ? next : saysLast.test(text) ? ahead.at(-1) : undefined;
  if (act.act === 'do:remind' && !named.some((id) => findMoment(id, register)) && saysAll.test(text))
    return say(
      question,
      eachApart[language],
      listRemindable(
        ahead.map(({ entry }) => entry.title[language]),
        language,
      ),
    );
  const spokenOf = named.length === 0 && last ? listSpokenOf(last, register) : [];
  const isAhead = (id: string) => ahead.some(({ entry }) => entry.id === id);
  const dated = named.filter((id) => findMoment(id, register) !== undefined);
  const meant =
    (remindsOf.has(act.act) ? (dated.find(isAhead) ?? inPlace?.entry.id) : undefined) ??
    dated[0] ??
    inPlace?.entry.id ??
    spokenOf.find((id) => findMoment(id, register) !== undefined);
  // A day of one's own is no date of the register: whoever administers the bot can add it.
  if (act.act === 'do:remind' && meant === undefined && namesDay(text))
    return wish({ ...act, act: 'do:milestone-add', likelihood: 0 }, { question, reading });
  const id = meant ?? (named.length === 0 && act.act === 'do:remind' ? next?.entry.id : undefined);
  const answer = readWish({
    ...act,
    text,
    language,
    today,
    subject: id === undefined ? undefined : subjectOf(id, question),
    example: next?.entry.title[language] ?? '',
  });
  return typeof answer === 'string' ? say(question, answer) : answer && { does: 'say', answer };
}

/** What was spoken of, the last first: "daaraan" is the nearest of it that has a date. */
function listSpokenOf({ subject, told }: LastAnswer, register: Question['register']): string[] {
  const earlier = told.toReversed().flatMap((name) => readAnswerId(name, register) ?? []);
  return [subject, ...earlier.map((id) => subjectOfAnswer(id, register))];
}

/** The date that a message names, if any. */
export function findNamedDate(reading: Reading, { knowledge, register }: Question): string | undefined {
  return listNamed(reading, knowledge).find((id) => findMoment(id, register) !== undefined);
}

/** Of a date of which people can be reminded: the term of a measure is none. */
function findMoment(id: string, register: Question['register']) {
  const entry = register.entries.get(id);
  return entry?.type === 'milestone' || entry?.type === 'later' ? momentOf(entry) : undefined;
}

function subjectOf(id: string, { register, language }: Question) {
  const moment = findMoment(id, register);
  const title = register.entries.get(id)?.title[language];
  return moment && title !== undefined ? { title, on: moment.on.first } : undefined;
}
