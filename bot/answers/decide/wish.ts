import type { Language } from '../../register/schema.ts';
import type { Do } from '../../wording/answer-types.ts';

/** What the bot does itself: how it is typed, and what it does in a sentence. */
interface Feature {
  readonly typed: Readonly<Record<Language, (subject: string, text: string) => string>>;
  /** `{date}` stands for the title of the date. */
  readonly says: Readonly<Record<Language, string>>;
  /** It shows something, or what it changes is undone by the same command: it needs no button. */
  readonly isHarmless?: true;
  /** It is about a date. */
  readonly needsDate?: true;
}

const always = (nl: string, en: string) => ({ nl: () => nl, en: () => en });
const about = (nl: string, en: string) => ({
  nl: (subject: string) => `${nl} ${subject}`,
  en: (subject: string) => `${en} ${subject}`,
});
/** A rhythm and its time; what else is said behind it is no part of either. */
const rhythm =
  /\b(?:(?:elke|iedere|every|each) \p{L}+|op werkdagen|wekelijks|maandelijks|weekly|monthly|on working days)(?: (?:om|at) \d{1,2}(?:[:.]\d\d)?(?: ?(?:uur|am|pm))?)?/iu;
const rhythmOf = (text: string) => rhythm.exec(text)?.[0];

const features: Readonly<Record<string, Feature>> = {
  'do:remind': {
    typed: about('herinner mij aan', 'remind me of'),
    says: {
      nl: 'U krijgt dan de gewone herinneringen aan ‘{date}’: 90, 30, 14, 7 en 1 dag vooraf en op de dag zelf.',
      en: 'You then get the usual reminders of ‘{date}’: 90, 30, 14, 7 and 1 days before, and on the day itself.',
    },
    needsDate: true,
    isHarmless: true,
  },
  'do:remind-stop': {
    typed: about('stop herinnering', 'stop reminder'),
    says: {
      nl: 'U krijgt dan geen herinnering meer aan ‘{date}’.',
      en: 'You then get no more reminders of ‘{date}’.',
    },
    needsDate: true,
  },
  'do:done': {
    typed: about('gereed', 'done'),
    says: {
      nl: 'Wilt u ‘{date}’ voor iedereen gereed melden?',
      en: 'Do you want to mark ‘{date}’ as done for everybody?',
    },
    needsDate: true,
  },
  'do:snooze': {
    typed: about('herinner mij morgen aan', 'remind me tomorrow of'),
    says: {
      nl: 'U krijgt dan morgen een herinnering aan ‘{date}’.',
      en: 'You then get a reminder of ‘{date}’ tomorrow.',
    },
    needsDate: true,
  },
  'do:remind-list': {
    typed: always('herinneringen', 'reminders'),
    says: { nl: 'Dit zijn uw herinneringen.', en: 'These are your reminders.' },
    isHarmless: true,
  },
  'do:remind-off': {
    typed: always('herinneringen uit', 'reminders off'),
    says: { nl: 'U krijgt dan geen herinneringen meer.', en: 'You then get no more reminders.' },
  },
  'do:remind-on': {
    typed: always('herinneringen aan', 'reminders on'),
    says: { nl: 'U krijgt dan weer herinneringen.', en: 'You then get reminders again.' },
    isHarmless: true,
  },
  'do:calendar': {
    typed: always('agenda nieuw', 'calendar new'),
    says: {
      nl: 'U krijgt dan een adres om de datums in uw eigen agenda te zetten.',
      en: 'You then get an address to put the dates in your own calendar.',
    },
  },
  'do:milestone-add': {
    typed: always('mijlpaal toevoegen', 'add milestone'),
    says: {
      nl: 'Herinneringen gaan over de datums die deze bot kent. Een beheerder kan zo een eigen datum toevoegen.',
      en: 'Reminders are of the dates that this bot knows. An admin can add a date of your own in this way.',
    },
    isHarmless: true,
  },
  'do:summary': {
    typed: always('samenvatting', 'summary'),
    says: {
      nl: 'Zo maakt u een samenvatting; u ziet eerst een voorbeeld.',
      en: 'This makes a summary; you see a preview first.',
    },
    isHarmless: true,
  },
  'do:schedule': {
    typed: {
      nl: (_, text) => `plan samenvatting volgende ${rhythmOf(text) ?? 'elke maandag om 9:00'}`,
      en: (_, text) => `schedule summary next ${rhythmOf(text) ?? 'every monday at 9:00'}`,
    },
    says: {
      nl: 'De samenvatting komt dan op vaste tijden in dit kanaal of deze chat.',
      en: 'The summary then comes to this channel or chat at fixed times.',
    },
  },
  'do:schedule-list': {
    typed: always('planningen', 'schedules'),
    says: { nl: 'Dit staat er gepland.', en: 'This is what is planned.' },
    isHarmless: true,
  },
  'do:schedule-stop': {
    typed: always('planningen', 'schedules'),
    says: { nl: 'In deze lijst kunt u een planning stoppen.', en: 'In this list you can stop a schedule.' },
    isHarmless: true,
  },
  'do:language-nl': {
    typed: always('taal nl', 'language nl'),
    says: { nl: 'De bot antwoordt dan in het Nederlands.', en: 'The bot then answers in Dutch.' },
    isHarmless: true,
  },
  'do:language-en': {
    typed: always('taal en', 'language en'),
    says: { nl: 'De bot antwoordt dan in het Engels.', en: 'The bot then answers in English.' },
    isHarmless: true,
  },
  'do:status': {
    typed: always('status', 'status'),
    says: { nl: 'Zo staat het met de herinneringen.', en: 'This is how the reminders stand.' },
    isHarmless: true,
  },
  'act:help': {
    typed: always('hulp', 'help'),
    says: { nl: 'Dit kunt u vragen en laten doen.', en: 'This is what you can ask and have done.' },
    isHarmless: true,
  },
};

/** What somebody wants the bot to do. */
export interface Wish {
  readonly act: string;
  readonly likelihood: number;
  readonly text: string;
  readonly language: Language;
  /** The title of what it is about, where that has a date. */
  readonly subject: string | undefined;
}

/** A time of one's own choice: what comes is said first, as it is another. */
const ownTime =
  /\d|\b(?:maand|week|weken|dag|dagen|morgen|overmorgen|van tevoren|vooraf|eerder|month|week|day|days|weeks|tomorrow|before|earlier)\b/i;

/** From here on what shows something, or is undone as easily, is done at once. */
const plain = 0.8;

/** The command for a wish; undefined where the bot does no such thing, or nothing says to what date. */
export function readWish({ act, likelihood, text, language, subject }: Wish): Do | undefined {
  const feature = features[act];
  if (!feature || (feature.needsDate && subject === undefined)) return undefined;
  return {
    kind: 'do',
    language,
    command: feature.typed[language](subject ?? '', text),
    says: feature.says[language].replace('{date}', subject ?? ''),
    isPlain: feature.isHarmless === true && likelihood >= plain && !(feature.needsDate && ownTime.test(text)),
  };
}
