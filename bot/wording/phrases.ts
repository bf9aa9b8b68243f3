import type { Language } from '../register/schema.ts';
import { writeSpan } from './dates.ts';

/** The sentences that are worked out rather than read from the register. Days are whole days. */
export interface Phrases {
  inDays(days: number): string;
  daysAgo(days: number): string;
  today: string;
  todayNote: string;
  expected: string;
  reported: string;
  began: string;
  from: string;
  gap(days: number): string;
  onTime: string;
  narrower(how: string): string;
  expired(ago: string): string;
  passedAdvice(ago: string): string;
  /** Of a measure whose term has passed, where it is named. */
  termPassed: string;
  checkAdvice: string;
  on(label: string, date: string): string;
  expectedLead(date: string, note: string): string;
  /** The same of a date of the letter. */
  letterExpects(date: string, note: string): string;
  nextLead(title: string, when: string): string;
  /** The same of a term that ends then. */
  nextEnds(title: string, when: string): string;
  lastDay: string;
  /** Of a milestone that was expected by a date that has passed, and that nobody reported. */
  /** @param title of what was expected: it stands behind another answer too */
  notReported(title: string, expected: string, ago: string): string;
  endsIn(note: string): string;
  nextIsOurs: string;
  lateLead(span: string, expected: string, reported: string): string;
  whenLead(expected: string, reported: string, gap: string): string;
  /** The same of what a letter expected. */
  letterLead(expected: string, reported: string, gap: string): string;
  validUntil(date: string, note: string): string;
  /** A span of days as people say it. */
  span(days: number): string;
  /** A written span, before or after today. */
  away(span: string, days: number): string;
  /** What the source says, and the day that we count from. */
  reckoned(said: string, date: string): string;
  recurs(title: string, usually: string): string;
  laterLead(title: string, when: string): string;
  /** @param named the first of them, each with its date */
  inPeriod(count: number, period: string, named: readonly string[]): string;
  nothingIn(period: string): string;
  changedSince(count: number, since: string, newest: string): string;
  unchanged(since: string): string;
  andOlder(count: number): string;
  /** How many dates have passed, and how the letter says those of its own. */
  passedLead(count: number, ofLetter: readonly string[]): string;
  stands(where: string): string;
  caveat: { medium: string; low: string; inference: string; reckoned: string };
  notFromLetter: string;
  /** The same, of a row in a list. */
  elsewhere: string;
  undated: string;
  sourceOf(title: string): string;
  whereButton: string;
  measure(id: string): string;
  noDeadline: string;
  measures(ids: readonly string[]): string;
  ownMilestone: string;
  party: { microsoft: string; organisations: string; slm: string };
}

const day = {
  nl: (days: number) => writeSpan(days, 'nl'),
  en: (days: number) => writeSpan(days, 'en'),
};

/** "O1, O2 en O3". */
function join(words: readonly string[], and: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
}

