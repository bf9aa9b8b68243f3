import type { Language } from '../register/schema.ts';

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
  deadline: { acceptance: string; transfer: string };
  gap(days: number): string;
  onTime: string;
  narrower(how: string): string;
  expiredAcceptance(ago: string): string;
  passedAdvice(ago: string): string;
  checkAdvice: string;
  says: { yes: string; no: string };
  on(label: string, date: string): string;
  yes(line: string): string;
  yesLate(date: string, gap: string, expected: string): string;
  notOnTime(date: string, gap: string, expected: string): string;
  notYet(date: string, note: string): string;
  expectedLead(date: string, note: string): string;
  nextLead(title: string, date: string, note: string): string;
  nextIsOurs: string;
  lastLead(date: string, note: string): string;
  lateLead(days: number, expected: string, reported: string): string;
  whenLead(expected: string, reported: string, gap: string): string;
  agoLead(date: string, days: number): string;
  validUntil(date: string, note: string): string;
  stands(where: string): string;
  caveat: { medium: string; low: string; inference: string };
  notFromLetter: string;
  /** The same, of a row in a list. */
  elsewhere: string;
  undated: string;
  sourceOf(title: string): string;
  whereButton: string;
  measure(id: string): string;
  titles: Record<string, string>;
  leads: Record<string, string>;
  noDeadline: string;
  measures(ids: readonly string[]): string;
  ownMilestone: string;
  party: { microsoft: string; organisations: string; slm: string };
}

