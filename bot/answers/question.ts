import type { Register } from '../register/register.ts';
import type { Language } from '../register/schema.ts';
import type { Answer, LastAnswer, None, Said, Suggestion } from '../wording/answer-types.ts';
import { type Reading, readOne } from './decide/read-questions.ts';
import type { Knowledge } from './knowledge.ts';
import { listFeatures } from './match/features.ts';
import type { Before } from './match/network.ts';
import { type Message, splitMessage } from './read/split-message.ts';

/** The answer to a message, and what a follow-up may refer to. */
export interface Answered {
  readonly answer: Answer;
  readonly last?: LastAnswer | undefined;
  /** How the message was read, for who asks why. */
  readonly readings?: readonly Reading[];
}

/** A message as it is answered. */
export interface Question {
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

/** What was said before, or what the message quotes in its place. */
export function readBefore({ last, quoted, language, knowledge }: Question): Before | undefined {
  if (quoted !== '') {
    const { match } = readOne(splitMessage(quoted).text, { knowledge, language, before: undefined });
    const [first] = match.ranked;
    if (first) return { subject: first.subject, answer: first.id, language, features: match.features };
  }
  if (!last) return undefined;
  const features = listFeatures(last.text, last.language, knowledge.lexicon);
  return { subject: last.subject, answer: last.answer, language: last.language, features };
}

/** A sentence of the bot's own, with what can be asked or typed next. */
export function toSaid(
  { language }: Pick<Question, 'language'>,
  text: string,
  suggestions: readonly Suggestion[] = [],
): Said {
  return { kind: 'said', language, text, citations: [], suggestions };
}

/** There is nothing to answer, for a reason. */
export function none(language: Language, reason: None['reason']): None {
  return { kind: 'none', language, reason, citations: [], nearest: [] };
}
