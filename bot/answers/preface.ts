import { type AnswerId, subjectOf } from './answer-id.ts';
import type { Caution } from './decide/caution.ts';
import type { Reading } from './decide/read-questions.ts';
import { isRepeat } from './give.ts';
import type { Question } from './question.ts';
import { sayings } from './write/say.ts';

/** A message that is far longer than its question gets that said back. In characters. */
const longMessage = 200;

interface Told {
  readonly question: Question;
  readonly id: AnswerId;
  readonly isGuess: boolean;
  /** Told behind it. */
  readonly besides?: AnswerId | undefined;
  /** It is told with care, which says enough of why it comes once more. */
  readonly caution?: Caution | undefined;
}

/** What the question was taken to be, where that is not plain. */
export function prefaceOf({ text }: Reading, { question, isGuess, id, besides, caution }: Told): string | undefined {
  const { language, message, register, tellsQuestion } = question;
  const words = sayings[language];
  if (isGuess) {
    const told = besides ? [id, besides] : [id];
    const subjects = new Set(told.map((one) => subjectOf(one, register, question.last?.subject)));
    const titleOf = (subject: string) =>
      (register.entries.get(subject) ?? register.lists.get(subject))?.title[language];
    return words.likely([...subjects].map((subject) => titleOf(subject) ?? subject));
  }
  if (isRepeat(id, question)) return caution === undefined ? words.again : undefined;
  // Of a question that is as long as a message it would say back the message.
  const isFound = text.length <= longMessage && message.text.length > longMessage;
  return isFound && !tellsQuestion ? words.asked(text) : undefined;
}
