import type { Language } from '../../register/schema.ts';
import type { Do } from '../../wording/answer-types.ts';
import { tellNoCalls } from './cannot.ts';
import type { Doing, Meant } from './doing.ts';
import { doings, ownTime } from './doings.ts';
import { followTopics } from './follow-wish.ts';
import { setLeadTimes } from './lead-times-wish.ts';
import { muteOf } from './mute-wish.ts';
import { addOwnDate } from './own-date-wish.ts';
import { postOwnText } from './own-text-wish.ts';
import { readSaidDay, remindOn } from './reminder-wish.ts';
import { changeSchedule, planSummary } from './schedule-wish.ts';

/** What somebody wants the bot to do. */
export interface Wish {
  readonly act: string;
  readonly likelihood: number;
  readonly text: string;
  readonly language: Language;
  readonly today: Temporal.PlainDate;
  /** What it is about, where that has a date. */
  readonly subject: { readonly title: string; readonly on: Temporal.PlainDate } | undefined;
  /** The title of a date that is ahead. */
  readonly example: string;
}

/** Nothing says which date is meant. */
const which = {
  nl: (example: string) => `Noem erbij om welke datum het gaat. Bijvoorbeeld: ${example}.`,
  en: (example: string) => `Say which date you mean. For example: ${example}.`,
};

const untilWhen = {
  nl: (example: string) => `Op welke dag, begreep ik niet. Typ bijvoorbeeld: ${example}.`,
  en: (example: string) => `On which day, I did not understand. Type for example: ${example}.`,
};
const daysOfExample = 7;

/** From here on what shows something, or is undone as easily, is done at once. */
const plain = 0.8;

/**
 * The command for a wish, or a sentence on how it is typed where a sentence does not tell enough, or not of which date; undefined where
 * the bot does no such thing.
 */
export function readWish(wish: Wish): Do | string | undefined {
  const meant = readMeant(wish);
  if (meant?.command === undefined) return meant?.says;
  const { language, likelihood } = wish;
  const { command, says, isHarmless = false } = meant;
  return { kind: 'do', language, command, says, isPlain: isHarmless && likelihood >= plain };
}

function readMeant(wish: Wish): Meant | undefined {
  const { act, text, language, subject } = wish;
  switch (act) {
    case 'do:lead-times':
      return setLeadTimes(text, { language, title: subject?.title, isForAll: false }) ?? toMeant(wish);
    case 'do:lead-times-date':
      return setLeadTimes(text, { language, title: subject?.title, isForAll: true }) ?? toMeant(wish);
    case 'do:mute':
      return subject ? muteOf(subject.title, language) : toMeant(wish);
    case 'do:follow':
      return followTopics(text, language) ?? toMeant(wish);
    case 'do:post-text':
      return postOwnText(text, language) ?? toMeant(wish);
    case 'do:schedule':
      return planSummary(wish);
    case 'do:schedule-change':
      return changeSchedule(wish);
    case 'do:milestone-add':
      return addOwnDate(text, wish) ?? toMeant(wish);
    case 'do:remind':
    case 'do:snooze':
      return withoutCalls(readReminder(wish) ?? toMeant(wish), wish);
    default:
      return toMeant(wish);
  }
}

/** Who wants to be called is told first that it comes in Teams. */
function withoutCalls(meant: Meant | undefined, { text, language }: Wish): Meant | undefined {
  const refusal = tellNoCalls(text, language);
  return meant && refusal ? { ...meant, says: `${refusal} ${meant.says}`, isHarmless: false } : meant;
}

/** A reminder on a day that was said; undefined where none was, or the date's own. */
function readReminder({ act, text, language, today, subject, example }: Wish): Meant | undefined {
  const day = readSaidDay(text, { language, today });
  const title = subject?.title ?? example;
  if (!day) {
    if (act === 'do:remind' || !ownTime.test(text)) return undefined;
    const later = { on: today.add({ days: daysOfExample }), notes: [] };
    return { says: untilWhen[language](remindOn(later, { subject: title, language }).command) };
  }
  if (act === 'do:remind' && subject && day.on.equals(subject.on)) return undefined;
  const meant = remindOn(day, { subject: title, language });
  return subject ? meant : { says: [which[language](meant.command), ...day.notes].join(' ') };
}

function toMeant({ act, text, language, subject, example }: Wish): Meant | undefined {
  const doing: Doing | undefined = doings[act];
  if (!doing) return undefined;
  const { typed, needsDate = false, isHarmless = false } = doing;
  if (needsDate && subject === undefined) return { says: which[language](typed?.[language](example) ?? example) };
  const says = doing.says[language].replaceAll('{date}', subject?.title ?? '');
  if (!typed) return { says };
  return {
    command: typed[language](subject?.title ?? ''),
    says,
    isHarmless: isHarmless && !(needsDate && ownTime.test(text)),
  };
}
