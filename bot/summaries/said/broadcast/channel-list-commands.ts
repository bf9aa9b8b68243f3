import { aboutOf, words } from '../../../wording/command.ts';
import type { SummaryRow } from '../summary-row.ts';

/** What is typed about lists of channels. Names are kept as they were typed. */
export const channelListCommands: readonly SummaryRow[] = [
  {
    name: 'save-channel-list',
    for: 'broadcaster',
    does: { nl: 'bewaar kanalen onder een naam', en: 'save channels under a name' },
    forms: [
      {
        typed: [
          {
            nl: 'bewaar lijst Beheer: Algemeen van Team A, Nieuws',
            en: 'save list Board: General of Team A, News',
          },
        ],
        help: 'row',
        words: words(
          'bewaar (?:de |een |deze )?(?:kanaal)?lijst ([^:]+?) ?: ?(.+)',
          'save (?:the |a |this )?(?:channel )?list ([^:]+?) ?: ?(.+)',
        ),
        read: ([name = '', to = '']) => ({ does: 'save-list', name, to }),
      },
      {
        typed: [{ nl: 'bewaar r-2 als lijst Beheer', en: 'save r-2 as list Board' }],
        words: words(
          'bewaar r-?(\\d{1,9}) als (?:kanaal)?lijst (.+)',
          'save r-?(\\d{1,9}) as (?:a )?(?:channel )?list (.+)',
        ),
        read: ([id, name = '']) => ({ does: 'save-list', name, broadcast: Number(id) }),
      },
    ],
  },
  {
    name: 'channel-lists',
    for: 'broadcaster',
    does: { nl: 'welke lijsten van kanalen er zijn', en: 'which lists of channels there are' },
    forms: [
      {
        typed: [{ nl: 'kanaallijsten', en: 'channel lists' }],
        help: 'row',
        words: words('(?:toon )?(?:de )?kanaallijsten', '(?:show )?(?:the )?channel lists'),
        read: () => ({ does: 'lists' }),
      },
      {
        typed: [{ nl: 'kanaallijst Beheer', en: 'channel list Board' }],
        words: words('(?:toon )?(?:de )?kanaallijst (.+)', '(?:show )?(?:the )?channel list (.+)'),
        read: ([name = '']) => ({ does: 'lists', name }),
      },
    ],
  },
  {
    name: 'delete-channel-list',
    for: 'broadcaster',
    does: { nl: 'verwijder een lijst van kanalen', en: 'delete a list of channels' },
    forms: [
      {
        typed: [{ nl: 'verwijder kanaallijst Beheer', en: 'delete channel list Board' }],
        words: words(
          '(?:verwijder|wis) (?:de )?(?:kanaal)?lijst (.+)',
          '(?:delete|remove) (?:the )?(?:channel )?list (.+)',
        ),
        read: (groups) => ({ does: 'drop-list', name: aboutOf(groups).about }),
      },
    ],
  },
];
