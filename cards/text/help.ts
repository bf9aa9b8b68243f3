import type { Language } from '../../bot/register/schema.ts';

/** Whom a command is for: a part of help is shown only to who may use it. */
export type HelpPart = 'ask' | 'reminders' | 'channel' | 'admin' | 'broadcaster';
export const helpParts: readonly HelpPart[] = ['ask', 'channel', 'reminders', 'admin', 'broadcaster'];

export interface HelpCommand {
  /** What can be typed. */
  readonly typed: string;
  readonly does: string;
  readonly isButton?: true;
}

interface HelpText {
  readonly parts: Readonly<Record<HelpPart, string>>;
  /** With a name of a date that is still ahead, for what takes one. */
  readonly list: (example: string) => Readonly<Record<HelpPart, readonly HelpCommand[]>>;
  readonly elsewhere: string;
}

const nl: HelpText = {
  parts: {
    ask: 'Vragen',
    reminders: 'Uw herinneringen',
    channel: 'In dit kanaal of deze chat',
    admin: 'Voor beheerders van deze bot',
    broadcaster: 'Naar alle kanalen',
  },
  list: (example) => ({
    ask: [
      { typed: 'maatregelen', does: 'alle maatregelen, en voor wie ze zijn', isButton: true },
      { typed: 'mijlpalen', does: 'de verwachte en werkelijke datums', isButton: true },
      { typed: 'O2', does: 'één maatregel; de codes zijn M1, M2, O1 tot en met O5 en S1' },
      { typed: 'volgende', does: 'de eerstvolgende datum', isButton: true },
      { typed: 'taal', does: 'de taal van de antwoorden kiezen' },
      { typed: 'hulp', does: 'dit overzicht' },
    ],
    reminders: [
      { typed: 'herinneringen', does: 'welke herinneringen komen', isButton: true },
      { typed: `herinner mij aan ${example}`, does: 'herinner mij aan één datum' },
      { typed: 'herinneringen uit', does: 'stop alle herinneringen; met aan beginnen ze weer' },
      { typed: 'termijnen 30, 7, 1', does: 'hoeveel dagen vooraf' },
      { typed: 'ongedaan maken', does: 'draai terug wat u net deed' },
      { typed: 'agenda', does: 'de datums in uw eigen agenda' },
      { typed: 'mijn gegevens', does: 'wat de bot van u bewaart, en vergeet mij' },
      { typed: 'volg wijzigingen', does: 'eens per maand lezen wat er is gewijzigd' },
    ],
    channel: [
      { typed: 'samenvatting', does: 'plaats of plan een samenvatting', isButton: true },
      { typed: 'plan samenvatting volgende elke maandag om 9:00', does: 'plan een samenvatting in één zin' },
      { typed: `samenvatting aftellen naar ${example}`, does: 'tel af naar een datum' },
      { typed: 'plaats bericht: Het overleg vervalt.', does: 'plaats een eigen tekst' },
      { typed: 'planningen', does: 'wat er op vaste tijden komt', isButton: true },
    ],
    admin: [
      { typed: 'status', does: 'of de herinneringen werken', isButton: true },
      { typed: 'stuur test', does: 'stuur uzelf een proefherinnering' },
      { typed: 'mijlpaal toevoegen', does: 'voeg een eigen datum toe', isButton: true },
      { typed: 'mijlpaal wijzigen m-1', does: 'wijzig een eigen datum' },
      { typed: 'mijlpaal verplaatsen m-1 naar volgende week', does: 'verplaats een datum' },
      { typed: 'mijlpaal beëindigen m-1', does: 'beëindig een eigen datum' },
      { typed: `gereed ${example}`, does: 'meld gereed, voor iedereen' },
      { typed: `heropen ${example}`, does: 'zet weer open wat gereed was' },
      { typed: `dempen ${example} niet van toepassing`, does: 'stop de herinneringen aan een datum, met een reden' },
      { typed: `termijnen ${example} 60, 30`, does: 'hoeveel dagen vooraf, van één datum' },
      { typed: 'bronnen nalezen', does: 'welke bronnen u opnieuw moet lezen', isButton: true },
      { typed: 'open vragen', does: 'vragen zonder antwoord' },
    ],
    broadcaster: [{ typed: 'rondsturen maatregelen', does: 'stuur een samenvatting naar alle kanalen' }],
  }),
  elsewhere: 'In een kanaal of groepschat: begin met @ en de naam van de bot, en typ daar hulp voor wat daar kan.',
};

const en: HelpText = {
  parts: {
    ask: 'Questions',
    reminders: 'Your reminders',
    channel: 'In this channel or chat',
    admin: 'For admins of this bot',
    broadcaster: 'To all channels',
  },
  list: (example) => ({
    ask: [
      { typed: 'measures', does: 'all measures, and who they are for', isButton: true },
      { typed: 'milestones', does: 'the expected and actual dates', isButton: true },
      { typed: 'O2', does: 'one measure; the codes are M1, M2, O1 to O5 and S1' },
      { typed: 'next', does: 'the next date', isButton: true },
      { typed: 'language', does: 'choose the language of the answers' },
      { typed: 'help', does: 'this overview' },
    ],
    reminders: [
      { typed: 'reminders', does: 'which reminders will come', isButton: true },
      { typed: `remind me of ${example}`, does: 'remind me of one date' },
      { typed: 'reminders off', does: 'stop all reminders; with on they start again' },
      { typed: 'lead times 30, 7, 1', does: 'how many days before' },
      { typed: 'undo', does: 'take back what you just did' },
      { typed: 'calendar', does: 'the dates in your own calendar' },
      { typed: 'my data', does: 'what the bot keeps of you, and forget me' },
      { typed: 'follow changes', does: 'read once a month what changed' },
    ],
    channel: [
      { typed: 'summary', does: 'post or schedule a summary', isButton: true },
      { typed: 'schedule summary next every Monday at 9:00', does: 'schedule a summary in one sentence' },
      { typed: `summary countdown to ${example}`, does: 'count down to a date' },
      { typed: 'post message: There is no meeting.', does: 'post a text of your own' },
      { typed: 'schedules', does: 'what comes at set times', isButton: true },
    ],
    admin: [
      { typed: 'status', does: 'whether the reminders work', isButton: true },
      { typed: 'send test', does: 'send yourself a test reminder' },
      { typed: 'add milestone', does: 'add a date of your own', isButton: true },
      { typed: 'change milestone m-1', does: 'change a date of your own' },
      { typed: 'move milestone m-1 to next week', does: 'move a date' },
      { typed: 'end milestone m-1', does: 'end a date of your own' },
      { typed: `done ${example}`, does: 'report done, for everybody' },
      { typed: `reopen ${example}`, does: 'reopen what was done' },
      { typed: `mute ${example} does not apply`, does: 'stop the reminders of a date, with a reason' },
      { typed: `lead times of ${example} 60, 30`, does: 'how many days before, of one date' },
      { typed: 'sources to read', does: 'which sources you have to read again', isButton: true },
      { typed: 'open questions', does: 'questions without an answer' },
    ],
    broadcaster: [{ typed: 'broadcast measures', does: 'send a summary to all channels' }],
  }),
  elsewhere:
    'In a channel or group chat: start with @ and the bot’s name, and type help there for what can be done there.',
};

export const helpText: Readonly<Record<Language, HelpText>> = { nl, en };
