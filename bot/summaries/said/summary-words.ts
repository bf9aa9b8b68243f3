import type { Language } from '../../register/schema.ts';
import type { SummaryChoice } from '../../wording/summary-choice.ts';
import { mostDays } from './summary-acts.ts';

/** How far a summary looks where nobody says how far, in days. */
const usualDays = 90;

/** What is posted where nothing else is said. */
export function usualChoice(language: Language): SummaryChoice {
  const own = { heading: '', words: '', unchanged: false };
  return { template: 'next', milestone: '', language, days: usualDays, thread: false, ...own };
}

const rhythmStart =
  /(?:^| )(?=elke? |iedere? |op werkdagen|wekelijks|dagelijks|maandelijks|om de |every |each |on working days|weekly|daily|monthly|fortnightly|(?:rrule:)?freq=|(?:de |the )?(?:eerste|laatste|first|last) )/;

/** What is to be posted, and how often: "maatregelen nl elke maandag om 9:00". */
export function splitRhythm(text: string): { before: string; rhythm: string } {
  // Whether it comes where nothing changed is said behind how often as well.
  const [said = ''] = evenUnchanged.exec(text) ?? onlyChanged.exec(text) ?? [];
  const rest = text.replace(said, '').trim();
  const at = rhythmStart.exec(rest)?.index ?? rest.length;
  return { before: `${rest.slice(0, at)} ${said}`.trim(), rhythm: rest.slice(at).trim() };
}

const templates: readonly (readonly [RegExp, SummaryChoice['template']])[] = [
  [
    /^(?:volgende|wat er (?:nog )?(?:aan)?komt|komende (?:datums|data)|next|what is (?:still )?(?:to come|coming(?: up)?|ahead)|what comes (?:next|up)|upcoming(?: dates)?)$/,
    'next',
  ],
  [/^(?:de )?maatregelen$|^(?:the )?measures$/, 'measures'],
  [/^(?:de )?(?:wijzigingen|gewijzigd)$|^wat er is gewijzigd$|^(?:the )?changes$|^what (?:has )?changed$/, 'changes'],
  [/^(?:(?:een |alleen )?(?:eigen )?(?:bericht|tekst)|(?:a |only )?(?:own )?(?:message|text))$/, 'words'],
];
const evenUnchanged =
  /(?:^|[ ,]+)(?:ook )?als er niets (?:is )?(?:gewijzigd|veranderd)(?: is)?(?= |$)|(?:^|[ ,]+)(?:even|also) if nothing (?:has )?changed(?= |$)/;
const onlyChanged =
  /(?:^|[ ,]+)alleen als er iets (?:is )?(?:gewijzigd|veranderd)(?: is)?(?= |$)|(?:^|[ ,]+)only if (?:something|anything) (?:has )?changed(?= |$)/;
const here = /(?:^| )(?:hier|in (?:dit|het) kanaal|in deze (?:chat|groep)|here|in this (?:channel|chat|group))(?= |$)/;
const withoutWords = /(?:^| )zonder (?:eigen )?tekst(?= |$)|(?:^| )without (?:own )?text(?= |$)/;
const readBefore =
  /(?:^|[ ,]+)(?:te )?lezen (?:voor|uiterlijk(?: op)?) (.+)$|(?:^|[ ,]+)(?:to be )?read (?:before|by) (.+)$/;
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
  known: SummaryChoice = usualChoice(spoken),
): SummaryChoice | undefined {
  // Where it was said is where it goes.
  let rest = text.replace(here, '').replace(/^(?:van|over|of|about) /, '');
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest);
    if (match) rest = rest.replace(match[0], ' ').replace(/\s+/g, ' ').trim();
    return match;
  };
  const [, before, by] = take(readBefore) ?? [];
  const readBy = before ?? by ?? known.readBy;
  const days = Number(take(period)?.[1] ?? known.days);
  const inThread = take(thread) !== null || known.thread;
  const isEven = take(evenUnchanged) !== null;
  const unchanged = take(onlyChanged) === null && (isEven || known.unchanged);
  const own = take(withoutWords) === null ? {} : { heading: '', words: '' };
  const language = languages.find(([pattern]) => take(pattern))?.[1] ?? known.language;
  if (days < 1 || days > mostDays) return undefined;
  const chosen = { ...known, ...own, days, thread: inThread, language, unchanged, ...(readBy ? { readBy } : {}) };
  if (rest === '') return chosen;
  const [, milestone] = countdown.exec(rest) ?? [];
  if (milestone) return { ...chosen, template: 'countdown', milestone };
  const template = templates.find(([pattern]) => pattern.test(rest))?.[1];
  return template && { ...chosen, template, milestone: '' };
}

/** What to type for a choice: "maatregelen beide", "aftellen naar phase-3 nl". */
export function writeChoice(
  { template, milestone, language, days, thread: inThread, unchanged, readBy }: SummaryChoice,
  spoken: Language,
): string {
  const isDutch = spoken === 'nl';
  const names = isDutch
    ? {
        next: 'volgende',
        measures: 'maatregelen',
        changes: 'wijzigingen',
        countdown: `aftellen naar ${milestone}`,
        words: 'bericht',
      }
    : {
        next: 'next',
        measures: 'measures',
        changes: 'changes',
        countdown: `countdown to ${milestone}`,
        words: 'message',
      };
  const said = language === 'both' ? (isDutch ? 'beide' : 'both') : language;
  const far = days === usualDays ? [] : [`${days} ${isDutch ? 'dagen' : 'days'}`];
  const below = inThread ? [isDutch ? 'in de draad' : 'in the thread'] : [];
  const even = unchanged ? [isDutch ? 'ook als er niets is gewijzigd' : 'even if nothing changed'] : [];
  const read = readBy ? [`${isDutch ? 'lezen voor' : 'read by'} ${readBy}`] : [];
  return [names[template], ...far, ...below, ...even, said, ...read].join(' ');
}
