import { remindReplies } from '../../../cards/text/remind-replies.ts';
import { aboutOf, words } from '../../wording/command.ts';
import { manageCalendar } from './calendar.ts';
import { findExample } from './examples.ts';
import { setOwnLeads, switchOwn } from './own-reminders.ts';
import { type Row, row } from './reminder-row.ts';
import { showReminders } from './show-reminders.ts';
import { subscribeCommands } from './subscribe-commands.ts';
import { undoTyped } from './undo.ts';

/** Numbers with spaces, commas or "and" between them. */
const days = '\\d+(?:(?:[ ,]+|,? (?:en|and) )\\d+)*';

interface Calendar {
  readonly does: 'show' | 'renew' | 'revoke';
}

/** What anybody does with their own reminders. */
export const ownCommands: readonly Row[] = [
  row({
    name: 'overview',
    for: 'reminders',
    does: { nl: 'welke herinneringen komen', en: 'which reminders will come' },
    offered: ['personal'],
    forms: [
      {
        typed: [{ nl: 'herinneringen', en: 'reminders' }],
        help: 'button',
        words: words('(?:mijn )?herinneringen', '(?:my )?reminders'),
      },
    ],
    run: async (_, { language, person }, parts) => showReminders(language, person.personId, parts),
  }),
  row({
    name: 'switch',
    for: 'reminders',
    does: {
      nl: 'stop alle herinneringen; met aan beginnen ze weer',
      en: 'stop all reminders; with on they start again',
    },
    forms: [
      {
        typed: [{ nl: 'herinneringen uit', en: 'reminders off' }],
        help: 'row',
        words: words(
          'herinneringen uit|herinner (?:mij|me) (?:nergens meer aan|niet (?:meer|langer))|stop (?:de |mijn )?herinneringen|zet (?:de |mijn )?herinneringen uit',
          'reminders off|stop reminding me|stop (?:the |my )?reminders|(?:turn|switch) (?:off (?:the |my )?reminders|(?:the |my )?reminders off)',
        ),
        read: () => ({ isOff: true }),
      },
      {
        typed: [{ nl: 'herinneringen aan', en: 'reminders on' }],
        does: { nl: 'laat de herinneringen weer beginnen', en: 'start the reminders again' },
        words: words(
          'herinneringen aan|zet (?:de |mijn )?herinneringen (?:weer )?aan',
          'reminders on|(?:turn|switch) (?:on (?:the |my )?reminders|(?:the |my )?reminders on)',
        ),
        read: () => ({ isOff: false }),
      },
    ],
    run: async ({ isOff }, { person, language }, parts) => switchOwn(person.personId, { isOff, language }, parts),
  }),
  ...subscribeCommands,
  row({
    name: 'undo',
    for: 'reminders',
    does: { nl: 'draai terug wat u net deed', en: 'take back what you just did' },
    forms: [
      {
        typed: [{ nl: 'ongedaan maken', en: 'undo' }],
        help: 'row',
        words: words(
          '(?:ik heb me vergist,? (?:en )?)?(?:(?:dat |dit |maak (?:dat |dit |het )?)?ongedaan(?: maken)?|terugdraaien|draai (?:dat |dit |het )?terug)|draai terug wat ik (?:net )?deed|ik heb me vergist',
          '(?:(?:oops|sorry),? )?(?:undo(?: (?:that|this|it|what i (?:just )?did|my last (?:action|change)))?|take (?:that|this|it) back)',
        ),
        read: () => ({ about: '' }),
      },
      {
        typed: [{ nl: 'gereed {date} ongedaan maken', en: 'undo done {date}' }],
        does: { nl: 'draai terug wat u met één datum deed', en: 'take back what you did with one date' },
        words: words(
          '(?:gezien |gereed |uitstellen )?(.+) ongedaan maken|ongedaan maken (.+)',
          'undo (?:seen |done |snooze )?(.+)',
        ),
        read: aboutOf,
      },
    ],
    run: async ({ about }, { person, language }, parts) => undoTyped(person, { about, language }, parts),
  }),
  row({
    name: 'own-leads',
    for: 'reminders',
    does: { nl: 'hoeveel dagen vooraf', en: 'how many days before' },
    forms: [
      {
        typed: [{ nl: 'termijnen 30, 7, 1', en: 'lead times 30, 7, 1' }],
        help: 'row',
        words: words(`termijnen (${days}|standaard)(?: dagen)?`, `lead times (${days}|usual)(?: days)?`),
        read: aboutOf,
      },
    ],
    run: async ({ about }, { person, language }, parts) => setOwnLeads(person.personId, { about, language }, parts),
  }),
  row({
    name: 'calendar',
    for: 'reminders',
    does: { nl: 'de datums in uw eigen agenda', en: 'the dates in your own calendar' },
    offered: ['personal'],
    forms: [
      {
        typed: [{ nl: 'agenda', en: 'calendar' }],
        help: 'row',
        words: words('agenda', 'calendar'),
        read: (): Calendar => ({ does: 'show' }),
      },
      {
        typed: [{ nl: 'agenda nieuw', en: 'calendar new' }],
        does: {
          nl: 'een adres voor uw agenda; het oude werkt dan niet meer',
          en: 'an address for your calendar; the old one then no longer works',
        },
        words: words(
          '(?:geef me |maak )?(?:een )?(?:agenda nieuw|nieuwe agenda(?:-link|link|-adres)?)',
          'calendar new|(?:give me )?(?:a )?new calendar(?: link| feed| address)?',
        ),
        read: (): Calendar => ({ does: 'renew' }),
      },
      {
        typed: [{ nl: 'agenda uit', en: 'calendar off' }],
        does: { nl: 'sluit dat adres', en: 'close that address' },
        words: words('agenda uit', 'calendar off'),
        read: (): Calendar => ({ does: 'revoke' }),
      },
    ],
    run: async ({ does }, { person, language, place }, parts) => ({
      address: await manageCalendar(person.personId, { does, language, scope: place.scope }, parts),
    }),
  }),
  row({
    name: 'usage',
    for: 'reminders',
    does: { nl: 'hoe een opdracht wordt getypt die meer nodig heeft', en: 'how a command is typed that needs more' },
    forms: [
      {
        typed: [{ nl: 'uitstellen', en: 'snooze' }],
        words: words(
          'gezien|ik heb (?:het|dat|dit|die|deze) (?:al )?gezien|hoe (?:maak|zet|krijg) ik een (?:herinnering|reminder)|uitstellen|gereed|heropen(?:en)?|dempen|termijnen|herinner (?:mij|me)|stop herinnering|mijlpaal (?:wijzigen|verplaatsen|beeindigen)',
          "seen|i(?:['’]ve| have) seen (?:it|that|this)(?: one)?|how do i (?:make|set|get) (?:a )?reminders?|snooze(?: (?:it|that|this)(?: .+)?)?|reopen|mute|lead times|remind me|stop reminder|(?:change|move|end) milestone",
        ),
      },
    ],
    run: async (_, { language }, parts) => remindReplies[language].usage(await findExample(language, parts)),
  }),
];
