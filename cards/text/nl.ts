import type { DateState, None, Suggestion } from '../../bot/wording/answer-types.ts';

const examples: Suggestion[] = [
  'Wat is de deadline voor supporttickets?',
  'Welke maatregelen gelden voor organisaties?',
  'Is de EU Data Boundary klaar?',
].map((question) => ({ label: question, ask: question }));

const states: Record<DateState, string> = {
  ahead: 'Komt nog',
  today: 'Vandaag',
  passed: 'Voorbij',
  began: 'Ingegaan',
  met: 'Gehaald',
  'met-late': 'Later gehaald',
  expired: 'Verlopen',
  uncertain: 'Onzeker',
};

const none: Record<None['reason'], { title: string; says: string }> = {
  unknown: {
    title: 'Dat weet ik niet',
    says: 'Ik vond hierop geen antwoord in de brief en de andere bronnen van deze bot. Staat uw onderwerp hieronder, kies het dan. Of stel de vraag anders.',
  },
  'not-held': {
    title: 'Precies dat vond ik niet',
    says: 'In de brief en de andere bronnen van deze bot vond ik hierop geen antwoord.',
  },
  language: {
    title: 'Nederlands of Engels / Dutch or English',
    says: 'Deze bot verstaat Nederlands en Engels. Please ask your question in Dutch or English.',
  },
  'not-yet': { title: 'Nog niet bekend', says: 'Op die dag was hierover nog niets bekend.' },
  outside: {
    title: 'Hier gaat deze bot niet over',
    says: 'De bot beantwoordt alleen vragen over de brief van SLM Rijk over Microsoft 365 Defender en over de EU Data Boundary.',
  },
  empty: { title: 'Stel een vraag', says: 'Er stond geen vraag in het bericht.' },
};

export const nl = {
  examples,
  states,
  none,
  sources: 'Bronnen',
  more: 'Meer',
  inTab: 'In het overzicht',
  typeCode: (code: string) => `Typ een code, bijvoorbeeld ${code}, voor meer over dat onderdeel.`,
  nearest: 'Misschien bedoeld',
  canAsk: 'Wat kan worden gevraagd',
  several: {
    title: 'Welk onderwerp?',
    says: 'De vraag past bij meer dan één onderwerp. Kies er een, of stel de vraag preciezer.',
  },
  welcome: {
    title: 'Vragen over Microsoft 365 Defender',
    installedBy: (name: string) => `Toegevoegd door ${name}.`,
    does: 'Deze bot beantwoordt vragen over de brief van SLM Rijk over Microsoft 365 Defender: welke maatregelen er zijn, welke datums gelden en wat ervan terecht is gekomen.',
    register:
      'Elk antwoord komt uit een vast register en noemt zijn bron. Staat iets er niet in, dan zegt de bot dat hij het niet weet.',
    ask: {
      personal: 'Stel een vraag in gewone taal, in het Nederlands of het Engels.',
      team: 'Begin in een kanaal met @ en de naam van de bot, met de vraag erachter. In het Nederlands of het Engels.',
      groupChat:
        'Begin in deze chat met @ en de naam van de bot, met de vraag erachter. In het Nederlands of het Engels.',
    },
    help: 'Typ hulp voor alle opdrachten.',
    tryOne: 'Bijvoorbeeld',
    kept: 'Wat wordt bewaard',
    keeps:
      'De gekozen taal, of anders die van uw Teams, en het adres van deze chat; 30 minuten het onderwerp van het laatste antwoord, voor vervolgvragen; en 90 dagen de vragen zonder antwoord of met het oordeel ‘niet nuttig’, zonder naam. Andere vragen worden na 30 minuten gewist. Wie een herinnering afhandelt, staat met naam op de kaart.',
  },
  help: {
    title: 'Hulp',
    says: 'Stel een vraag in gewone taal, of typ een opdracht. Hoofdletters maken niet uit.',
    mention: 'Begin in een kanaal of groepschat met @ en de naam van de bot.',
    buttons:
      'De tekst op een knop kan ook worden getypt; het antwoord is hetzelfde. Dat helpt als een knop op de telefoon niets doet.',
    examples: 'Voorbeelden van vragen',
    followUp: 'Daarna kan een vervolgvraag kort zijn: ‘en voor telemetrie?’ of ‘is die gehaald?’',
  },
  language: {
    title: 'Taal',
    chosen: 'Gekozen: Nederlands.',
    says: 'Een antwoord volgt de taal van de vraag. De keuze geldt als die taal niet te herkennen is, zoals bij ‘O2’.',
    typed: (commands: string) => `Typen kan ook: ${commands}.`,
  },
  openQuestions: {
    title: 'Open vragen',
    says: 'Vragen zonder antwoord, of met het oordeel ‘niet nuttig’, van de laatste 90 dagen.',
    none: 'Er zijn geen open vragen.',
    asked: (count: number, last: string) =>
      count === 1 ? `Eén keer gesteld, op ${last}` : `${count} keer gesteld, laatst op ${last}`,
    left: (count: number) => (count === 1 ? 'En nog één andere vraag.' : `En nog ${count} andere vragen.`),
  },
};
