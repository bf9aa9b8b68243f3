import { milestoneFormCard } from '../../../cards/reminders/milestone-form-card.ts';
import { aboutOf, words } from '../../wording/command.ts';
import { changeNamed, endNamed, moveNamed, muteNamed, setLeadsOf, unmuteNamed } from './change-milestone.ts';
import { changeTyped } from './milestone-change.ts';
import { addTyped } from './milestone-form.ts';
import { adminRow, type Row } from './reminder-row.ts';
import { showToRead, tellFound } from './reread.ts';
import { showStatus, testMyself } from './show-status.ts';

/** What only admins do about reminders. */
export const adminCommands: readonly Row[] = [
  adminRow({
    name: 'status',
    does: { nl: 'of de herinneringen werken', en: 'whether the reminders work' },
    isForOwnChat: true,
    forms: [
      { typed: [{ nl: 'status', en: 'status' }], help: 'button', isInBoth: true, words: words('status', 'status') },
    ],
    run: async (_, { language }, parts) => showStatus(language, parts),
  }),
  adminRow({
    name: 'send-test',
    does: { nl: 'stuur uzelf een proefherinnering', en: 'send yourself a test reminder' },
    forms: [{ typed: [{ nl: 'stuur test', en: 'send test' }], help: 'row', words: words('stuur test', 'send test') }],
    run: async (_, { language, person }, parts) => testMyself(person.personId, language, parts),
  }),
  adminRow({
    name: 'milestone-form',
    does: { nl: 'voeg een eigen datum toe', en: 'add a date of your own' },
    forms: [
      {
        typed: [{ nl: 'mijlpaal toevoegen', en: 'add milestone' }],
        help: 'button',
        words: words('mijlpaal toevoegen', 'add milestone'),
      },
    ],
    run: async (_, { language }, { tabLinks }) =>
      milestoneFormCard(language, { hasDialog: tabLinks?.dialogUrl !== undefined }),
  }),
  adminRow({
    name: 'milestone-add',
    does: { nl: 'voeg een eigen datum toe, in één zin', en: 'add a date of your own, in one sentence' },
    forms: [
      {
        typed: [{ nl: 'mijlpaal toevoegen Overleg op 3-12', en: 'add milestone Meeting on 3-12' }],
        words: words(
          'mijlpaal toevoegen:? (.+)|voeg (?:een )?(?:eigen )?mijlpaal toe:? (.+)',
          'add (?:(?:an?|our|my) )?(?:own )?milestone(?: of our own)?:? (.+)',
        ),
        read: aboutOf,
      },
    ],
    run: async ({ about }, { language, person }, parts) =>
      addTyped(about, { personId: person.personId, language }, parts),
  }),
  adminRow({
    name: 'milestone-change',
    does: { nl: 'wijzig een eigen datum', en: 'change a date of your own' },
    forms: [
      {
        typed: [
          { nl: 'mijlpaal wijzigen m-1', en: 'change milestone m-1' },
          { nl: 'mijlpaal wijzigen own-1 titel: Overleg', en: 'change milestone own-1 title: Meeting' },
        ],
        help: 'row',
        words: words('mijlpaal wijzigen (.+)', 'change milestone (.+)'),
        read: aboutOf,
      },
    ],
    run: async ({ about }, { language, changer }, parts) => changeTyped(about, { language, changer }, parts),
  }),
  adminRow({
    name: 'milestone-move',
    does: { nl: 'verplaats een datum', en: 'move a date' },
    forms: [
      {
        typed: [{ nl: 'mijlpaal verplaatsen m-1 naar volgende week', en: 'move milestone m-1 to next week' }],
        help: 'row',
        words: words('mijlpaal verplaatsen (.+)', 'move milestone (.+)'),
        read: aboutOf,
      },
    ],
    run: async ({ about }, asking, parts) => changeNamed({ about, ...asking }, parts, moveNamed),
  }),
  adminRow({
    name: 'milestone-end',
    does: { nl: 'beëindig een eigen datum', en: 'end a date of your own' },
    forms: [
      {
        typed: [{ nl: 'mijlpaal beëindigen m-1', en: 'end milestone m-1' }],
        help: 'row',
        words: words('mijlpaal beeindigen (.+)', 'end milestone (.+)'),
        read: aboutOf,
      },
    ],
    run: async ({ about }, asking, parts) => changeNamed({ about, ...asking }, parts, endNamed),
  }),
  adminRow({
    name: 'unmute',
    does: { nl: 'laat de herinneringen aan een datum weer komen', en: 'let the reminders of a date come again' },
    forms: [
      {
        typed: [{ nl: 'dempen uit {date}', en: 'unmute {date}' }],
        words: words('dempen uit (.+)', 'unmute (.+)'),
        read: aboutOf,
      },
    ],
    run: async ({ about }, asking, parts) => changeNamed({ about, ...asking }, parts, unmuteNamed),
  }),
  adminRow({
    name: 'mute',
    does: {
      nl: 'stop de herinneringen aan een datum, met een reden',
      en: 'stop the reminders of a date, with a reason',
    },
    forms: [
      {
        typed: [{ nl: 'dempen {date} niet van toepassing', en: 'mute {date} does not apply' }],
        help: 'row',
        words: words('dempen (.+)', 'mute (.+)'),
        read: aboutOf,
      },
    ],
    run: async ({ about }, asking, parts) => changeNamed({ about, ...asking }, parts, muteNamed),
  }),
  adminRow({
    name: 'milestone-leads',
    does: { nl: 'hoeveel dagen vooraf, van één datum', en: 'how many days before, of one date' },
    forms: [
      {
        typed: [{ nl: 'termijnen {date} 60, 30', en: 'lead times of {date} 60, 30' }],
        help: 'row',
        words: words('termijnen (.+)', 'lead times (?:of )?(.+)'),
        read: aboutOf,
      },
    ],
    run: async ({ about }, asking, parts) => changeNamed({ about, ...asking }, parts, setLeadsOf),
  }),
  adminRow({
    name: 'sources-to-read',
    does: { nl: 'welke bronnen u opnieuw moet lezen', en: 'which sources you have to read again' },
    forms: [
      {
        typed: [{ nl: 'bronnen nalezen', en: 'sources to read' }],
        help: 'button',
        words: words('bronnen nalezen', 'sources to read'),
      },
    ],
    run: async (_, { language }, parts) => showToRead(language, parts),
  }),
  adminRow({
    name: 'source-same',
    does: { nl: 'meld dat een bron nog klopt', en: 'report that a source is still right' },
    forms: [
      {
        typed: [{ nl: 'bron gelezen learn-flex', en: 'source read learn-flex' }],
        words: words('bron gelezen (.+)', 'source read (.+)'),
        read: aboutOf,
      },
    ],
    run: async ({ about }, { person, language }, parts) =>
      tellFound({ found: 'same', about }, { reader: person, language }, parts),
  }),
  adminRow({
    name: 'source-changed',
    does: { nl: 'meld dat een bron is gewijzigd', en: 'report that a source has changed' },
    forms: [
      {
        typed: [{ nl: 'bron veranderd learn-flex', en: 'source changed learn-flex' }],
        words: words('bron veranderd (.+)', 'source changed (.+)'),
        read: aboutOf,
      },
    ],
    run: async ({ about }, { person, language }, parts) =>
      tellFound({ found: 'changed', about }, { reader: person, language }, parts),
  }),
];