const day = {
  nl: (days: number) => (days === 1 ? '1 dag' : `${days} dagen`),
  en: (days: number) => (days === 1 ? '1 day' : `${days} days`),
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
  deadline: { acceptance: 'Acceptatie tot', transfer: 'Doorgifte volgens de brief mogelijk tot' },
  gap: (days) => `${day.nl(days)} later dan verwacht`,
  onTime: 'op tijd',
  narrower: (how) => `en beperkter: ${how}`,
  expiredAcceptance: (ago) => `verlopen, ${ago}; ga na wat het huidige advies is`,
  passedAdvice: (ago) => `voorbij, ${ago}; ga na wat het huidige advies is`,
  checkAdvice: 'ga na wat het huidige advies is',
  says: { yes: 'Ja.', no: 'Nee.' },
  on: (label, date) => `${label} op ${date}`,
  yes: (line) => `Ja: ${line.charAt(0).toLowerCase()}${line.slice(1)}`,
  yesLate: (date, gap, expected) => `Ja, maar later: gereed gemeld op ${date} (verwacht: ${expected}), ${gap}`,
  notOnTime: (date, gap, expected) => `Niet op tijd: gereed gemeld op ${date} (verwacht: ${expected}), ${gap}`,
  notYet: (date, note) => `Nog niet: verwacht op ${date}, ${note}`,
  expectedLead: (date, note) => `Verwacht op ${date}: ${note}`,
  nextLead: (title, date, note) => `Het eerst komt ${date}, ${note}: ${title}.`,
  lastLead: (date, note) => `Alle mijlpalen zijn voorbij. De laatste is gereed gemeld op ${date}: ${note}.`,
  nextIsOurs: 'De data uit de brief zelf zijn voorbij; deze latere data staan niet in de brief.',
  lateLead: (days, expected, reported) =>
    `${day.nl(days)} later dan verwacht: verwacht werd ${expected}, het werd ${reported}`,
  whenLead: (expected, reported, gap) => `Verwacht werd ${expected}. Gereed gemeld op ${reported}: ${gap}`,
  agoLead: (date, days) =>
    days >= 0 ? `${date} is ${day.nl(days)} geleden` : `${date} ligt nog voor ons: over ${day.nl(-days)}`,
  validUntil: (date, note) => `De datum in de brief is ${date}: ${note}`,
  stands: (where) => `Dit staat in: ${where}`,
  caveat: { medium: 'uit tweede hand', low: 'onzeker', inference: 'onze toevoeging' },
  notFromLetter: 'Deze datum staat niet in de brief.',
  elsewhere: 'niet uit de brief',
  undated: 'geen datum bekend',
  sourceOf: (title) => `Bron van: ${title}`,
  whereButton: 'Waar staat dat?',
  measure: (id) => `Maatregel ${id}`,
  titles: {
    measures: 'Bekende maatregelen',
    'measures-microsoft': 'Maatregelen voor Microsoft',
    'measures-organisations': 'Maatregelen voor (overheids)organisaties',
    'measures-slm': 'Wat SLM zelf doet',
    milestones: 'Mijlpalen van de EU Data Boundary',
    next: 'Wat er nog komt',
    safeguards: 'Waarborgen van Microsoft',
  },
  leads: {
    measures:
      'Dit zijn de maatregelen die de brief noemt, voor Microsoft, organisaties en SLM. De overige maatregelen van het rapport (pagina 6 tot en met 8) staan niet in dit register.',
    'measures-microsoft':
      'De brief noemt twee maatregelen voor Microsoft: de EU Data Boundary voltooien en SLM op de hoogte houden.',
    'measures-organisations': 'De brief noemt vijf maatregelen die organisaties zelf kunnen nemen.',
    'measures-slm': 'SLM blijft het risico van doorgifte ook na 2023 wegen en opnieuw beoordelen.',
    safeguards:
      'Naast de EU Data Boundary noemt de brief drie maatregelen die Microsoft neemt: pseudonimiseren, verzoeken juridisch aanvechten en transparantierapporten. Ook verduidelijkte Microsoft zijn documentatie.',
  },
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
  deadline: { acceptance: 'Acceptance until', transfer: 'Transfer possible, says the letter, until' },
  gap: (days) => `${day.en(days)} later than expected`,
  onTime: 'on time',
  narrower: (how) => `and narrower in scope: ${how}`,
  expiredAcceptance: (ago) => `expired, ${ago}; check the current advice`,
  passedAdvice: (ago) => `passed, ${ago}; check the current advice`,
  checkAdvice: 'check the current advice',
  says: { yes: 'Yes.', no: 'No.' },
  on: (label, date) => `${label} on ${date}`,
  yes: (line) => `Yes: ${line.charAt(0).toLowerCase()}${line.slice(1)}`,
  yesLate: (date, gap, expected) => `Yes, but late: reported complete on ${date} (expected: ${expected}), ${gap}`,
  notOnTime: (date, gap, expected) => `Not on time: reported complete on ${date} (expected: ${expected}), ${gap}`,
  notYet: (date, note) => `Not yet: expected on ${date}, ${note}`,
  expectedLead: (date, note) => `Expected on ${date}: ${note}`,
  nextLead: (title, date, note) => `First comes ${date}, ${note}: ${title}.`,
  lastLead: (date, note) => `All milestones have passed. The last one was reported complete on ${date}: ${note}.`,
  nextIsOurs: "The letter's own dates have passed; these later dates are not in the letter.",
  lateLead: (days, expected, reported) =>
    `${day.en(days)} later than expected: expected by ${expected}, reported on ${reported}`,
  whenLead: (expected, reported, gap) => `Expected by ${expected}. Reported complete on ${reported}: ${gap}`,
  agoLead: (date, days) => (days >= 0 ? `${date} was ${day.en(days)} ago` : `${date} lies ahead: in ${day.en(-days)}`),
  validUntil: (date, note) => `The date in the letter is ${date}: ${note}`,
  stands: (where) => `This is stated in: ${where}`,
  caveat: { medium: 'second-hand', low: 'uncertain', inference: 'our addition' },
  notFromLetter: 'This date is not from the letter.',
  elsewhere: 'not from the letter',
  undated: 'no date known',
  sourceOf: (title) => `Source of: ${title}`,
  whereButton: 'Where does it say that?',
  measure: (id) => `Measure ${id}`,
  titles: {
    measures: 'Known measures',
    'measures-microsoft': 'Measures for Microsoft',
    'measures-organisations': 'Measures for (government) organisations',
    'measures-slm': 'What SLM itself does',
    milestones: 'Milestones of the EU Data Boundary',
    next: 'What is still to come',
    safeguards: "Microsoft's safeguards",
  },
  leads: {
    measures:
      "These are the measures that the letter names, for Microsoft, organisations and SLM. The report's other measures (pages 6 to 8) are not in this register.",
    'measures-microsoft':
      'The letter names two measures for Microsoft: complete the EU Data Boundary and keep SLM informed.',
    'measures-organisations': 'The letter names five measures that organisations can take themselves.',
    'measures-slm': 'SLM will keep weighing and re-assessing the transfer risk, also after 2023.',
    safeguards:
      'Besides the EU Data Boundary, the letter names three measures that Microsoft takes: pseudonymising, legally challenging requests, and transparency reports. Microsoft also clarified its documentation.',
  },
  noDeadline: 'no end date',
  measures: (ids) => `${ids.length === 1 ? 'measure' : 'the measures'} ${join(ids, 'and')}`,
  ownMilestone: "A milestone of your organisation's own.",
  party: { microsoft: 'For Microsoft', organisations: 'For organisations', slm: 'For SLM' },
};

export const phrases: Readonly<Record<Language, Phrases>> = { nl, en };
