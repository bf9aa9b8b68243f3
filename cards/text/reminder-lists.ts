import type { Language } from '../../bot/register/schema.ts';

export interface ReminderListText {
  readonly overview: { readonly title: string; readonly says: string; readonly own: string; readonly none: string };
  readonly people: (count: number) => string;
  readonly left: (count: number) => string;
  readonly reminded: (days: string) => string;
  readonly andMore: (count: number) => string;
  readonly typeFor: (code: string) => string;
  readonly howTo: (example: string | undefined) => string;
  /** What is asked where others would read the answer. */
  readonly onlyAlone: string;
  readonly status: {
    readonly title: string;
    readonly lastSweep: string;
    readonly nextSweep: string;
    readonly never: string;
    readonly counts: string;
    readonly states: Record<'planned' | 'sent' | 'unreachable' | 'failed' | 'cancelled', string>;
    readonly unreached: string;
    readonly people: (count: number, reason: string) => string;
    /** Why, by what Teams or the queue calls it. */
    readonly reasons: Readonly<Record<string, string>>;
  };
  readonly form: {
    readonly title: string;
    readonly says: string;
    readonly titleNl: string;
    readonly titleEn: string;
    readonly date: string;
    readonly dateMissing: string;
    readonly recurs: string;
    readonly recurrences: Readonly<Record<'none' | 'month' | 'quarter' | 'half' | 'year' | 'other', string>>;
    readonly rule: string;
    readonly ruleHint: string;
    readonly note: string;
    readonly link: string;
    readonly save: string;
    readonly change: string;
    readonly saveChange: string;
    /** Above a form of which a field is wrong. */
    readonly notSaved: string;
    readonly saved: string;
    readonly typed: string;
    readonly typedChange: (code: string) => string;
  };
  readonly calendar: {
    readonly title: string;
    readonly says: string;
    readonly none: string;
    readonly revoked: string;
    readonly onlyAlone: string;
  };
}

const nl: ReminderListText = {
  overview: {
    title: 'Herinneringen',
    says: 'Deze herinneringen komen de komende 90 dagen, steeds om 9 uur op een werkdag.',
    own: 'Deze herinneringen krijgt u de komende 90 dagen, steeds om 9 uur op een werkdag.',
    none: 'De komende 90 dagen gaat er geen herinnering uit.',
  },
  people: (count) => (count === 1 ? 'aan 1 persoon' : `aan ${count} mensen`),
  reminded: (days) => `Herinnering op ${days}`,
  andMore: (count) => `en nog ${count} keer`,
  typeFor: (code) => `(typ: ${code})`,
  left: (count) => (count === 1 ? 'En nog één.' : `En nog ${count}.`),
  howTo: (example) =>
    `${example ? `‘herinner mij aan ${example}’ voegt er een toe. ` : ''}‘herinneringen uit’ stopt alles.`,
  onlyAlone: 'Vraag dit in uw eigen chat met de bot: hier zou iedereen het antwoord lezen.',
  status: {
    title: 'Status van de herinneringen',
    lastSweep: 'Laatste controle',
    nextSweep: 'Volgende controle',
    never: 'nog niet',
    counts: 'Laatste 30 dagen',
    states: {
      planned: 'wachten op verzending',
      sent: 'verzonden',
      unreachable: 'onbereikbaar',
      failed: 'mislukt',
      cancelled: 'niet meer nodig',
    },
    unreached: 'Wie niet te bereiken is, en waarom',
    people: (count, reason) => `${count === 1 ? '1 persoon' : `${count} mensen`}: ${reason}`,
    reasons: {
      'no chat with the bot': 'geen eigen chat met de bot; installeer de bot of schrijf hem',
      ConversationBlockedByUser: 'heeft de bot geblokkeerd',
      BotDisabledByAdmin: 'de bot is door een beheerder uitgezet',
      BotNotInConversationRoster: 'heeft de bot verwijderd',
      ForbiddenOperationException: 'heeft de bot niet geïnstalleerd',
      MessageWritesBlocked: 'heeft de bot geblokkeerd',
      'HTTP 401': 'Teams nam de aanmelding van de bot zelf niet aan',
      'HTTP 403': 'Teams weigerde, en zegt niet waarom',
      'HTTP 404': 'de chat bestaat niet meer',
      'HTTP 429': 'Teams nam een dag lang niets aan',
    },
  },
  form: {
    title: 'Eigen mijlpaal toevoegen',
    says: 'Vul minstens één titel in.',
    titleNl: 'Titel (Nederlands)',
    titleEn: 'Titel (Engels)',
    date: 'Datum',
    dateMissing: 'Vul een datum in.',
    recurs: 'Herhaling',
    recurrences: {
      none: 'Geen',
      month: 'Elke maand',
      quarter: 'Elk kwartaal',
      half: 'Elk half jaar',
      year: 'Elk jaar',
      other: 'Anders, zoals hieronder',
    },
    rule: 'Anders, in woorden',
    ruleHint: 'bijvoorbeeld elke eerste werkdag van de maand',
    note: 'Toelichting',
    link: 'Link (https)',
    save: 'Toevoegen',
    change: 'Eigen mijlpaal wijzigen',
    saveChange: 'Opslaan',
    notSaved: 'Nog niet opgeslagen: één veld klopt niet.',
    saved: 'Opgeslagen',
    typed: 'Typen kan ook: mijlpaal toevoegen, met de titel en de datum erachter.',
    typedChange: (code) =>
      `Typen kan ook: mijlpaal wijzigen ${code} titel: de nieuwe titel; met toelichting: of link: net zo.`,
  },
  calendar: {
    title: 'Agenda',
    says: 'In Outlook: kies Agenda toevoegen, dan Abonneren vanaf internet, en plak dit adres. Wie het adres heeft, ziet de mijlpalen: deel het niet.',
    none: 'Zet de mijlpalen in uw eigen agenda: typ ‘agenda nieuw’ voor een adres. Een eerder adres werkt dan niet meer; ‘agenda uit’ trekt het in.',
    onlyAlone: 'Vraag dit in uw eigen chat met de bot: hier zou iedereen het adres lezen.',
    revoked: 'Het agenda-adres is ingetrokken.',
  },
};

