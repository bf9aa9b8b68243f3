import type { Language } from '../../register/schema.ts';
import { words } from '../../wording/command.ts';
import type { SummaryAct } from './summary-acts.ts';
import { type SummaryRow, wordsOnly } from './summary-row.ts';
import { readChoice, splitRhythm } from './summary-words.ts';

/** What is typed to post something in a place, once or again and again. */
export const postCommands: readonly SummaryRow[] = [
  {
    name: 'summary',
    for: 'channel',
    does: { nl: 'plaats of plan een samenvatting', en: 'post or schedule a summary' },
    offered: ['team', 'groupChat'],
    forms: [
      {
        typed: [{ nl: 'samenvatting', en: 'summary' }],
        help: 'button',
        words: words('samenvatting', 'summary'),
        read: () => ({ does: 'form' }),
      },
    ],
  },
  {
    name: 'preview-summary',
    for: 'channel',
    does: {
      nl: 'zie eerst een voorbeeld, zoals een dat aftelt naar een datum',
      en: 'see a preview first, such as one that counts down to a date',
    },
    forms: [
      {
        typed: [
          { nl: 'samenvatting aftellen naar {date}', en: 'summary countdown to {date}' },
          { nl: 'samenvatting maatregelen beide', en: 'summary measures both' },
        ],
        help: 'row',
        words: words('samenvatting (.+)', 'summary (.+)'),
        read: ([about = ''], language) => {
          const chosen = readChoice(about, language);
          return chosen && { does: 'preview', chosen };
        },
      },
    ],
  },
  {
    name: 'post-summary',
    for: 'channel',
    does: { nl: 'plaats meteen een samenvatting', en: 'post a summary at once' },
    forms: [
      {
        typed: [{ nl: 'plaats samenvatting volgende', en: 'post summary next' }],
        words: words('plaats (?:hier )?(?:een |de )?samenvatting(?: (.+))?', 'post (?:a |the )?summary(?: (.+))?'),
        read: ([about = ''], language) => {
          const { before, rhythm } = splitRhythm(about);
          const chosen = readChoice(before, language);
          if (!chosen) return undefined;
          return rhythm === '' ? { does: 'post', chosen } : { does: 'schedule', chosen, rhythm };
        },
      },
      {
        typed: [
          { nl: 'plaats bericht: Het overleg vervalt.', en: 'post message: There is no meeting.' },
          { nl: 'plaats bericht', en: 'post message' },
        ],
        does: { nl: 'plaats een eigen tekst', en: 'post a text of your own' },
        help: 'row',
        words: words('plaats (?:een |het |dit )?bericht(?: (.+))?', 'post (?:a |the |this )?message(?: (.+))?'),
        read: ([about = ''], language) => {
          const chosen = readChoice(about, language, wordsOnly(language));
          return chosen && { does: 'post', chosen };
        },
      },
    ],
  },
  {
    name: 'schedule-summary',
    for: 'channel',
    does: { nl: 'plan een samenvatting in één zin', en: 'schedule a summary in one sentence' },
    forms: [
      {
        typed: [
          {
            nl: 'plan bericht elke maandag om 9:00 tekst: Werk uw lijst bij.',
            en: 'schedule message every monday at 9:00 text: Update your list.',
          },
        ],
        does: { nl: 'plan een eigen tekst', en: 'schedule a text of your own' },
        words: words('plan (?:een |het |dit )?bericht (.+)', 'schedule (?:a |the |this )?message (.+)'),
        read: ([about = ''], language) => {
          const { before, rhythm } = splitRhythm(about);
          const chosen = readChoice(before, language, wordsOnly(language));
          return rhythm === '' ? undefined : chosen && { does: 'schedule', chosen, rhythm };
        },
      },
      {
        typed: [
          {
            nl: 'plan samenvatting volgende elke maandag om 9:00',
            en: 'schedule summary next every Monday at 9:00',
          },
        ],
        help: 'row',
        words: words('plan (?:een |de )?samenvatting (.+)', 'schedule (?:a |the )?summary (.+)'),
        read: ([about = ''], language) => {
          const { before, rhythm } = splitRhythm(about);
          const chosen = readChoice(before, language);
          return chosen && { does: 'schedule', chosen, rhythm };
        },
      },
      {
        typed: [
          {
            nl: 'plaats elke vrijdag een samenvatting van de maatregelen',
            en: 'post every friday a summary of the measures',
          },
        ],
        words: words(
          'plaats (?:hier )?(.+) (?:een|de) samenvatting(?: (.+))?',
          'post (?:here )?(.+) (?:a|the) summary(?: (.+))?',
        ),
        read: ([often = '', about = ''], language) => {
          const { before, rhythm } = splitRhythm(often);
          const chosen = before === '' && rhythm !== '' ? readChoice(about, language) : undefined;
          return chosen && { does: 'schedule', chosen, rhythm };
        },
      },
    ],
  },
];

/** "Bericht" alone is a word of a question; with own words behind it it is something to post. */
export const messageCommands: readonly SummaryRow[] = [
  {
    name: 'preview-summary',
    for: 'channel',
    does: { nl: 'zie een eigen tekst voordat u hem plaatst', en: 'see a text of your own before you post it' },
    forms: [
      {
        typed: [
          {
            nl: 'bericht kop: Let op tekst: Het overleg vervalt.',
            en: 'message heading: Note text: There is no meeting.',
          },
        ],
        words: words('bericht(?: (.+))?', 'message(?: (.+))?'),
        read: ([about = ''], language: Language): SummaryAct | undefined => {
          const chosen = readChoice(about, language, wordsOnly(language));
          return chosen && { does: 'preview', chosen };
        },
      },
    ],
  },
];
