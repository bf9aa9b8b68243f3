import { aboutOf, words } from '../../wording/command.ts';
import { fold } from '../../wording/words.ts';
import { readBroadcast } from './broadcast/read-broadcast.ts';
import type { SummaryRow } from './summary-row.ts';
import { readChoice } from './summary-words.ts';

/** What is typed about what was posted. */
export const postedCommands: readonly SummaryRow[] = [
  {
    name: 'read-summary',
    for: 'ask',
    does: { nl: 'dat u een bericht hebt gelezen', en: 'that you have read a post' },
    forms: [
      {
        typed: [{ nl: 'gelezen s-12', en: 'read s-12' }],
        words: words('gelezen s-?(\\d{1,9})', 'read s-?(\\d{1,9})'),
        read: ([code]) => ({ does: 'read', post: Number(code) }),
      },
    ],
  },
  {
    name: 'update-summary',
    for: 'ask',
    does: { nl: 'tel een bericht opnieuw, tegen vandaag', en: 'count a post again, against today' },
    forms: [
      {
        typed: [{ nl: 'bijwerken s-12', en: 'update s-12' }],
        words: words('bijwerken s-?(\\d{1,9})', 'update s-?(\\d{1,9})'),
        read: ([code]) => ({ does: 'refresh', post: Number(code) }),
      },
    ],
  },
  {
    name: 'readers',
    for: 'channel',
    does: { nl: 'wie een bericht heeft gelezen', en: 'who has read a post' },
    forms: [
      {
        typed: [{ nl: 'lezers s-12', en: 'readers s-12' }],
        words: words('lezers s-?(\\d{1,9})', 'readers s-?(\\d{1,9})'),
        read: ([code]) => ({ does: 'readers', post: Number(code) }),
      },
    ],
  },
];

/** What is typed to post in all places, or in several. What is typed behind it is read as it is. */
export const broadcastCommands: readonly SummaryRow[] = [
  {
    name: 'broadcast',
    for: 'broadcaster',
    does: { nl: 'stuur een samenvatting naar alle kanalen', en: 'send a summary to all channels' },
    forms: [
      {
        typed: [
          {
            nl: 'rondsturen maatregelen aan Algemeen van Team A, Nieuws',
            en: 'broadcast measures to General of Team A, News',
          },
        ],
        does: {
          nl: 'stuur een samenvatting naar de kanalen die u noemt',
          en: 'send a summary to the channels that you name',
        },
        help: 'row',
        words: words(
          '(?:rondsturen|verzend|stuur (?:een |de |deze )?samenvatting(?: van)?) ((?:.+ )?(?:aan|naar) .+)',
          '(?:broadcast|send (?:a |the |this )?summary(?: of)?) ((?:.+ )?to .+)',
        ),
        read: ([about = ''], language) => readBroadcast(about, language),
      },
      {
        typed: [{ nl: 'rondsturen maatregelen', en: 'broadcast measures' }],
        help: 'row',
        words: words(
          'rondsturen(?: (.+))?|stuur (?:een |de |deze )?samenvatting(?: van)?(?: (.+?))? (?:rond|naar alle kanalen)',
          'broadcast(?: (.+))?|send (?:a |the |this )?summary(?: of)?(?: (.+?))? to all (?:the )?channels',
        ),
        read: (groups, language) => {
          const chosen = readChoice(fold(aboutOf(groups).about), language);
          return chosen && { does: 'broadcast', chosen };
        },
      },
    ],
  },
  {
    name: 'confirm-broadcast',
    for: 'broadcaster',
    does: { nl: 'bevestig het met het aantal kanalen', en: 'confirm it with the number of channels' },
    forms: [
      {
        typed: [{ nl: 'bevestig r-2 14', en: 'confirm r-2 14' }],
        words: words('bevestig r-?(\\d{1,9}) (\\d{1,6})', 'confirm r-?(\\d{1,9}) (\\d{1,6})'),
        read: ([id, number = '']) => ({ does: 'confirm', broadcast: Number(id), number }),
      },
    ],
  },
  {
    name: 'stop-broadcast',
    for: 'broadcaster',
    does: { nl: 'stop wat nog niet is geplaatst', en: 'stop what was not posted yet' },
    forms: [
      {
        typed: [{ nl: 'stop r-2', en: 'stop r-2' }],
        words: words('stop r-?(\\d{1,9})', 'stop r-?(\\d{1,9})'),
        read: ([id]) => ({ does: 'stop', broadcast: Number(id) }),
      },
    ],
  },
  {
    name: 'broadcast-outcome',
    for: 'broadcaster',
    does: { nl: 'waar het aankwam', en: 'where it arrived' },
    forms: [
      {
        typed: [
          { nl: 'uitkomst r-2', en: 'outcome r-2' },
          { nl: 'uitkomst r-2 pagina 2', en: 'outcome r-2 page 2' },
        ],
        words: words('uitkomst r-?(\\d{1,9})(?: pagina (\\d{1,4}))?', 'outcome r-?(\\d{1,9})(?: page (\\d{1,4}))?'),
        read: ([id, page = '1']) => ({ does: 'outcome', broadcast: Number(id), page: Number(page) }),
      },
    ],
  },
];