const en: ReminderListText = {
  overview: {
    title: 'Reminders',
    says: 'These reminders come in the next 90 days, always at 9 o’clock on a working day.',
    own: 'You get these reminders in the next 90 days, always at 9 o’clock on a working day.',
    none: 'No reminder goes out in the next 90 days.',
  },
  people: (count) => (count === 1 ? 'to 1 person' : `to ${count} people`),
  reminded: (days) => `Reminder on ${days}`,
  andMore: (count) => `and ${count} more times`,
  typeFor: (code) => `(type: ${code})`,
  left: (count) => (count === 1 ? 'And one more.' : `And ${count} more.`),
  howTo: (example) => `${example ? `‘remind me of ${example}’ adds one. ` : ''}‘reminders off’ stops them all.`,
  onlyAlone: 'Ask this in your own chat with the bot: here everybody would read the answer.',
  status: {
    title: 'Reminder status',
    lastSweep: 'Last check',
    nextSweep: 'Next check',
    never: 'not yet',
    counts: 'Last 30 days',
    states: {
      planned: 'waiting to be sent',
      sent: 'sent',
      unreachable: 'unreachable',
      failed: 'failed',
      cancelled: 'no longer needed',
    },
    unreached: 'Who can’t be reached, and why',
    people: (count, reason) => `${count === 1 ? '1 person' : `${count} people`}: ${reason}`,
    reasons: {
      'no chat with the bot': 'no chat of their own with the bot; install the bot or write to it',
      ConversationBlockedByUser: 'blocked the bot',
      BotDisabledByAdmin: 'an administrator switched the bot off',
      BotNotInConversationRoster: 'removed the bot',
      ForbiddenOperationException: 'did not install the bot',
      MessageWritesBlocked: 'blocked the bot',
      'HTTP 401': 'Teams did not take the sign-in of the bot itself',
      'HTTP 403': 'Teams refused, and does not say why',
      'HTTP 404': 'the chat is gone',
      'HTTP 429': 'Teams took nothing for a day',
    },
  },
  form: {
    title: 'Add a milestone of your own',
    says: 'Fill in at least one title.',
    titleNl: 'Title (Dutch)',
    titleEn: 'Title (English)',
    date: 'Date',
    dateMissing: 'Fill in a date.',
    recurs: 'Recurrence',
    recurrences: {
      none: 'None',
      month: 'Every month',
      quarter: 'Every quarter',
      half: 'Every half year',
      year: 'Every year',
      other: 'Otherwise, as below',
    },
    rule: 'Otherwise, in words',
    ruleHint: 'for example every first working day of the month',
    note: 'Note',
    link: 'Link (https)',
    save: 'Add',
    change: 'Change a milestone of your own',
    saveChange: 'Save',
    notSaved: 'Not saved yet: one field is not right.',
    saved: 'Saved',
    typed: 'You can also type: add milestone, with the title and the date behind it.',
    typedChange: (code) => `You can also type: change milestone ${code} title: the new title; likewise note: or link:.`,
  },
  calendar: {
    title: 'Calendar',
    says: 'In Outlook: choose Add calendar, then Subscribe from web, and paste this address. Whoever has it sees the milestones: do not share it.',
    none: 'Put the milestones in your own calendar: type ‘calendar new’ for an address. An earlier one then stops working; ‘calendar off’ revokes it.',
    onlyAlone: 'Ask this in your own chat with the bot: here everybody would read the address.',
    revoked: 'The calendar address has been revoked.',
  },
};

export const reminderListText: Readonly<Record<Language, ReminderListText>> = { nl, en };