const nl: Phrases = {
  inDays: (days) => `over ${day.nl(days)}`,
  daysAgo: (days) => `${day.nl(days)} geleden`,
  today: 'Vandaag',
  todayNote: 'vandaag',
  expected: 'Verwacht',
  reported: 'Gereed gemeld',
  began: 'Ingegaan',
  from: 'Datum',
  gap: (days) => `${day.nl(days)} later dan verwacht`,
  onTime: 'op tijd',
  narrower: (how) => `en beperkter: ${how}`,
  expired: (ago) => `verlopen, ${ago}; ga na wat het huidige advies is`,
  termPassed: 'datum voorbij; vraag SLM wat nu geldt',
  passedAdvice: (ago) => `voorbij, ${ago}; ga na wat het huidige advies is`,
  checkAdvice: 'ga na wat het huidige advies is',
  on: (label, date) => `${label} op ${date}`,
  expectedLead: (date, note) => (note ? `Verwacht: ${date}, ${note}` : `Verwacht: ${date}`),
  letterExpects: (date, note) => `Volgens de brief verwacht: ${note ? `${date}, ${note}` : date}`,
  nextLead: (title, when) => `Het eerst komt ${when}: ${title}.`,
  nextEnds: (title, when) => `Het eerst loopt een termijn af, ${when}: ${title}.`,
  lastDay: 'vandaag is de laatste dag',
  notReported: (title, expected, ago) =>
    `De verwachte datum van ‘${title}’, ${expected}, is voorbij (${ago}); een gereedmelding is nog niet bekend.`,
  endsIn: (note) => `loopt af ${note}`,
  nextIsOurs: 'De data uit de brief zelf zijn voorbij; deze latere data staan niet in de brief.',
  lateLead: (span, expected, reported) => `${span} later dan verwacht: verwacht werd ${expected}, het werd ${reported}`,
  whenLead: (expected, reported, gap) => `Verwacht werd ${expected}. Gereed gemeld op ${reported}: ${gap}`,
  letterLead: (expected, reported, gap) =>
    `Volgens de brief werd dit verwacht: ${expected}. Gereed gemeld op ${reported}: ${gap}`,
  validUntil: (date, note) => `De datum in de brief is ${date}: ${note}`,
  span: day.nl,
  away: (span, days) => (days >= 0 ? `over ${span}` : `${span} geleden`),
  reckoned: (said, date) => `${said} (wij rekenen ${date})`,
  recurs: (title, usually) => `${title}: ${usually}. De volgende dag is niet bekend.`,
  laterLead: (title, when) => `${title}: ${when}.`,
  inPeriod: (count, period, named) =>
    count === 1
      ? `Eén datum die deze bot kent, valt ${period}: ${named[0]}.`
      : `${count} datums die deze bot kent, vallen ${period}${named.length < count ? '. De eerste zijn ' : ': '}${join(named, 'en')}.`,
  nothingIn: (period) => `Deze bot kent geen datum die ${period} valt.`,
  changedSince: (count, since, newest) =>
    count === 1
      ? `Uit de tijd sinds ${since} kent deze bot één feit met een datum: ${newest}`
      : `Uit de tijd sinds ${since} kent deze bot ${count} feiten met een datum. Het nieuwste: ${newest}`,
  andOlder: (count) => `En ${count} oudere.`,
  unchanged: (since) =>
    `Uit de tijd sinds ${since} kent deze bot geen feit met een datum. Dat bewijst niet dat er niets is veranderd.`,
  passedLead: (count, ofLetter) => {
    const isOf = `${ofLetter.length === 1 ? 'is' : 'zijn'} ${join(ofLetter, 'en')} voorbij`;
    const letter =
      ofLetter.length === 0 ? 'Uit de brief is nog geen termijn voorbij.' : `Van de termijnen uit de brief ${isOf}.`;
    return `${letter} Bij elkaar ${count === 1 ? 'is er één datum' : `zijn er ${count} datums`} voorbij; daarbij staat wat ervan is geworden.`;
  },
  stands: (where) => `Dit staat in: ${where}`,
  caveat: { medium: 'uit tweede hand', low: 'onzeker', inference: 'onze toevoeging', reckoned: 'onze berekening' },
  notFromLetter: 'Deze datum staat niet in de brief.',
  elsewhere: 'niet uit de brief',
  undated: 'geen datum bekend',
  sourceOf: (title) => `Bron van: ${title}`,
  whereButton: 'Waar staat dat?',
  measure: (id) => `Maatregel ${id}`,
  noDeadline: 'geen einddatum',
  measures: (ids) => `${ids.length === 1 ? 'maatregel' : 'de maatregelen'} ${join(ids, 'en')}`,
  ownMilestone: 'Een mijlpaal van uw eigen organisatie.',
  party: { microsoft: 'Voor Microsoft', organisations: 'Voor organisaties', slm: 'Voor SLM' },
};

