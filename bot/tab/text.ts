import type { ViewTopic } from '../http/pages/view.ts';
import type { Language, Measure } from '../register/schema.ts';
import type { Part } from './route.ts';

/** What the page itself says; everything about the register comes from the server. */
export interface PageText {
  readonly name: string;
  readonly parts: Record<Part, string>;
  readonly loading: string;
  readonly again: string;
  readonly close: string;
  readonly lost: string;
  readonly failed: string;
  readonly notSignedIn: string;
  readonly notDrawn: string;
  readonly testPerson: string;
  readonly testSays: string;
  readonly links: { about: string; privacy: string; terms: string };
  readonly copyLink: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly notThere: string;
  readonly opens: (host: string) => string;
  readonly timeline: {
    readonly says: string;
    readonly line: string;
    readonly table: string;
    readonly what: string;
    readonly expected: string;
    readonly reported: string;
    readonly began: string;
    readonly gap: string;
    readonly state: string;
    readonly source: string;
    readonly today: (date: string) => string;
    readonly ahead: string;
    readonly past: string;
    readonly tiles: {
      readonly next: string;
      readonly late: string;
      readonly lateOf: (late: number, all: number) => string;
      readonly yours: string;
      readonly waiting: (count: number) => string;
      readonly see: string;
    };
    readonly zoom: { readonly name: string; readonly year: string; readonly coming: string; readonly all: string };
    readonly view: string;
    readonly chart: string;
    readonly hint: string;
    readonly outside: (count: number) => string;
    readonly now: string;
    readonly days: (days: number) => string;
    readonly none: string;
    readonly origin: Record<'letter' | 'elsewhere' | 'own', string>;
    readonly legend: { expected: string; range: string; reported: string; gap: string };
    readonly add: string;
    readonly change: string;
    readonly changeTitle: string;
  };
  readonly measures: {
    readonly says: string;
    readonly who: string;
    readonly everyone: string;
    readonly parties: Record<Measure['for'], string>;
    readonly sort: string;
    readonly byCode: string;
    readonly byDate: string;
    readonly count: (shown: number, all: number) => string;
    readonly columns: { measure: string; letter: string; now: string };
    readonly outcome: string;
  };
  readonly reminders: {
    readonly yours: string;
    readonly none: string;
    readonly ahead: string;
    readonly status: string;
    readonly settings: {
      readonly title: string;
      readonly on: string;
      readonly follows: string;
      readonly topics: Readonly<Record<ViewTopic, string>>;
      readonly leads: string;
      lead(days: number): string;
      readonly needsLead: string;
      readonly dates: string;
      readonly calendar: string;
      readonly makeCalendar: string;
    };
  };
  readonly ask: {
    readonly says: string;
    readonly label: string;
    readonly send: string;
    readonly you: string;
    readonly examples: readonly string[];
  };
  readonly schedules: { readonly add: string; readonly addTitle: string; readonly says: string };
  /** What is typed in the chat for what a part shows. */
  readonly typed: {
    reminders: string;
    status: string;
    schedules: string;
    addMilestone: string;
    change(id: string): string;
    switchAll(isOn: boolean): string;
    follow(topics: readonly ViewTopic[]): string;
    leads(days: readonly number[]): string;
    remind(date: string, isOn: boolean): string;
    calendar: string;
  };
  readonly configure: {
    readonly title: string;
    readonly language: string;
    readonly part: string;
    readonly says: string;
    readonly outside: string;
  };
}

