import type { SummaryChoice } from '../../cards/summary-form-card.ts';
import { fold } from '../answers/words.ts';
import type { Language } from '../register/schema.ts';
import { mostDays, type SummaryAct } from './summary-acts.ts';

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
export const usualDays = 90;

interface Pattern {
  readonly name: SummaryCommand['name'];
  readonly language: Language;
  readonly words: RegExp;
  readonly read: (match: readonly string[], language: Language) => SummaryAct | undefined;
}

const scheduleActs = {
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
      const chosen = readChoice(about, language);
      return chosen && { does: 'post', chosen };
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
  if (text.length > longestCommand) return undefined;
  const line = fold(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[!.]+$/, '');
  for (const { name, language, words, read } of patterns) {
    const match = words.exec(line);
    const act = match && read(match.slice(1), language);
    if (act) return { name, language, act };
  }
  return undefined;
}

const rhythmStart =
  /(?:^| )(?=elke? |iedere? |op werkdagen|wekelijks|dagelijks|maandelijks|om de |every |each |on working days|weekly|daily|monthly|fortnightly|(?:rrule:)?freq=|(?:de |the )?(?:eerste|laatste|first|last) )/;

/** What is to be posted, and how often: "maatregelen nl elke maandag om 9:00". */
export function splitRhythm(text: string): { before: string; rhythm: string } {
  const at = rhythmStart.exec(text)?.index ?? text.length;
  return { before: text.slice(0, at).trim(), rhythm: text.slice(at).trim() };
}

const templates: readonly (readonly [RegExp, SummaryChoice['template']])[] = [
  [/^(?:volgende|wat er (?:nog )?komt|komende (?:datums|data)|next|what is (?:still )?to come|upcoming)$/, 'next'],
  [/^(?:de )?maatregelen$|^(?:the )?measures$/, 'measures'],
  [/^(?:de )?(?:wijzigingen|gewijzigd)$|^wat er is gewijzigd$|^(?:the )?changes$|^what (?:has )?changed$/, 'changes'],
];
const countdown = /^(?:aftellen (?:naar|tot)|countdown to|count down to) (.+)$/;
const period = /(?:^| )(?:periode |voor |for )?(\d{1,4}) (?:dagen|days)(?= |$)/;
const thread = /(?:^| )(?:in (?:de |the |een |a )?(?:draad|thread)|als antwoord|as a reply)(?= |$)/;
const languages: readonly (readonly [RegExp, SummaryChoice['language']])[] = [
  [/(?:^| )(?:in )?(?:beide(?: talen)?|both(?: languages)?|nl en en|nl and en)$/, 'both'],
  [/(?:^| )(?:in (?:het )?)?(?:nl|nederlands|dutch)$/, 'nl'],
  [/(?:^| )(?:in (?:het )?)?(?:en|engels|english)$/, 'en'],
];

/** What a summary is to say, from words in any order; undefined where some of them say nothing about that. */
export function readChoice(
  text: string,
  spoken: Language,
  known: SummaryChoice = { template: 'next', milestone: '', language: spoken, days: usualDays, thread: false },
): SummaryChoice | undefined {
  let rest = text;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest);
    if (match) rest = rest.replace(match[0], ' ').replace(/\s+/g, ' ').trim();
    return match;
  };
  const days = Number(take(period)?.[1] ?? known.days);
  const inThread = take(thread) !== null || known.thread;
  const language = languages.find(([pattern]) => take(pattern))?.[1] ?? known.language;
  if (days < 1 || days > mostDays) return undefined;
  const chosen = { ...known, days, thread: inThread, language };
  if (rest === '') return chosen;
  const [, milestone] = countdown.exec(rest) ?? [];
  if (milestone) return { ...chosen, template: 'countdown', milestone };
  const template = templates.find(([pattern]) => pattern.test(rest))?.[1];
  return template && { ...chosen, template, milestone: '' };
}

/** What to type for a choice: "maatregelen beide", "aftellen naar phase-3 nl". */
export function writeChoice(
  { template, milestone, language, days, thread: inThread }: SummaryChoice,
  spoken: Language,
): string {
  const isDutch = spoken === 'nl';
  const names = isDutch
    ? { next: 'volgende', measures: 'maatregelen', changes: 'wijzigingen', countdown: `aftellen naar ${milestone}` }
    : { next: 'next', measures: 'measures', changes: 'changes', countdown: `countdown to ${milestone}` };
  const said = language === 'both' ? (isDutch ? 'beide' : 'both') : language;
  const far = days === usualDays ? [] : [`${days} ${isDutch ? 'dagen' : 'days'}`];
  const below = inThread ? [isDutch ? 'in de draad' : 'in the thread'] : [];
  return [names[template], ...far, ...below, said].join(' ');
}
