import type { Language } from '../../register/schema.ts';
import type { Do, Said } from '../../wording/answer-types.ts';
import { doings, ownTime } from './doings.ts';

/** What somebody wants the bot to do. */
export interface Wish {
  readonly act: string;
  readonly likelihood: number;
  readonly text: string;
  readonly language: Language;
  /** The title of what it is about, where that has a date. */
  readonly subject: string | undefined;
}

const tomorrow = /\b(?:morgen|tomorrow)\b/i;

/** From here on what shows something, or is undone as easily, is done at once. */
const plain = 0.8;

/**
 * The command for a wish, or how it is typed where a sentence does not tell enough; undefined where the bot does no such
 * thing, or nothing says to what date.
 */
export function readWish({ act, likelihood, text, language, subject }: Wish): Do | Said | undefined {
  const isUntil = act === 'do:snooze' && ownTime.test(text) && !tomorrow.test(text);
  const doing = doings[isUntil ? 'do:snooze-until' : act];
  if (!doing || (doing.needsDate && subject === undefined)) return undefined;
  const says = doing.says[language].replaceAll('{date}', subject ?? '');
  if (!doing.typed) return { kind: 'said', language, text: says, citations: [], suggestions: [] };
  return {
    kind: 'do',
    language,
    command: doing.typed[language](subject ?? '', text),
    says,
    isPlain: doing.isHarmless === true && likelihood >= plain && !(doing.needsDate && ownTime.test(text)),
  };
}