const en: Phrases = {
  inDays: (days) => `in ${day.en(days)}`,
  daysAgo: (days) => `${day.en(days)} ago`,
  today: 'Today',
  todayNote: 'today',
  expected: 'Expected',
  reported: 'Reported complete',
  began: 'Began',
  from: 'Date',
  gap: (days) => `${day.en(days)} later than expected`,
  onTime: 'on time',
  narrower: (how) => `and narrower in scope: ${how}`,
  expired: (ago) => `expired, ${ago}; check the current advice`,
  termPassed: 'date passed; ask SLM what holds now',
  passedAdvice: (ago) => `passed, ${ago}; check the current advice`,
  checkAdvice: 'check the current advice',
  on: (label, date) => `${label} on ${date}`,
  expectedLead: (date, note) => (note ? `Expected: ${date}, ${note}` : `Expected: ${date}`),
  letterExpects: (date, note) => `Expected according to the letter: ${note ? `${date}, ${note}` : date}`,
  nextLead: (title, when) => `First comes ${when}: ${title}.`,
  nextEnds: (title, when) => `First a term ends, ${when}: ${title}.`,
  lastDay: 'today is the last day',
  notReported: (title, expected, ago) =>
    `The expected date of ‘${title}’, ${expected}, has passed (${ago}); no report that it is complete is known yet.`,
  endsIn: (note) => `ends ${note}`,
  nextIsOurs: "The letter's own dates have passed; these later dates are not in the letter.",
  lateLead: (span, expected, reported) =>
    `${span} later than expected: expected by ${expected}, reported on ${reported}`,
  whenLead: (expected, reported, gap) => `Expected by ${expected}. Reported complete on ${reported}: ${gap}`,
  letterLead: (expected, reported, gap) =>
    `According to the letter this was expected by ${expected}. Reported complete on ${reported}: ${gap}`,
  validUntil: (date, note) => `The date in the letter is ${date}: ${note}`,
  span: day.en,
  away: (span, days) => (days >= 0 ? `in ${span}` : `${span} ago`),
  reckoned: (said, date) => `${said} (we count ${date})`,
  recurs: (title, usually) => `${title}: ${usually}. The next day is not known.`,
  laterLead: (title, when) => `${title}: ${when}.`,
  inPeriod: (count, period, named) =>
    count === 1
      ? `One date that this bot knows falls ${period}: ${named[0]}.`
      : `${count} dates that this bot knows fall ${period}${named.length < count ? '. The first are ' : ': '}${join(named, 'and')}.`,
  nothingIn: (period) => `This bot knows no date that falls ${period}.`,
  changedSince: (count, since, newest) =>
    count === 1
      ? `From the time since ${since} this bot knows one dated fact: ${newest}`
      : `From the time since ${since} this bot knows ${count} dated facts. The newest: ${newest}`,
  andOlder: (count) => `And ${count} older ones.`,
  unchanged: (since) =>
    `From the time since ${since} this bot knows no dated fact. That does not prove that nothing changed.`,
  passedLead: (count, ofLetter) => {
    const isOf = `${join(ofLetter, 'and')} ${ofLetter.length === 1 ? 'has' : 'have'} passed`;
    const letter =
      ofLetter.length === 0 ? 'None of the letter’s terms has passed yet.' : `Of the letter’s terms, ${isOf}.`;
    return `${letter} In all ${count === 1 ? 'one date has' : `${count} dates have`} passed; each says what became of it.`;
  },
  stands: (where) => `This is stated in: ${where}`,
  caveat: { medium: 'second-hand', low: 'uncertain', inference: 'our addition', reckoned: 'our reckoning' },
  notFromLetter: 'This date is not from the letter.',
  elsewhere: 'not from the letter',
  undated: 'no date known',
  sourceOf: (title) => `Source of: ${title}`,
  whereButton: 'Where does it say that?',
  measure: (id) => `Measure ${id}`,
  noDeadline: 'no end date',
  measures: (ids) => `${ids.length === 1 ? 'measure' : 'the measures'} ${join(ids, 'and')}`,
  ownMilestone: "A milestone of your organisation's own.",
  party: { microsoft: 'For Microsoft', organisations: 'For organisations', slm: 'For SLM' },
};

export const phrases: Readonly<Record<Language, Phrases>> = { nl, en };
