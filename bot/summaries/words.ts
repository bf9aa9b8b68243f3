import type { Language } from '../register/schema.ts';

/** The sentences of a summary that are worked out. Days are whole days. */
export interface SummaryWords {
  readonly titles: { readonly next: string; readonly changes: string; readonly measures: string };
  readonly noMeasures: string;
  readonly countdown: (title: string) => string;
  readonly countdownLead: (date: string, note: string) => string;
  readonly afterwards: string;
  readonly nothingAhead: (days: number) => string;
  readonly laterFirst: string;
  readonly nothingKnown: string;
  readonly ahead: (count: number, days: number) => string;
  readonly noChanges: (since: string) => string;
  readonly changes: (count: number, since: string) => string;
  readonly groups: Record<'passed' | 'register' | 'local', string>;
  readonly local: Record<LocalAction, (title: string) => string>;
  readonly movedTo: (title: string, date: string) => string;
  readonly doneOn: (date: string) => string;
  readonly own: string;
  readonly isGone: string;
}

/** What admins do with milestones, as the audit names it. */
export type LocalAction = (typeof localActions)[number];
export const localActions = [
  'milestone added',
  'milestone changed',
  'milestone moved',
  'milestone ended',
  'milestone muted',
  'milestone unmuted',
  'done',
] as const;

const days = {
  nl: (count: number) => (count === 1 ? '1 dag' : `${count} dagen`),
  en: (count: number) => (count === 1 ? '1 day' : `${count} days`),
};

const nl: SummaryWords = {
  titles: { next: 'Wat er nog komt', changes: 'Wat er is gewijzigd', measures: 'Bekende maatregelen' },
  noMeasures: 'Er is geen maatregel bekend.',
  countdown: (title) => `Aftellen: ${title}`,
  countdownLead: (date, note) => `De datum is ${date}: ${note}.`,
  afterwards: 'Daarna komt',
  nothingAhead: (count) => `In de komende ${days.nl(count)} valt geen bekende datum.`,
  laterFirst: 'De eerste daarna staat hieronder.',
  nothingKnown: 'Ook daarna is geen datum bekend.',
  ahead: (count, within) =>
    count === 1
      ? `In de komende ${days.nl(within)} valt één datum.`
      : `In de komende ${days.nl(within)} vallen ${count} datums.`,
  noChanges: (since) => `Sinds ${since} is er niets gewijzigd.`,
  changes: (count, since) =>
    count === 1 ? `Sinds ${since} is er één ding gewijzigd.` : `Sinds ${since} zijn er ${count} dingen gewijzigd.`,
  groups: { passed: 'Bereikt of voorbij', register: 'Nieuw in het register', local: 'In uw eigen organisatie' },
  local: {
    'milestone added': (title) => `Toegevoegd: ${title}.`,
    'milestone changed': (title) => `Gewijzigd: ${title}.`,
    'milestone moved': (title) => `Verplaatst: ${title}.`,
    'milestone ended': (title) => `Beëindigd: ${title}.`,
    'milestone muted': (title) => `Geen herinneringen meer: ${title}.`,
    'milestone unmuted': (title) => `Weer herinneringen: ${title}.`,
    done: (title) => `Gereed gemeld: ${title}.`,
  },
  movedTo: (title, date) => `Verplaatst naar ${date}: ${title}.`,
  own: 'van uw organisatie',
  doneOn: (date) => `gereed gemeld op ${date}`,
  isGone: 'Deze datum is er niet meer. Kies een andere.',
};

const en: SummaryWords = {
  titles: { next: 'What is still to come', changes: 'What has changed', measures: 'Known measures' },
  noMeasures: 'No measure is known.',
  countdown: (title) => `Countdown: ${title}`,
  countdownLead: (date, note) => `The date is ${date}: ${note}.`,
  afterwards: 'After that comes',
  nothingAhead: (count) => `No known date falls in the next ${days.en(count)}.`,
  laterFirst: 'The first one after that is below.',
  nothingKnown: 'No date is known after that either.',
  ahead: (count, within) =>
    count === 1
      ? `One date falls in the next ${days.en(within)}.`
      : `${count} dates fall in the next ${days.en(within)}.`,
  noChanges: (since) => `Nothing has changed since ${since}.`,
  changes: (count, since) =>
    count === 1 ? `One thing has changed since ${since}.` : `${count} things have changed since ${since}.`,
  groups: { passed: 'Reached or passed', register: 'New in the register', local: 'In your own organisation' },
  local: {
    'milestone added': (title) => `Added: ${title}.`,
    'milestone changed': (title) => `Changed: ${title}.`,
    'milestone moved': (title) => `Moved: ${title}.`,
    'milestone ended': (title) => `Ended: ${title}.`,
    'milestone muted': (title) => `No more reminders: ${title}.`,
    'milestone unmuted': (title) => `Reminders again: ${title}.`,
    done: (title) => `Reported done: ${title}.`,
  },
  movedTo: (title, date) => `Moved to ${date}: ${title}.`,
  own: "your organisation's own",
  doneOn: (date) => `reported done on ${date}`,
  isGone: 'This date is no longer there. Choose another one.',
};

export const summaryWords: Readonly<Record<Language, SummaryWords>> = { nl, en };
