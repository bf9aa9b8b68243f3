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
    says: 'Ik vond geen antwoord in de brief en mijn andere bronnen. Stel de vraag anders, of kies hieronder.',
  },
  'not-held': {
    title: 'Precies dat vond ik niet',
    says: 'Een antwoord op precies deze vraag vond ik niet in de brief en mijn andere bronnen.',
  },
  language: {
    title: 'Nederlands of Engels / Dutch or English',
    says: 'Deze bot verstaat Nederlands en Engels. Please ask your question in Dutch or English.',
  },
  'not-yet': { title: 'Op die dag nog niet bekend', says: 'Van vóór die dag hebben wij hierover geen bron.' },
  outside: {
    title: 'Hier gaat deze bot niet over',
    says: 'Ik weet alleen iets van de brief van SLM Rijk over Microsoft 365 Defender, en van de EU Data Boundary.',
  },
  empty: { title: 'Stel een vraag', says: 'Er stond geen vraag in het bericht.' },
};

export const nl = {
  examples,
  states,
  none,
  sources: (count: number) => (count === 1 ? 'Bron' : `Bronnen (${count})`),
  more: 'Meer',
  all: (count: number) => `Alles (${count})`,
  next: 'Vraag verder:',
  howItWorks: 'Hoe werkt dit?',
  inTab: 'In het overzicht',
  typeCode: (code: string) => `Typ een code, bijvoorbeeld ${code}, voor meer daarover.`,
  nearest: 'Bedoelt u dit?',
  canAsk: 'Dit kunt u vragen',
  several: {
    title: 'Welk onderwerp?',
    says: 'Uw vraag past bij meer dan één onderwerp. Kies er een, of stel de vraag anders.',
  },
  welcome: {
    title: 'Vragen over Microsoft 365 Defender',
    installedBy: (name: string) => `Toegevoegd door ${name}.`,
    does: [
      'Vraag wat de brief van SLM Rijk zegt: maatregelen, datums, en wat ervan is terechtgekomen. Met de bron erbij.',
      'Krijg een herinnering vóór een datum.',
      'Plaats een samenvatting in een kanaal of chat.',
    ],
    mention: {
      personal: '',
      team: 'Begin met @ en de naam van de bot.',
      groupChat: 'Begin met @ en de naam van de bot.',
    },
    more: 'Wat kan er nog meer?',
    privacy: 'Privacy',
  },
  help: {
    title: 'Hulp',
    says: 'Stel uw vraag in gewone taal: over de brief van SLM Rijk over Microsoft 365 Defender en wat er daarna gebeurde, zoals maatregelen, datums en de EU-datagrens. Of kies wat u wilt doen.',
    mention: 'Begin in een kanaal of groepschat met @ en de naam van de bot.',
    buttons: 'Doet een knop niets op uw telefoon? Typ dan wat erop staat.',
    examples: 'Voorbeelden van vragen',
    followUp: 'Daarna mag het kort: ‘en voor telemetrie?’ of ‘is die gehaald?’',
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
