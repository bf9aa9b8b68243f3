import type { Language } from '../../register/schema.ts';
import type { Do } from '../../wording/answer-types.ts';
import { doings, ownTime } from './doings.ts';

/** What somebody wants the bot to do. */
export interface Wish {
  readonly act: string;
  readonly likelihood: number;
  readonly text: string;
  readonly language: Language;
  /** The title of what it is about, where that has a date. */
  readonly subject: string | undefined;
  /** The title of a date that is ahead. */
  readonly example: string;
}

/** Nothing says which date is meant. */
const which = {
  nl: (example: string) => `Noem erbij om welke datum het gaat. Bijvoorbeeld: ${example}.`,
  en: (example: string) => `Say which date you mean. For example: ${example}.`,
};
const tomorrow = /\b(?:morgen|tomorrow)\b/i;

/** From here on what shows something, or is undone as easily, is done at once. */
const plain = 0.8;

/**
 * The command for a wish, or a sentence on how it is typed where a sentence does not tell enough, or not of which date; undefined where
 * the bot does no such thing.
 */
export function readWish({ act, likelihood, text, language, subject, example }: Wish): Do | string | undefined {
  const isUntil = act === 'do:snooze' && ownTime.test(text) && !tomorrow.test(text);
  const doing = doings[isUntil ? 'do:snooze-until' : act];
  if (!doing) return undefined;
  if (doing.needsDate && subject === undefined)
    return which[language](doing.typed?.[language](example, text) ?? example);
  const says = doing.says[language].replaceAll('{date}', subject ?? '');
  if (!doing.typed) return says;
  return {
    kind: 'do',
    language,
    command: doing.typed[language](subject ?? '', text),
    says,
    isPlain: doing.isHarmless === true && likelihood >= plain && !(doing.needsDate && ownTime.test(text)),
  };
}
