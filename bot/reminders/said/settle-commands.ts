import { aboutOf, words } from '../../wording/command.ts';
import { markTyped, snoozeTyped } from './own-reminders.ts';
import { type Row, row } from './reminder-row.ts';

const reminderOf = {
  nl: '(?:(?:de |mijn )?herinnering (?:aan |voor |van )?)?',
  en: '(?:(?:the |my )?(?:reminder (?:of |for |about )?)?)',
};

/** What is typed about a date that somebody was reminded of. */
export const settleCommands: readonly Row[] = [
  row({
    name: 'done',
    for: 'admin',
    does: { nl: 'meld gereed, voor iedereen', en: 'report done, for everybody' },
    forms: [
      {
        typed: [{ nl: 'gereed {date}', en: 'done {date}' }],
        help: 'row',
        words: words('gereed (.+)', 'done (.+)'),
        read: aboutOf,
      },
    ],
    run: async ({ about }, asking, parts) => markTyped('done', { about, ...asking }, parts),
  }),
  row({
    name: 'reopen',
    for: 'admin',
    does: { nl: 'zet weer open wat gereed was', en: 'reopen what was done' },
    forms: [
      {
        typed: [{ nl: 'heropen {date}', en: 'reopen {date}' }],
        help: 'row',
        words: words('(?:heropen(?:en)?) (.+)', 'reopen (.+)'),
        read: aboutOf,
      },
    ],
    run: async ({ about }, asking, parts) => markTyped('reopen', { about, ...asking }, parts),
  }),
  row({
    name: 'seen',
    for: 'reminders',
    does: { nl: 'dat u een herinnering hebt gezien', en: 'that you have seen a reminder' },
    forms: [
      {
        typed: [
          { nl: 'gezien {date}', en: 'seen {date}' },
          { nl: 'gezien own-1 1 april 2027', en: 'seen own-1 1 April 2027' },
        ],
        words: words('gezien (.+)', 'seen (.+)'),
        read: aboutOf,
      },
    ],
    run: async ({ about }, asking, parts) => markTyped('seen', { about, ...asking }, parts),
  }),
  row({
    name: 'snooze',
    for: 'reminders',
    does: { nl: 'stel een herinnering uit tot een dag', en: 'put a reminder off until a day' },
    forms: [
      {
        typed: [{ nl: 'uitstellen {date} tot 27-12', en: 'snooze {date} until 27-12' }],
        words: words('uitstellen (.+)', 'snooze (.+)'),
        read: aboutOf,
      },
      {
        typed: [{ nl: 'stel {date} uit tot 27-12', en: 'put {date} off until 27-12' }],
        words: words(
          `(?:stel|schuif|verzet|verschuif) ${reminderOf.nl}(.+?) (?:(?:uit|op|door) )?(?:tot|naar) (.+)`,
          `(?:put|move|postpone|push) ${reminderOf.en}(.+?)(?: reminder)?(?: (?:off|back))? (?:until|till|to) (.+)`,
        ),
        read: (groups, language) => {
          const [about = '', until = ''] = groups.filter((group) => group !== undefined);
          return { about: `${about} ${language === 'nl' ? 'tot' : 'until'} ${until}` };
        },
      },
    ],
    run: async ({ about }, { person, language }, parts) => snoozeTyped(person, { about, language }, parts),
  }),
];
