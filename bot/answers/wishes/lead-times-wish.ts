import type { Language } from '../../register/schema.ts';
import { counts, lookUp, months, units } from '../../wording/when/time-words.ts';
import { fold, splitWords } from '../../wording/words.ts';
import type { Meant } from './doing.ts';

const daysIn = { days: 1, weeks: 7, months: 30, years: 365 } as const;
/** No date is so far ahead that more would be of use. */
const mostDays = 365;
/** Said of what does not suit. */
const turnedDown =
  /(?<!\p{L})(?:te (?:kort|weinig|laat|vroeg|veel)|too (?:short|little|late|early|few|many|much)|(?:not|niet|nowhere near) (?:enough|genoeg)|useless|zinloos|nutteloos)(?!\p{L})/u;
const clock = /^(?:uur|o'clock|am|pm)$/;

/** How many days before are said: "30 dagen en nog eens 10", "a week and a day before". The most first, each once. */
export function readLeadTimes(text: string, title = ''): number[] {
  const kept = fold(text)
    .split(/[,.;:!?]\s|\s(?:maar|but)\s/u)
    .filter((clause) => !turnedDown.test(clause));
  const words = splitWords(kept.join(' '));
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
    const isOfTime = months.has(next) || clock.test(next);
    // "Een" is a number only before what is counted.
    const number = /^\d{1,3}$/.test(word) ? Number(word) : units.has(next) ? lookUp(counts, word) : undefined;
    if (number !== undefined && !isNamed && !isOfTime) pending.push(number);
  });
  const all = [...read, ...pending].filter((days) => days <= mostDays);
  return [...new Set(all)].toSorted((one, other) => other - one);
}

const says = {
  nl: {
    own: (days: string) => `U krijgt dan ${days} dagen vooraf een herinnering, en niet meer op de gewone dagen.`,
    ofDate: (days: string, title: string) => `Iedereen krijgt dan ${days} dagen vooraf een herinnering aan ‘${title}’.`,
  },
  en: {
    own: (days: string) => `You then get a reminder ${days} days before, and no longer on the usual days.`,
    ofDate: (days: string, title: string) => `Everybody then gets a reminder of ‘${title}’ ${days} days before.`,
  },
};

/** How the days before are typed, of all dates or of one; undefined where none are said. */
export function setLeadTimes(
  text: string,
  { language, title }: { language: Language; title?: string | undefined },
): Meant | undefined {
  const days = readLeadTimes(text, title);
  if (days.length === 0) return undefined;
  const [typed, told] = [days.join(', '), new Intl.ListFormat(language).format(days.map(String))];
  const words = says[language];
  if (language === 'nl')
    return title === undefined
      ? { command: `termijnen ${typed}`, says: words.own(told) }
      : { command: `termijnen ${title} ${typed}`, says: words.ofDate(told, title) };
  return title === undefined
    ? { command: `lead times ${typed}`, says: words.own(told) }
    : { command: `lead times of ${title} ${typed}`, says: words.ofDate(told, title) };
}
