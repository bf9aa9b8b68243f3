import type { ScheduleDeed } from '../../../cards/summaries/which-schedule-card.ts';
import type { Language } from '../../register/schema.ts';
import type { SummaryChoice } from '../../wording/summary-choice.ts';
import { fold } from '../../wording/words.ts';
import { splitOwnWords } from './own-words.ts';
import type { SummaryAct } from './summary-acts.ts';
import { readChoice, splitRhythm, usualChoice } from './summary-words.ts';
import { readWhich } from './which-schedule.ts';

/** What is typed about summaries. */
export type SummaryCommand = {
  readonly name:
    | 'summary'
    | 'preview-summary'
    | 'post-summary'
    | 'schedule-summary'
    | 'schedules'
    | 'schedule'
    | 'read-summary'
    | 'update-summary'
    | 'readers'
    | 'broadcast'
    | 'confirm-broadcast'
    | 'stop-broadcast'
    | 'broadcast-outcome';
  readonly language: Language;
  readonly act: SummaryAct;
};

const longestCommand = 400;

interface Pattern {
  readonly name: SummaryCommand['name'];
  readonly language: Language;
  readonly words: RegExp;
  readonly read: (match: readonly string[], language: Language) => SummaryAct | undefined;
}

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

export const patterns: readonly Pattern[] = [
  ...both('summary', 'samenvatting', 'summary', () => ({ does: 'form' })),
  ...both('preview-summary', 'samenvatting (.+)', 'summary (.+)', ([about = ''], language) => {
    const chosen = readChoice(about, language);
    return chosen && { does: 'preview', chosen };
  }),
  ...both(
    'post-summary',
    'plaats (?:een |de )?samenvatting(?: (.+))?',
    'post (?:a |the )?summary(?: (.+))?',
    ([about = ''], language) => {
      const { before, rhythm } = splitRhythm(about);
      const chosen = readChoice(before, language);
      if (!chosen) return undefined;
      return rhythm === '' ? { does: 'post', chosen } : { does: 'schedule', chosen, rhythm };
    },
  ),
  ...both(
    'post-summary',
    'plaats (?:een |het |dit )?bericht(?: (.+))?',
    'post (?:a |the |this )?message(?: (.+))?',
    postWords,
  ),
  ...both(
    'schedule-summary',
    'plan (?:een |het |dit )?bericht (.+)',
    'schedule (?:a |the |this )?message (.+)',
    ([about = ''], language) => {
      const { before, rhythm } = splitRhythm(about);
      const chosen = readChoice(before, language, wordsOnly(language));
      return rhythm === '' ? undefined : chosen && { does: 'schedule', chosen, rhythm };
    },
  ),
  ...both(
    'schedule-summary',
    'plan (?:een |de )?samenvatting (.+)',
    'schedule (?:a |the )?summary (.+)',
    ([about = ''], language) => {
      const { before, rhythm } = splitRhythm(about);
      const chosen = readChoice(before, language);
      return chosen && { does: 'schedule', chosen, rhythm };
    },
  ),
  ...both(
    'schedule-summary',
    'plaats (.+) (?:een|de) samenvatting(?: (.+))?',
    'post (.+) (?:a|the) summary(?: (.+))?',
    ([often = '', about = ''], language) => {
      const { before, rhythm } = splitRhythm(often);
      const chosen = before === '' && rhythm !== '' ? readChoice(about, language) : undefined;
      return chosen && { does: 'schedule', chosen, rhythm };
    },
  ),
  ...both(
    'schedule',
    '(stop|beeindig|pauzeer|hervat) (?:de )?planning p-?(\\d{1,9})',
    '(stop|end|pause|resume) (?:the )?schedule p-?(\\d{1,9})',
    ([what = '', id]) => ({ does: scheduleActs[what as keyof typeof scheduleActs], schedule: Number(id) }),
  ),
  ...both(
    'schedule',
    'wijzig (?:de )?planning p-?(\\d{1,9}) (?:naar |in )?(.+)',
    'change (?:the )?schedule p-?(\\d{1,9}) (?:to )?(.+)',
    ([id, words = '']) => ({ does: 'change', schedule: Number(id), words }),
  ),
  ...both(
    'schedule',
    '(stop|beeindig|pauzeer|hervat) alle (?:(\\d{1,6}) )?(?:planningen|samenvattingen)(?: hier| in dit kanaal)?',
    '(stop|end|pause|resume) all (?:the )?(?:(\\d{1,6}) )?(?:schedules|summaries)(?: here| in this channel)?',
    ([what = '', number]) => ({ does: 'all', deed: scheduleActs[what as 'stop' | 'pauzeer' | 'hervat'], number }),
  ),
  ...both(
    'schedule',
    '(stop|beeindig|pauzeer|hervat) ((?:de |het )?(?:\\S+ )?(?:planning|samenvatting)(?: .+)?)',
    '(stop|end|pause|resume) ((?:the )?(?:\\S+ )?(?:schedule|summary)(?: .+)?)',
    ([what = '', words = '']) => pick(scheduleActs[what as keyof typeof scheduleActs], words),
  ),
  ...both(
    'schedule',
    'wijzig ((?:de |het )?(?:\\S+ )?(?:planning|samenvatting)(?: .+?)?) (?:naar|in) (.+)',
    'change ((?:the )?(?:\\S+ )?(?:schedule|summary)(?: .+?)?) to (.+)',
    ([which = '', words = '']) => pick('change', which, words),
  ),
  ...both('schedules', 'planningen', 'schedules', () => ({ does: 'list' })),
  ...both('schedule', 'planning p-?(\\d{1,9})', 'schedule p-?(\\d{1,9})', ([id]) => ({
    does: 'show',
    schedule: Number(id),
  })),
  ...both(
    'schedule',
    'planning p-?(\\d{1,9}) (pauzeren|hervatten|nu|beeindigen)',
    'schedule p-?(\\d{1,9}) (pause|resume|now|end)',
    ([id, what = '']) => ({ does: scheduleActs[what as keyof typeof scheduleActs], schedule: Number(id) }),
  ),
  ...both('schedule', 'planning p-?(\\d{1,9}) wijzigen', 'schedule p-?(\\d{1,9}) change', ([id]) => ({
    does: 'edit',
    schedule: Number(id),
  })),
  ...both(
    'schedule',
    'planning p-?(\\d{1,9}) wijzigen (.+)',
    'schedule p-?(\\d{1,9}) change (.+)',
    ([id, words = '']) => ({
      does: 'change',
      schedule: Number(id),
      words,
    }),
  ),
  ...both('read-summary', 'gelezen s-?(\\d{1,9})', 'read s-?(\\d{1,9})', ([code]) => ({
    does: 'read',
    post: Number(code),
  })),
  ...both('update-summary', 'bijwerken s-?(\\d{1,9})', 'update s-?(\\d{1,9})', ([code]) => ({
    does: 'refresh',
    post: Number(code),
  })),
  ...both('readers', 'lezers s-?(\\d{1,9})', 'readers s-?(\\d{1,9})', ([code]) => ({
    does: 'readers',
    post: Number(code),
  })),
  ...both('broadcast', 'rondsturen(?: (.+))?', 'broadcast(?: (.+))?', ([about = ''], language) => {
    const chosen = readChoice(about, language);
    return chosen && { does: 'broadcast', chosen };
  }),
  ...both(
    'confirm-broadcast',
    'bevestig r-?(\\d{1,9}) (\\d{1,6})',
    'confirm r-?(\\d{1,9}) (\\d{1,6})',
    ([id, number = '']) => ({
      does: 'confirm',
      broadcast: Number(id),
      number,
    }),
  ),
  ...both('stop-broadcast', 'stop r-?(\\d{1,9})', 'stop r-?(\\d{1,9})', ([id]) => ({
    does: 'stop',
    broadcast: Number(id),
  })),
  ...both(
    'broadcast-outcome',
    'uitkomst r-?(\\d{1,9})(?: pagina (\\d{1,4}))?',
    'outcome r-?(\\d{1,9})(?: page (\\d{1,4}))?',
    ([id, page = '1']) => ({ does: 'outcome', broadcast: Number(id), page: Number(page) }),
  ),
];