const nl: PageText = {
  name: 'Defender-bot',
  parts: {
    timeline: 'Tijdlijn',
    measures: 'Maatregelen',
    reminders: 'Herinneringen',
    ask: 'Vragen',
    schedules: 'Planningen',
  },
  loading: 'Wordt geladen…',
  again: 'Probeer opnieuw',
  close: 'Sluiten',
  lost: 'Geen verbinding met de bot. Wat u ziet kan verouderd zijn; de pagina probeert het vanzelf opnieuw.',
  failed: 'De bot antwoordt niet. Controleer de verbinding en probeer het opnieuw.',
  notSignedIn:
    'Teams kon u niet aanmelden. Meld u opnieuw aan bij Teams; helpt dat niet, vraag dan de beheerder van de bot.',
  notDrawn: 'Laad de pagina opnieuw om alles te zien.',
  testPerson: 'Testpersoon',
  testSays: 'Testomgeving: niemand is aangemeld. U bekijkt dit als:',
  links: { about: 'Over de bot', privacy: 'Privacy', terms: 'Voorwaarden' },
  copyLink: 'Link kopiëren',
  copied: 'De link is gekopieerd.',
  notCopied: 'De link is niet gekopieerd: de browser staat het niet toe. Kopieer het adres van de pagina.',
  notThere: 'Dit onderdeel bestaat niet meer.',
  opens: (host) => `opent ${host}`,
  timeline: {
    says: 'Wat werd verwacht, wat ervan is geworden, en wat er nog komt.',
    line: 'Lijn',
    table: 'Tabel',
    what: 'Mijlpaal',
    expected: 'Verwacht of gepland',
    reported: 'Klaar volgens Microsoft',
    began: 'Ingegaan',
    gap: 'Verschil',
    state: 'Stand',
    source: 'Bron',
    today: (date) => `Vandaag, ${date}`,
    ahead: 'Komt nog',
    past: 'Geweest',
    tiles: {
      next: 'Eerstvolgende datum',
      late: 'Later dan verwacht',
      lateOf: (late, all) => `${late} van de ${all}`,
      yours: 'Wacht op u',
      waiting: (count) => (count === 0 ? 'Niets' : count === 1 ? '1 herinnering' : `${count} herinneringen`),
      see: 'Naar uw herinneringen',
    },
    zoom: { name: 'Periode', year: 'Dit jaar', coming: 'Komend jaar', all: 'Alles' },
    view: 'Weergave',
    chart: 'Alle datums op één lijn',
    hint: 'Met de pijltjestoetsen gaat u van datum naar datum, met Enter opent u een datum.',
    outside: (count) =>
      count === 1 ? '1 datum valt buiten deze periode.' : `${count} datums vallen buiten deze periode.`,
    now: 'Vandaag',
    days: (days) => (days === 1 ? '1 dag later' : `${days} dagen later`),
    none: '–',
    origin: { letter: 'Uit de brief', elsewhere: 'Niet uit de brief', own: 'Eigen mijlpaal' },
    legend: {
      expected: 'verwacht of gepland',
      range: 'maand, kwartaal of jaar: de dag is niet bekend',
      reported: 'gereed gemeld',
      gap: 'later dan verwacht',
    },
    add: 'Mijlpaal toevoegen',
    change: 'Wijzigen',
    changeTitle: 'Mijlpaal wijzigen',
  },
  measures: {
    says: 'Wat de brief vraagt, van wie, en hoe het er nu mee staat.',
    who: 'Voor wie',
    everyone: 'Iedereen',
    parties: { microsoft: 'Microsoft', organisations: 'Organisaties', slm: 'SLM Rijk' },
    sort: 'Volgorde',
    byCode: 'Op code',
    byDate: 'Op datum',
    count: (shown, all) => (shown === all ? `${all} maatregelen` : `${shown} van de ${all} maatregelen`),
    columns: { measure: 'Maatregel', letter: 'Volgens de brief', now: 'Nu' },
    outcome: 'Microsoft',
  },
  reminders: {
    yours: 'Uw laatste herinneringen',
    none: 'U hebt nog geen herinnering gekregen.',
    ahead: 'Wat eraan komt',
    status: 'Status',
    settings: {
      title: 'Uw keuzes',
      on: 'Herinneringen krijgen',
      follows: 'Elke maand lezen wat er is gewijzigd',
      topics: { dates: 'datums', measures: 'maatregelen', rest: 'het overige' },
      leads: 'Hoeveel dagen vooraf',
      lead: (days) => (days === 0 ? 'op de dag zelf' : days === 1 ? '1 dag' : `${days} dagen`),
      needsLead: 'Kies minstens één dag, of zet de herinneringen uit.',
      dates: 'Herinner mij aan',
      calendar: 'In uw agenda',
      makeCalendar: 'Maak een adres voor mijn agenda',
    },
  },
  ask: {
    says: 'Dezelfde antwoorden als in de chat, elk met zijn bron.',
    label: 'Uw vraag',
    send: 'Versturen',
    you: 'U vroeg',
    examples: [
      'Wat is de deadline voor supporttickets?',
      'Welke maatregelen gelden voor organisaties?',
      'Is de EU Data Boundary klaar?',
    ],
  },
  schedules: {
    add: 'Samenvatting plaatsen of plannen',
    addTitle: 'Samenvatting',
    says: 'Wat er op vaste tijden in kanalen en groepschats komt.',
  },
  typed: {
    reminders: 'herinneringen',
    status: 'status',
    schedules: 'planningen',
    addMilestone: 'mijlpaal toevoegen',
    change: (id) => `mijlpaal wijzigen ${id}`,
    switchAll: (isOn) => `herinneringen ${isOn ? 'aan' : 'uit'}`,
    follow: (topics) =>
      topics.length === 0
        ? 'stop met volgen'
        : `volg wijzigingen van ${topics.map((topic) => nl.reminders.settings.topics[topic]).join(' en ')}`,
    leads: (days) => `termijnen ${days.join(', ')}`,
    remind: (date, isOn) => `${isOn ? 'herinner mij aan' : 'stop herinnering'} ${date}`,
    calendar: 'agenda nieuw',
  },
  configure: {
    title: 'Wat laat dit tabblad zien?',
    language: 'Taal',
    part: 'Onderdeel',
    says: 'U kunt dit later wijzigen.',
    outside: 'Deze pagina werkt alleen in Teams, bij het toevoegen van een tabblad aan een kanaal of groepschat.',
  },
};

