import assert from 'node:assert/strict';
import { answer } from '../../bot/answers/answer.ts';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import type { Answered } from '../../bot/answers/question.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import type { Answer, Found } from '../../bot/wording/answer-types.ts';

export const knowledge = createKnowledge(readRegister());
export const today = Temporal.PlainDate.from('2026-11-24');

/** The last reply of a conversation. */
export function reply(...texts: string[]): Answered {
  let given = answer(knowledge, { text: texts[0] ?? '', context: {}, today });
  for (const text of texts.slice(1)) given = answer(knowledge, { text, context: { last: given.last }, today });
  return given;
}

export const ask = (...texts: string[]): Answer => reply(...texts).answer;

export function found(...texts: string[]): Found {
  const given = ask(...texts);
  assert.ok(given.kind === 'found', `${texts.join(' > ')}: ${given.kind}`);
  return given;
}

export function subjectOf(...texts: string[]): string {
  const given = ask(...texts);
  return given.kind === 'found' ? given.subject : given.kind;
}

/** What was said, in whatever form. */
export function textOf(given: Answer): string {
  if (given.kind === 'found') return given.lead.text;
  return given.kind === 'said' ? given.text : given.kind;
}

/** Of a kind of question as many must be understood; which of them are not is told. One by a hair is no fault of its kind. */
export function mostly(share: number, asked: readonly string[], isRight: (question: string) => boolean): void {
  const missed = asked.filter((question) => !isRight(question));
  const most = Math.round(asked.length * (1 - share));
  assert.ok(missed.length <= most, `${missed.length} of ${asked.length}, at most ${most}:\n${missed.join('\n')}`);
}
