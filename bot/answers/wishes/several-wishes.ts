import type { Answer, Found, Said, Suggestion } from '../../wording/answer-types.ts';
import type { Asking, Reading } from '../decide/read-questions.ts';
import { respond } from '../decide/respond.ts';
import { giveMany } from '../give.ts';
import type { Answered, Question } from '../question.ts';
import type { actOf } from './act-of.ts';
import { formsBesides, type Heard, hearAll } from './hear-pieces.ts';
import { splitWishes } from './split-wishes.ts';

/** A longer message is a mail, or a story. In pieces. */
const mostPieces = 6;
/** Wishes of more kinds than this in one message are not told apart. */
const mostButtons = 4;

interface Parts {
  readonly asking: Asking;
  readonly question: Question;
  /** Answers what one piece asks. */
  readonly answerTo: (reading: Reading) => Answered;
}

/**
 * What is answered to several wishes in one message, or to a question and a wish: the answer, and what each wish would do,
 * with a button for each, so that none is dropped; what is wished and not understood is named. Undefined where it is one wish,
 * or none.
 * @param act what the message as a whole does, if it does not ask
 */
export function respondToSeveral(act: ReturnType<typeof actOf>, parts: Parts): Answered | undefined {
  const { question } = parts;
  const pieces = splitWishes(question.message.text);
  if (pieces.length < 2 || pieces.length > mostPieces) return undefined;
  // Reading each piece takes time: where nothing is wished, none is.
  const mayWish = act
    ? act.act.startsWith('do:') || formsBesides.has(act.act)
    : pieces.some(({ isRequest }) => isRequest);
  if (!mayWish) return undefined;
  const heard = hearAll(pieces, parts);
  const questions = heard.filter(({ does }) => does === 'question').map(({ reading }) => reading);
  const wishes = heard.filter(({ does }) => does === 'wish' || (does === 'form' && questions.length > 0));
  if (wishes.length === 0 || heard.length < 2 || contradict(wishes)) return undefined;
  if (act ? act.likelihood >= sure && isOneWish(heard) : !isPlainlyWished(wishes)) return undefined;
  const given = answerAll(questions, parts);
  const found = given?.answer.kind === 'found' ? given.answer : undefined;
  if (given && !found) return undefined;
  // What was asked is what "it" stands for in what is wished.
  const last = given?.last ?? question.last;
  const answer = sayAll(heard, found, { ...question, last });
  return answer && { answer, last };
}

/** The answer to what was asked, or that as a mail, with what each wish would do. */
function sayAll(heard: readonly Heard[], given: Found | undefined, question: Question): Found | Said | undefined {
  const rest = heard.filter(({ does }) => does === 'wish' || does === 'unknown').slice(0, mostButtons);
  const told = eachOnce(rest.flatMap((one) => tell(one, question)));
  const { language } = question;
  if (!given)
    return told.length < 2
      ? undefined
      : addToSaid(told, { kind: 'said', language, text: '', citations: [], suggestions: [] });
  const form = heard.find(({ does }) => does === 'form');
  const formed = form?.act && respond(form.act, { question, reading: form.reading });
  return formed?.does === 'say' && formed.answer.kind === 'said' ? addToSaid(told, formed.answer) : addTo(given, told);
}

function answerAll(questions: readonly Reading[], { question, answerTo }: Parts): Answered | undefined {
  const [first] = questions;
  return first && (questions.length > 1 ? giveMany(questions, question) : answerTo(first));
}

/** From here on one wish is all that the whole message is. */
const sure = 0.9;
/** Where the whole rather asks, one of the wishes is as likely as this, and all are asked for. */
const plain = 0.8;

/** Less likely than this, a piece is no wish beside one that all of the message surely is. */
const beside = 0.4;

function isOneWish(heard: readonly Heard[]): boolean {
  const isWeak = ({ does, act }: Heard) => does === 'wish' && act !== undefined && act.likelihood < beside;
  return heard.filter((one) => one.does !== 'unknown' && !isWeak(one)).length < 2;
}

function isPlainlyWished(wishes: readonly Heard[]): boolean {
  return (
    wishes.every(({ isRequest }) => isRequest) && wishes.some(({ act }) => act !== undefined && act.likelihood >= plain)
  );
}

/** One of two that undo each other is the reason for the other: "I type English, but answer in Dutch". */
const opposites: readonly (readonly [string, string])[] = [
  ['do:language-nl', 'do:language-en'],
  ['do:remind', 'do:remind-off'],
  ['do:remind-on', 'do:remind-off'],
  ['do:follow', 'do:unfollow'],
  ['do:done', 'do:reopen'],
];

function contradict(wishes: readonly Heard[]): boolean {
  const acts = wishes.map(({ act }) => act?.act);
  return opposites.some((pair) => pair.every((one) => acts.includes(one)));
}

interface Told {
  readonly says: string;
  readonly suggestions: readonly Suggestion[];
}

const notUnderstood = {
  nl: (text: string) => `Dit begreep ik niet: ‘${text}’. Vraag het apart, of typ ‘hulp’.`,
  en: (text: string) => `I did not understand this: ‘${text}’. Ask it apart, or type ‘help’.`,
};

function tell({ does, reading, act }: Heard, question: Question): Told[] {
  const response = does === 'wish' && act ? respond(act, { question, reading }) : undefined;
  if (response?.does === 'say') return toTold(response.answer);
  return [{ says: notUnderstood[question.language](reading.text.replace(/[.!?\s]+$/, '')), suggestions: [] }];
}

function eachOnce(told: readonly Told[]): Told[] {
  return told.filter(({ says }, index) => told.findIndex((other) => other.says === says) === index);
}

function toTold(answer: Answer): Told[] {
  if (answer.kind === 'do')
    return [{ says: answer.says, suggestions: [{ label: answer.command, ask: answer.command }] }];
  return answer.kind === 'said' ? [{ says: answer.text, suggestions: answer.suggestions }] : [];
}

function addToSaid(told: readonly Told[], first: Said): Said {
  return {
    ...first,
    text: [first.text, ...told.map(({ says }) => says)].filter((text) => text !== '').join('\n'),
    suggestions: [...first.suggestions, ...told.flatMap(({ suggestions }) => suggestions)],
  };
}

/** The buttons of what is wished stand before those of what else can be asked. */
function addTo(found: Found, told: readonly Told[]): Found {
  const lines = told.map(({ says }) => ({ text: says, cites: [] }));
  const buttons = told.flatMap(({ suggestions }) => suggestions);
  return {
    ...found,
    lines: [...lines, ...found.lines],
    suggestions: [...buttons, ...found.suggestions].slice(0, Math.max(mostButtons, buttons.length)),
  };
}