/** "Bericht" alone is a word of a question; with own words behind it it is something to post. */
const messages: readonly Pattern[] = both(
  'preview-summary',
  'bericht(?: (.+))?',
  'message(?: (.+))?',
  ([about = ''], language) => {
    const chosen = readChoice(about, language, wordsOnly(language));
    return chosen && { does: 'preview', chosen };
  },
);

/** The schedule that is meant without its code. */
function pick(deed: ScheduleDeed, said: string, words?: string): SummaryAct | undefined {
  const which = readWhich(said);
  return which && { does: 'pick', deed, which, words };
}

function postWords([about = '']: readonly string[], language: Language): SummaryAct | undefined {
  const chosen = readChoice(about, language, wordsOnly(language));
  return chosen && { does: 'post', chosen };
}

function wordsOnly(language: Language): SummaryChoice {
  return { ...usualChoice(language), template: 'words' };
}

function both(
  name: Pattern['name'],
  ...[nl, en, read]: readonly [nl: string, en: string, read: Pattern['read']]
): Pattern[] {
  return [
    { name, language: 'nl', words: new RegExp(`^(?:${nl})$`), read },
    { name, language: 'en', words: new RegExp(`^(?:${en})$`), read },
  ];
}

/** The command about summaries in a text; undefined where it is something else, such as a question. */
export function readSummaryCommand(text: string): SummaryCommand | undefined {
  const { command, own } = splitOwnWords(text);
  const plain = own ? undefined : readLine(text, patterns);
  if (!own || command === '') return plain;
  const found = readLine(command, [...patterns, ...messages]);
  const act = found && withOwnWords(found, own);
  return act && { ...found, act };
}

function readLine(text: string, known: readonly Pattern[]): SummaryCommand | undefined {
  if (text.length > longestCommand) return undefined;
  const line = fold(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[!.]+$/, '');
  for (const { name, language, words, read } of known) {
    const match = words.exec(line);
    const act = match && read(match.slice(1), language);
    if (act) return { name, language, act };
  }
  return undefined;
}

/** Undefined where what is done has no place for them. */
function withOwnWords(
  { act, language }: SummaryCommand,
  own: Partial<Pick<SummaryChoice, 'heading' | 'words'>>,
): SummaryAct | undefined {
  switch (act.does) {
    case 'preview':
    case 'post':
    case 'schedule':
    case 'broadcast':
      return { ...act, chosen: { ...act.chosen, ...own } };
    case 'form':
      return { does: 'form', chosen: { ...usualChoice(language), ...own } };
    case 'edit':
      return { does: 'change', schedule: act.schedule, words: '', own };
    case 'change':
      return { ...act, own };
    default:
      return undefined;
  }
}
