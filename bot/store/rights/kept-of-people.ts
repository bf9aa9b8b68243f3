import type { Bilingual } from '../../register/schema.ts';
import { answerMinutes } from '../answers/answers.ts';
import { openQuestionDays } from '../answers/open-questions.ts';
import { auditYears, noticeDays, reminderDays } from '../purge.ts';
import type { Tables } from '../tables.ts';

/** Which rows of a table are about somebody. */
export type Whose =
  /** Those with their number. */
  | { readonly column: 'person_id' | 'created_by' | 'about' }
  /** Those of their own chat with the bot, and of what they did at the tab. */
  | 'chat'
  /** Those that name their number anywhere. */
  | 'mentioning'
  /** None that could be known to be theirs. */
  | 'nobody';

/** What is done with a row when its person is to be forgotten. */
export type Forgetting =
  | 'erase'
  /** It is the organisation's, and goes on without the person: what these columns become. */
  | { readonly without: Readonly<Record<string, string | null>> }
  | 'keep';

export interface PersonalTable {
  readonly table: keyof Tables;
  /** The columns with somebody's number, name or words. */
  readonly columns: readonly string[];
  readonly whose: Whose;
  readonly forget: Forgetting;
}

/** Of whom something is kept. */
export const groups = {
  asking: { nl: 'wie de bot iets vraagt of typt', en: 'whoever asks or types something' },
  reached: { nl: 'wie de app heeft of had', en: 'whoever has or had the app' },
  reminded: {
    nl: 'wie wordt herinnerd: beheerders, plaatsvervangers en wie erom vroeg',
    en: 'whoever is reminded: admins, deputies and who asked for it',
  },
  posting: {
    nl: 'wie in een kanaal of groepschat plaatst, of naar alle kanalen stuurt',
    en: 'whoever posts in a channel or group chat, or to all channels',
  },
  reading: {
    nl: 'wie in een kanaal of groepschat op ‘gelezen’ drukt',
    en: 'whoever presses "read" in a channel or group chat',
  },
  named: { nl: 'wie in een vrije tekst wordt genoemd', en: 'whoever is named in what somebody typed' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What is kept of people for one reason, and where. */
export interface Kept {
  readonly what: Bilingual;
  readonly of: readonly (keyof typeof groups)[];
  readonly why: Bilingual;
  readonly until: Bilingual;
  readonly tables: readonly PersonalTable[];
}

/** What stands where a name was. */
const forgottenName = 'iemand / somebody';

const byPerson = { column: 'person_id' } as const;
const byCreator = { column: 'created_by' } as const;
const unnamed = { person_id: '', name: forgottenName } as const;

/** Everything that is kept of people. The privacy page, the design's table, the papers, and who asks for it or to be forgotten rest on this. */
export const keptOfPeople: readonly Kept[] = [
  {
    what: {
      nl: 'een gegeven antwoord: het onderwerp, wat er eerst stond, de getoonde regels en de tekst van de vraag, bij het nummer van het antwoord',
      en: "an answer given: its subject, what it said first, the rows that it showed, and the question's text, under the reply's id",
    },
    of: ['asking', 'named'],
    why: {
      nl: 'voor vervolgvragen, om een gesprek samen te vatten, en om ‘niet nuttig’ aan de vraag te verbinden',
      en: 'follow-ups, to sum up a talk, and to tie "not helpful" to the question',
    },
    until: { nl: `${answerMinutes} minuten`, en: `${answerMinutes} minutes` },
    tables: [of('answers', ['conversation_id', 'text', 'items'], 'chat', 'erase')],
  },
  {
    what: {
      nl: 'een vraag zonder antwoord, of met de duim omlaag: tekst, taal en tijd, zonder naam',
      en: 'a question without an answer, or rated not helpful: text, language, time; no name',
    },
    of: ['asking', 'named'],
    why: { nl: 'om het register te verbeteren', en: 'to improve the register' },
    until: { nl: `${openQuestionDays} dagen`, en: `${openQuestionDays} days` },
    tables: [of('open_questions', ['text'], 'nobody', 'keep')],
  },
  {
    what: { nl: 'het nummer in Entra en de gekozen taal', en: 'Entra object id and chosen language' },
    of: ['asking'],
    why: { nl: 'om de keuze te onthouden', en: 'to keep the choice' },
    until: { nl: 'tot u een andere kiest', en: 'until changed' },
    tables: [of('language_choices', ['person_id'], byPerson, 'erase')],
  },
  {
    what: {
      nl: 'nummers van gesprekken die hun welkom hebben gehad',
      en: 'ids of conversations that had their welcome',
    },
    of: ['reached'],
    why: { nl: 'om één keer te verwelkomen', en: 'to welcome once' },
    until: { nl: 'tot de bot daar wordt verwijderd', en: 'until the bot is removed' },
    tables: [of('greetings', ['conversation_id'], 'chat', 'erase')],
  },
  {
    what: {
      nl: 'het nummer van het gesprek, het adres van de dienst, de organisatie en de tijdzone; van een eigen chat het nummer in Entra en de taal van uw Teams',
      en: "conversation id, service address, tenant, time zone; of a personal chat the Entra object id, and the language of the person's Teams",
    },
    of: ['reached'],
    why: {
      nl: 'om een persoon, een groep of een kanaal te kunnen schrijven, in een taal die zij lezen en om negen uur waar zij zijn',
      en: 'to write to a person, a group or a channel, in a language that they read and at nine where they are',
    },
    until: { nl: 'tot de bot daar wordt verwijderd', en: 'until the bot is removed' },
    tables: [of('conversations', ['person_id', 'conversation_id', 'time_zone', 'language'], byPerson, 'erase')],
  },
  {
    what: {
      nl: 'het nummer in Entra van wie de bot blokkeerde of verwijderde, en waarom',
      en: 'Entra object id of who blocked or removed the bot, and why',
    },
    of: ['reached'],
    why: { nl: 'om die persoon niet uit zichzelf te schrijven', en: 'not to write to them by itself' },
    until: {
      nl: 'tot die de bot weer toevoegt of iets typt',
      en: 'until they install it or write to it',
    },
    tables: [of('chat_openings', ['person_id', 'refused_because'], byPerson, 'erase')],
  },
  {
    what: {
      nl: 'een zin die iemand nog te horen krijgt, met het nummer in Entra',
      en: 'a sentence that somebody is to be told, with their Entra object id',
    },
    of: ['reminded', 'posting', 'reading'],
    why: {
      nl: 'om die te zeggen als Teams er nu geen tijd voor heeft',
      en: 'to tell it where Teams has no time for it now',
    },
    until: { nl: `tot het gezegd is, hooguit ${noticeDays} dagen`, en: `until told, ${noticeDays} days at most` },
    tables: [of('notices', ['person_id', 'text'], byPerson, 'erase')],
  },
  {
    what: {
      nl: 'het nummer in Entra van beheerders, plaatsvervangers en wie om een herinnering vroeg, met de eerste dag, de termijnen en een controlegetal van het geheime agenda-adres',
      en: "Entra object id of admins, deputies and subscribers, with first day, lead times, and the hash of a calendar's secret",
    },
    of: ['reminded'],
    why: { nl: 'om hen te herinneren', en: 'to remind them' },
    until: { nl: 'tot de database wordt verwijderd', en: 'until the database is removed' },
    tables: [
      of('people', ['person_id', 'calendar_secret'], byPerson, 'erase'),
      of('subscriptions', ['person_id'], byPerson, 'erase'),
    ],
  },
  {
    what: { nl: 'wie waaraan is herinnerd, en wanneer', en: 'who was reminded of what, and when' },
    of: ['reminded'],
    why: {
      nl: 'om het één keer te sturen, en te tonen wat ervan kwam',
      en: 'to send it once, and to show what became of it',
    },
    until: { nl: `${reminderDays} dagen na de datum`, en: `${reminderDays} days after the date` },
    tables: [
      of('deliveries', ['person_id'], byPerson, 'erase'),
      of('reminder_messages', ['person_id', 'conversation_id'], byPerson, 'erase'),
    ],
  },
  {
    what: {
      nl: 'wie iets gezien, uitgesteld, gereed gemeld of heropend heeft, met de naam die de anderen zien',
      en: 'who saw, put off or reported what, with the name that the others see',
    },
    of: ['reminded', 'named'],
    why: {
      nl: 'om herhalingen te stoppen, en om het op de kaart te tonen',
      en: 'to stop repeats, and to show it on the card',
    },
    until: { nl: `${reminderDays} dagen na de datum`, en: `${reminderDays} days after the date` },
    tables: [
      of('seen_occurrences', ['person_id', 'name'], byPerson, 'erase'),
      of('snoozed_occurrences', ['person_id'], byPerson, 'erase'),
      // Without these rows everybody would be reminded again.
      of('done_occurrences', ['person_id', 'name', 'note'], byPerson, { without: { ...unnamed, note: null } }),
      of('reopened_occurrences', ['person_id', 'name'], byPerson, { without: unnamed }),
    ],
  },
  {
    what: { nl: 'naam, soort en team van een kanaal', en: "a channel's name, kind and team" },
    of: ['named'],
    why: { nl: 'om daar te plaatsen, en te vragen wie eigenaar is', en: 'to post there, and to ask who owns it' },
    until: { nl: 'tot de bot daar wordt verwijderd', en: 'until the bot is removed' },
    tables: [
      of('conversations', ['name', 'team_id', 'team_name'], 'nobody', 'keep'),
      of('broadcasts', ['channels'], 'nobody', 'keep'),
    ],
  },
  {
    what: {
      nl: 'wie een bron van het register het laatst heeft nagelezen, wat die vond en wanneer, met de naam die andere beheerders zien',
      en: 'who read a source of the register again, what they found and when, with the name that the other admins see',
    },
    of: ['reminded'],
    why: {
      nl: 'om er op tijd weer om te vragen, en te betwijfelen wat erop rust',
      en: 'to ask for it again in time, and to doubt what rests on it',
    },
    until: { nl: 'tot de database wordt verwijderd', en: 'until the database is removed' },
    tables: [of('source_readings', ['person_id', 'name'], byPerson, { without: unnamed })],
  },
  {
    what: {
      nl: 'wat waar is geplaatst, met eigen woorden van de eigenaar, op wiens verzoek, en wat ervan kwam',
      en: "what was posted where, with its owner's own words, on whose request, and what became of it",
    },
    of: ['posting', 'named'],
    why: {
      nl: 'om het één keer te plaatsen, opnieuw te tekenen, en te tonen wat ervan kwam',
      en: 'to post it once, to draw it anew, and to show its outcome',
    },
    until: {
      nl: `${reminderDays} dagen; een planning tot ${reminderDays} dagen nadat zij eindigt`,
      en: `${reminderDays} days; a schedule until ${reminderDays} days after it ends`,
    },
    tables: [
      // What stands in a channel is the channel's; what was still to come is stopped before.
      of('posts', ['created_by', 'heading', 'words'], byCreator, { without: { created_by: '' } }),
      of('schedules', ['created_by', 'heading', 'words'], byCreator, {
        without: { created_by: '', heading: null, words: null },
      }),
      of('broadcasts', ['created_by', 'heading', 'words'], byCreator, {
        without: { created_by: '', heading: null, words: null },
      }),
    ],
  },
  {
    what: {
      nl: 'wie op ‘gelezen’ drukte, met de naam die eigenaren zien',
      en: 'who marked a post as read, with the name that its owners see',
    },
    of: ['reading'],
    why: {
      nl: 'om te tellen, voor de namen aan de eigenaren, en wie er nog aan herinnerd wordt',
      en: 'the count, the names for its owners, and whom to remind of it',
    },
    until: { nl: `${reminderDays} dagen`, en: `${reminderDays} days` },
    tables: [of('post_reads', ['person_id', 'name'], byPerson, 'erase')],
  },
  {
    what: {
      nl: 'wie de wijzigingen volgt, waarvan, en tot wanneer die ze las',
      en: 'who follows the changes, of what, and up to when they read them',
    },
    of: ['reminded'],
    why: { nl: 'om ze eens per maand te vertellen', en: 'to tell them once a month' },
    until: {
      nl: 'tot die daarmee stopt of de bot verwijdert',
      en: 'until they stop it or remove the bot',
    },
    tables: [of('follows', ['person_id'], byPerson, 'erase')],
  },
  {
    what: {
      nl: 'wat iemand deed, met de regel ervoor en erna',
      en: 'what somebody did, with the row before and after',
    },
    of: ['asking', 'reminded', 'posting', 'named'],
    why: { nl: 'om het ongedaan te kunnen maken', en: 'to take it back' },
    until: { nl: '1 dag', en: '1 day' },
    tables: [of('recent_acts', ['person_id', 'row_key', 'before', 'after'], 'mentioning', 'erase')],
  },
  {
    what: {
      nl: 'wat iemand moest bevestigen, zoals het getypt is',
      en: 'what somebody was asked to confirm, as they typed it',
    },
    of: ['asking', 'named'],
    why: { nl: 'om het te doen als die ja zegt', en: 'to do it when they say yes' },
    until: { nl: '15 minuten, gewist binnen een dag', en: '15 minutes, erased within a day' },
    tables: [of('asked_confirmations', ['person_id', 'command'], 'mentioning', 'erase')],
  },
  {
    what: {
      nl: 'het geheime adres van een bestand met iemands gegevens, als controlegetal, met het nummer in Entra',
      en: "the secret address of a file with somebody's data, as a hash, with their Entra object id",
    },
    of: ['asking'],
    why: { nl: 'om het bestand te geven aan wie erom vroeg', en: 'to give the file to who asked for it' },
    until: { nl: '15 minuten, gewist binnen een dag', en: '15 minutes, erased within a day' },
    tables: [of('data_links', ['about', 'secret'], { column: 'about' }, 'erase')],
  },
  {
    what: {
      nl: 'wie wat heeft gewijzigd, oud en nieuw, en wie iets wilde doen dat niet mocht',
      en: 'who changed what, old and new, and who wanted to do what they may not',
    },
    of: ['asking', 'reminded', 'posting', 'named'],
    why: {
      nl: 'voor controle: de database voegt hier alleen aan toe',
      en: 'the audit, which the database only adds to',
    },
    until: { nl: `${auditYears} jaar`, en: `${auditYears} years` },
    tables: [of('audit', ['person_id', 'subject', 'old', 'new'], byPerson, 'keep')],
  },
];

/** Tables in which nobody stands, and what they hold. */
export const holdsNobody: Readonly<Partial<Record<keyof Tables, Bilingual>>> = {
  own_milestones: { nl: 'eigen datums van de organisatie', en: "the organisation's own dates" },
  local_settings: {
    nl: 'wat voor iedereen is ingesteld bij een datum van het register',
    en: 'what was set of a date of the register, for everybody',
  },
  sweeps: { nl: 'wanneer naar de herinneringen is gekeken', en: 'when the reminders were looked at' },
  send_pace: {
    nl: 'wanneer het volgende verzoek naar Teams mag',
    en: 'when the next request to Teams may go out',
  },
  write_checks: { nl: 'wanneer er het laatst is geschreven', en: 'when the database was last written to' },
  channel_lists: {
    nl: 'kanalen waarheen samen iets wordt gestuurd, voor allen die dat mogen',
    en: 'channels to which something is sent together, for all who may',
  },
  table_files: {
    nl: 'geheime adressen, als controlegetal, van een lijst van lezers of een uitkomst als bestand, een kwartier lang',
    en: 'secret addresses, as hashes, of a list of readers or an outcome as a file, for a quarter of an hour',
  },
};

function of<Name extends keyof Tables>(
  table: Name,
  columns: readonly (keyof Tables[Name] & string)[],
  whose: Whose,
  forget: Forgetting,
): PersonalTable {
  return { table, columns, whose, forget };
}