const en: PageText = {
  name: 'Defender bot',
  parts: {
    timeline: 'Timeline',
    measures: 'Measures',
    reminders: 'Reminders',
    ask: 'Ask',
    schedules: 'Schedules',
  },
  loading: 'Loading…',
  again: 'Try again',
  close: 'Close',
  lost: 'No connection to the bot. What you see may be out of date; the page tries again by itself.',
  failed: 'The bot does not answer. Check the connection and try again.',
  notSignedIn: 'Teams could not sign you in. Sign in to Teams again; if that does not help, ask the admin of the bot.',
  notDrawn: 'Reload the page to see everything.',
  testPerson: 'Test person',
  testSays: 'Trial: nobody is signed in. You look as a test person.',
  links: { about: 'About the bot', privacy: 'Privacy', terms: 'Terms' },
  copyLink: 'Copy link',
  copied: 'The link was copied.',
  notCopied: 'The link was not copied: the browser does not allow it. Copy the address of the page.',
  notThere: 'What this link leads to is not here (any more).',
  opens: (host) => `opens ${host}`,
  timeline: {
    says: 'What was expected, what became of it, and what is still to come.',
    line: 'Line',
    table: 'Table',
    what: 'Milestone',
    expected: 'Expected or planned',
    reported: 'Reported complete',
    began: 'Began',
    gap: 'Difference',
    state: 'State',
    source: 'Source',
    today: (date) => `Today, ${date}`,
    ahead: 'To come',
    past: 'Past',
    tiles: {
      next: 'Next date',
      late: 'Later than expected',
      lateOf: (late, all) => `${late} of ${all}`,
      yours: 'Waiting for you',
      waiting: (count) => (count === 0 ? 'Nothing' : count === 1 ? '1 reminder' : `${count} reminders`),
      see: 'To your reminders',
    },
    zoom: { name: 'Period', year: 'This year', coming: 'Coming year', all: 'All' },
    view: 'View',
    chart: 'All dates on one line',
    hint: 'The arrow keys go from date to date, and Enter opens one.',
    outside: (count) => (count === 1 ? '1 date is outside this period.' : `${count} dates are outside this period.`),
    now: 'Today',
    days: (days) => (days === 1 ? '1 day later' : `${days} days later`),
    none: '–',
    origin: { letter: 'From the letter', elsewhere: 'Not from the letter', own: 'The organisation’s own' },
    legend: {
      expected: 'expected or planned',
      range: 'month, quarter or year: the day is not known',
      reported: 'reported complete',
      gap: 'later than expected',
    },
    add: 'Add a milestone',
    change: 'Change',
    changeTitle: 'Change a milestone',
  },
  measures: {
    says: 'What the letter asks, of whom, and where it stands now.',
    who: 'For whom',
    everyone: 'Everyone',
    parties: { microsoft: 'Microsoft', organisations: 'Organisations', slm: 'SLM Rijk' },
    sort: 'Order',
    byCode: 'By code',
    byDate: 'By date',
    count: (shown, all) => (shown === all ? `${all} measures` : `${shown} of ${all} measures`),
    columns: { measure: 'Measure', letter: 'According to the letter', now: 'Now' },
    outcome: 'Microsoft',
  },
  reminders: {
    yours: 'Your last reminders',
    none: 'You have not had a reminder yet.',
    ahead: 'What is coming',
    status: 'Status',
    settings: {
      title: 'Your choices',
      on: 'Get reminders',
      follows: 'Read each month what changed',
      topics: { dates: 'dates', measures: 'measures', rest: 'the rest' },
      leads: 'How many days before',
      lead: (days) => (days === 0 ? 'on the day itself' : days === 1 ? '1 day' : `${days} days`),
      needsLead: 'Choose at least one day, or turn the reminders off.',
      dates: 'Remind me of',
      calendar: 'In your calendar',
      makeCalendar: 'Make an address for my calendar',
    },
  },
  ask: {
    says: 'The same answers as in the chat, each with its source.',
    label: 'Your question',
    send: 'Ask',
    you: 'You asked',
    examples: [
      'What is the deadline for support tickets?',
      'Which measures apply to organisations?',
      'Is the EU Data Boundary complete?',
    ],
  },
  schedules: {
    add: 'Post or schedule a summary',
    addTitle: 'Summary',
    says: 'What comes in channels and group chats at set times.',
  },
  typed: {
    reminders: 'reminders',
    status: 'status',
    schedules: 'schedules',
    addMilestone: 'add milestone',
    change: (id) => `change milestone ${id}`,
    switchAll: (isOn) => `reminders ${isOn ? 'on' : 'off'}`,
    follow: (topics) =>
      topics.length === 0
        ? 'stop following'
        : `follow changes of ${topics.map((topic) => en.reminders.settings.topics[topic]).join(' and ')}`,
    leads: (days) => `lead times ${days.join(', ')}`,
    remind: (date, isOn) => `${isOn ? 'remind me of' : 'stop reminder'} ${date}`,
    calendar: 'calendar new',
  },
  configure: {
    title: 'What does this tab show?',
    language: 'Language',
    part: 'Part',
    says: 'You can change this later.',
    outside: 'This page works only in Teams, when a tab is added to a channel or group chat.',
  },
};

export const pageTexts: Record<Language, PageText> = { nl, en };
