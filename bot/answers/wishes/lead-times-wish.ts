import type { Language } from '../../register/schema.ts';
import { counts, lookUp, months, units } from '../../wording/when/time-words.ts';
import { fold, splitWords } from '../../wording/words.ts';
import type { Meant } from './doing.ts';

const daysIn = { days: 1, weeks: 7, months: 30, years: 365 } as const;
/** No date is so far ahead that more would be of use. */
const mostDays = 365;
/** Said of what does not suit: of a clause, and of the numbers behind it. */
const turnedDown =
  /(?<!\p{L})(?:te (?:kort|weinig|laat|vroeg|veel)|too (?:short|little|late|early|few|many|much)|(?:not|niet|nowhere near) (?:enough|genoeg)|useless|zinloos|nutteloos)(?!\p{L})/u;
const notThese =
  /(?<!\p{L})(?:niet|geen|not|no longer|in plaats van|instead of|rather than)(?!\p{L}) [^,.;:]*?(?=$|[,.;:]|(?<!\p{L})(?:maar|but|wel|liever|rather)(?!\p{L}))/gu;
const clock = /^(?:uur|o'clock|am|pm)$/;
/** Behind these a number counts something else. */
const countsOther = /^(?:keer|maal|times|people|mensen|collega\S*|colleagues)$/;

/** How many days before are said: "30 dagen en nog eens 10", "a week and a day before". The most first, each once. */
export function readLeadTimes(text: string, title = ''): number[] {
  const kept = fold(text)
    .split(/[,.;:!?]\s|\s(?:maar|but)\s/u)
    .filter((clause) => !turnedDown.test(clause));
  const words = splitWords(kept.join(' , ').replace(notThese, ' '));
  const ofTitle = new Set(splitWords(fold(title)));
  const read: number[] = [];
  let pending: number[] = [];
  words.forEach((word, at) => {
    const [unit, many] = units.get(word) ?? [];
    if (unit) {
      read.push(...pending.map((number) => number * daysIn[unit] * (many ?? 1)));
      pending = [];
      return;
    }
    const [earlier = '', next = ''] = [words[at - 1], words[at + 1]];
    const isNamed = ofTitle.has(word) && ofTitle.has(earlier);
    const isOfOther = months.has(next) || clock.test(next) || countsOther.test(next);
    // "Een" is a number only before what is counted.
    const number = /^\d{1,3}$/.test(word) ? Number(word) : units.has(next) ? lookUp(counts, word) : undefined;
    if (number !== undefined && !isNamed && !isOfOther) pending.push(number);
  });
  const all = [...read, ...pending].filter((days) => days <= mostDays);
  return [...new Set(all)].toSorted((one, other) => other - one);
}

const says = {
  nl: {
    days: (days: string, isOne: boolean) => `${days} ${isOne ? 'dag' : 'dagen'} vooraf`,
    own: (when: string) => `U krijgt dan ${when} een herinnering, in plaats van op de gewone dagen.`,
    ofDate: (when: string, title: string) =>
      `Wie zelf geen termijnen koos, krijgt dan ${when} een herinnering aan ‘${title}’. Alleen een beheerder kan dit.`,
  },
  en: {
    days: (days: string, isOne: boolean) => `${days} ${isOne ? 'day' : 'days'} before`,
    own: (when: string) => `You then get a reminder ${when}, instead of on the usual days.`,
    ofDate: (when: string, title: string) =>
      `Whoever chose no lead times then gets a reminder of ‘${title}’ ${when}. Only an admin can do this.`,
  },
};

interface Setting {
  readonly language: Language;
  /** Of the date that is named: a number in it is no number of days. */
  readonly title?: string | undefined;
  readonly isForAll: boolean;
}

/** How the days before are typed, of all dates for oneself or of one for everybody; undefined where none are said. */
export function setLeadTimes(text: string, { language, title, isForAll }: Setting): Meant | undefined {
  const days = readLeadTimes(text, title);
  if (days.length === 0 || (isForAll && title === undefined)) return undefined;
  const typed = days.join(', ');
  const words = says[language];
  const when = words.days(new Intl.ListFormat(language).format(days.map(String)), typed === '1');
  if (!isForAll)
    return { command: `${language === 'nl' ? 'termijnen' : 'lead times'} ${typed}`, says: words.own(when) };
  const command = language === 'nl' ? `termijnen ${title} ${typed}` : `lead times of ${title} ${typed}`;
  return { command, says: words.ofDate(when, title ?? '') };
}
