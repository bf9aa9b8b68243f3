import type { ScheduleDeed } from '../../../cards/summaries/which-schedule-card.ts';
import { everywhere, words } from '../../wording/command.ts';
import type { SummaryAct } from './summary-acts.ts';
import type { SummaryRow } from './summary-row.ts';
import { readWhich } from './which-schedule.ts';

const scheduleActs = {
  stop: 'end',
  beeindig: 'end',
  pauzeer: 'pause',
  hervat: 'resume',
  pauzeren: 'pause',
  pause: 'pause',
  hervatten: 'resume',
  resume: 'resume',
  nu: 'run',
  now: 'run',
  beeindigen: 'end',
  end: 'end',
} as const;
type Deed = 'stop' | 'pauzeer' | 'hervat';

/** The schedule that is meant without its code. */
function pick(deed: ScheduleDeed, said: string, typed?: string): SummaryAct | undefined {
  const which = readWhich(said);
  return which && { does: 'pick', deed, which, words: typed };
}

/** What is typed about what is posted at set times. */
export const scheduleCommands: readonly SummaryRow[] = [
  {
    name: 'schedules',
    for: 'channel',
    does: { nl: 'wat er op vaste tijden komt', en: 'what comes at set times' },
    offered: everywhere,
    forms: [
      {
        typed: [{ nl: 'planningen', en: 'schedules' }],
        help: 'button',
        words: words('planningen', 'schedules'),
        read: () => ({ does: 'list' }),
      },
    ],
  },
  {
    name: 'schedule',
    for: 'channel',
    does: { nl: 'bekijk, wijzig, pauzeer of stop een planning', en: 'see, change, pause or stop a schedule' },
    forms: [
      {
        typed: [{ nl: 'stop planning p-3', en: 'stop schedule p-3' }],
        words: words(
          '(stop|beeindig|pauzeer|hervat) (?:de )?planning p-?(\\d{1,9})',
          '(stop|end|pause|resume) (?:the )?schedule p-?(\\d{1,9})',
        ),
        read: ([what = '', id]) => ({ does: scheduleActs[what as keyof typeof scheduleActs], schedule: Number(id) }),
      },
      {
        typed: [{ nl: 'wijzig planning p-3 naar elke dinsdag', en: 'change schedule p-3 to every tuesday' }],
        words: words(
          'wijzig (?:de )?planning p-?(\\d{1,9}) (?:naar |in )?(.+)',
          'change (?:the )?schedule p-?(\\d{1,9}) (?:to )?(.+)',
        ),
        read: ([id, typed = '']) => ({ does: 'change', schedule: Number(id), words: typed }),
      },
      {
        typed: [{ nl: 'stop alle planningen hier', en: 'stop all schedules here' }],
        words: words(
          '(stop|beeindig|pauzeer|hervat) alle (?:(\\d{1,6}) )?(?:planningen|samenvattingen)(?: hier| in dit kanaal)?',
          '(stop|end|pause|resume) all (?:the )?(?:(\\d{1,6}) )?(?:schedules|summaries)(?: here| in this channel)?',
        ),
        read: ([what = '', number]) => ({ does: 'all', deed: scheduleActs[what as Deed], number }),
      },
      {
        typed: [{ nl: 'stop de planning van maandag', en: 'stop the monday schedule' }],
        words: words(
          '(stop|beeindig|pauzeer|hervat) ((?:de |het )?(?:\\S+ )?(?:planning|samenvatting)(?: .+)?)',
          '(stop|end|pause|resume) ((?:the )?(?:\\S+ )?(?:schedule|summary)(?: .+)?)',
        ),
        read: ([what = '', said = '']) => pick(scheduleActs[what as keyof typeof scheduleActs], said),
      },
      {
        typed: [
          { nl: 'wijzig de planning van maandag naar elke dinsdag', en: 'change the monday schedule to every tuesday' },
        ],
        words: words(
          'wijzig ((?:de |het )?(?:\\S+ )?(?:planning|samenvatting)(?: .+?)?) (?:naar|in) (.+)',
          'change ((?:the )?(?:\\S+ )?(?:schedule|summary)(?: .+?)?) to (.+)',
        ),
        read: ([which = '', typed = '']) => pick('change', which, typed),
      },
      {
        typed: [{ nl: 'planning p-3', en: 'schedule p-3' }],
        words: words('planning p-?(\\d{1,9})', 'schedule p-?(\\d{1,9})'),
        read: ([id]) => ({ does: 'show', schedule: Number(id) }),
      },
      {
        typed: [{ nl: 'planning p-3 pauzeren', en: 'schedule p-3 pause' }],
        words: words(
          'planning p-?(\\d{1,9}) (pauzeren|hervatten|nu|beeindigen)',
          'schedule p-?(\\d{1,9}) (pause|resume|now|end)',
        ),
        read: ([id, what = '']) => ({ does: scheduleActs[what as keyof typeof scheduleActs], schedule: Number(id) }),
      },
      {
        typed: [{ nl: 'planning p-3 wijzigen', en: 'schedule p-3 change' }],
        words: words('planning p-?(\\d{1,9}) wijzigen', 'schedule p-?(\\d{1,9}) change'),
        read: ([id]) => ({ does: 'edit', schedule: Number(id) }),
      },
      {
        typed: [
          {
            nl: 'planning p-3 wijzigen elke dinsdag om 10:00',
            en: 'schedule p-3 change every tuesday at 10:00',
          },
        ],
        words: words('planning p-?(\\d{1,9}) wijzigen (.+)', 'schedule p-?(\\d{1,9}) change (.+)'),
        read: ([id, typed = '']) => ({ does: 'change', schedule: Number(id), words: typed }),
      },
    ],
  },
];
