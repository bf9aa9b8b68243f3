import { remindReplies } from '../../../cards/text/remind-replies.ts';
import { aboutOf, words } from '../../wording/command.ts';
import { type Row, row } from './reminder-row.ts';
import { follow } from './subscribe.ts';

/** What stands for something said before is known to who answers questions. */
const notBack = '(?!(?:(?:daar|hier|er)aan|dat|dit|die|deze|that|this|it)$)';
/** "Herinner mij niet meer aan …" is the opposite. */
const notStopped = '(?!niet (?:meer|langer) )';

/** What is typed to be reminded of one date, or no longer. */
export const subscribeCommands: readonly Row[] = [
  row({
    name: 'subscribe',
    for: 'reminders',
    does: { nl: 'herinner mij aan één datum', en: 'remind me of one date' },
    forms: [
      {
        typed: [
          { nl: 'herinner mij aan {date}', en: 'remind me of {date}' },
          { nl: 'herinner mij morgen aan {date}', en: 'remind me tomorrow of {date}' },
        ],
        help: 'row',
        words: words(
          `herinner (?:mij|me)(?: (?:er ?)?aan)? ${notBack}${notStopped}(.+)`,
          `remind me(?: of| about)? ${notBack}(.+)`,
        ),
        read: aboutOf,
      },
      {
        typed: [{ nl: 'kun je mij herinneren aan {date}', en: 'can you remind me of {date}' }],
        words: words(
          '(?:kunt?|kan|wilt?|zou) (?:je|jij|u) (?:mij|me) (?:willen |kunnen )?herinneren(?: aan)? (.+)',
          '(?:can|could|will|would) you (?:please )?remind me(?: of| about)? (.+)',
        ),
        read: aboutOf,
      },
      {
        typed: [{ nl: 'stuur mij een herinnering voor {date}', en: 'send me a reminder of {date}' }],
        words: words(
          '(?:stuur|geef) (?:mij|me) (?:een )?herinnering(?:en)? (?:voor|aan|over|van|bij) (.+)',
          '(?:send|give) me (?:an? )?reminders? (?:of|for|about|on) (.+)',
        ),
        read: aboutOf,
      },
    ],
    run: async ({ about }, { person, language }, parts) => follow(person, { does: 'start', about, language }, parts),
  }),
  row({
    name: 'remind-others',
    for: 'reminders',
    does: {
      nl: 'kan niet: wie herinnerd wil worden vraagt het zelf',
      en: 'can’t be done: whoever wants one asks for it',
    },
    forms: [
      {
        typed: [{ nl: 'herinner Bram aan {date}', en: 'remind Bram of {date}' }],
        words: words(
          "herinner (?!(?:mij|me) niet )[\\p{L}'. -]{2,60}? (?:er ?)?aan .+",
          "remind [\\p{L}'. -]{2,60}? (?:of|about) .+",
        ),
      },
    ],
    run: async (_, { language }) => remindReplies[language].onlyYourself,
  }),
  row({
    name: 'unsubscribe',
    for: 'reminders',
    does: { nl: 'stop de herinneringen aan één datum', en: 'stop the reminders of one date' },
    forms: [
      {
        typed: [{ nl: 'stop herinnering {date}', en: 'stop reminder {date}' }],
        words: words(
          'stop (?:de )?herinnering(?:en)?(?: aan| voor)? (.+)',
          'stop (?:the )?reminders?(?: of| for)? (.+)',
        ),
        read: aboutOf,
      },
      {
        typed: [{ nl: 'herinner mij niet meer aan {date}', en: 'stop reminding me of {date}' }],
        words: words(
          `herinner (?:mij|me) niet (?:meer|langer) aan ${notBack}(.+)`,
          `(?:stop reminding me|(?:do not|don['’]?t) remind me)(?: of| about)? ${notBack}(.+?)(?: any ?more)?`,
        ),
        read: aboutOf,
      },
    ],
    run: async ({ about }, { person, language }, parts) => follow(person, { does: 'stop', about, language }, parts),
  }),
];
