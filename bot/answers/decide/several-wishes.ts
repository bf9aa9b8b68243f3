import type { Answer, Said, Suggestion } from '../../wording/answer-types.ts';
import type { Question } from '../question.ts';
import type { Message } from '../read/split-message.ts';
import { actOf } from './act-of.ts';
import { type Asking, type Reading, readOne } from './read-questions.ts';
import { respond } from './respond.ts';

/** Behind these another wish may begin. */
const joined = /[,;]?\s+(?:en|and)\s+(?:(?:ook|dan|also|then)\s+)?/iu;
/** Who wishes more of the bot at once gets the first of it. */
const mostWishes = 4;

/**
 * What is answered to several wishes in one message: what each would do, with a button for each, so that none is dropped.
 * Undefined where it is one wish, or not every part of it is one.
 */
export function respondToSeveral(message: Message, asking: Asking, question: Question): Said | undefined {
  const pieces = message.parts.length > 1 ? message.parts.map(({ text }) => text) : message.text.split(joined);
  const wishes = pieces.slice(0, mostWishes).map((piece) => readOne(piece, asking));
  if (new Set(wishes.map(wishOf)).size < pieces.length) return undefined;
  const answers = wishes.flatMap((reading) => answerTo(reading, question) ?? []);
  return answers.length === pieces.length && pieces.length > 1 ? joinAll(answers, question) : undefined;
}

function wishOf(reading: Reading): string | undefined {
  const act = actOf(reading)?.act;
  return act?.startsWith('do:') ? act : undefined;
}

function answerTo(reading: Reading, question: Question): Answer | undefined {
  const act = actOf(reading);
  const response = act && wishOf(reading) ? respond(act, { question, reading }) : undefined;
  return response?.does === 'say' ? response.answer : undefined;
}

function joinAll(answers: readonly Answer[], { language }: Question): Said {
  const said = answers.flatMap((answer): { says: string; suggestions: readonly Suggestion[] }[] => {
    if (answer.kind === 'do')
      return [{ says: answer.says, suggestions: [{ label: answer.command, ask: answer.command }] }];
    return answer.kind === 'said' ? [{ says: answer.text, suggestions: answer.suggestions }] : [];
  });
  return {
    kind: 'said',
    language,
    text: said.map(({ says }) => says).join('\n'),
    citations: [],
    suggestions: said.flatMap(({ suggestions }) => suggestions),
  };
}
