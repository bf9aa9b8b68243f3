import type { Language } from '../../register/schema.ts';
import type { Answer, Suggestion } from '../../wording/answer-types.ts';
import { type AnswerId, readAnswerId } from '../answer-id.ts';
import { wantedOf } from '../give.ts';
import { type Question, toSaid } from '../question.ts';
import { areOfOneSubject } from '../subjects-in.ts';
import { answerWish } from '../wishes/answer-wish.ts';
import { findCannot, tellCannot } from '../wishes/cannot.ts';
import { listNamed } from '../wishes/named-dates.ts';
import { sayings } from '../write/say.ts';
import { forms, writeForm, writeRecap } from '../write/write-form.ts';
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
        : (refuseNamed(act, heard) ?? toResponse(answerWish(act, heard)));
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

function say(question: Question, text: string, suggestions: readonly Suggestion[] = []): Response {
  return { does: 'say', answer: toSaid(question, text, suggestions) };
}

function toResponse(answer: Answer | undefined): Response | undefined {
  return answer && { does: 'say', answer };
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
  const wanted = id && wantedOf({ ...question, message: { ...question.message, text } }, id);
  return wanted && { does: 'say', answer: writeForm(form, id, wanted) };
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
