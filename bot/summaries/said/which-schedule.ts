import type { Schedule } from '../../store/summaries/schedules.ts';
import type { SummarySpec } from '../../store/summaries/summary-spec.ts';
import { weekdayCodes } from '../../wording/when/weekdays.ts';
import { onWorkingDays } from '../rhythm.ts';

/** What somebody says of a schedule to name it without a code. */
export interface Which {
  readonly weekdays: readonly string[];
  readonly rhythm?: Rhythm | undefined;
  readonly template?: SummarySpec['template'] | undefined;
}

type Rhythm = 'daily' | 'weekly' | 'fortnightly' | 'monthly';

const weekdayNames = [
  ...['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
];
const rhythms: readonly (readonly [RegExp, Rhythm])[] = [
  [/^(?:dagelijkse?|werkdagen|daily|weekdays)$/, 'daily'],
  [/^(?:wekelijkse?|week|weekly)$/, 'weekly'],
  [/^(?:tweewekelijkse?|fortnightly|biweekly)$/, 'fortnightly'],
  [/^(?:maandelijkse?|maand|monthly|month)$/, 'monthly'],
];
const templates: readonly (readonly [RegExp, SummarySpec['template']])[] = [
  [/^(?:maatregelen|measures)$/, 'measures'],
  [/^(?:wijzigingen|changes)$/, 'changes'],
  [/^(?:volgende|komende|datums|data|next|upcoming|dates)$/, 'next'],
  [/^(?:aftellen|countdown)$/, 'countdown'],
  [/^(?:bericht|tekst|message|text)$/, 'words'],
];
const empty =
  /^(?:de|het|die|deze|dit|van|op|over|met|elke|iedere|hier|in|kanaal|chat|the|of|on|for|every|here|that|this|channel)$/;
const noun = /^(?:planning|samenvatting|schedule|summary)$/;

/** Undefined where some of the words say nothing about a schedule: then it may be a question. */
export function readWhich(text: string): Which | undefined {
  const weekdays: string[] = [];
  let rhythm: Rhythm | undefined;
  let template: SummarySpec['template'] | undefined;
  for (const word of text.split(' ').filter((typed) => typed !== '' && !empty.test(typed) && !noun.test(typed))) {
    const day = weekdayNames.findIndex((name) => word === name || word === `${name}e` || word === `${name}se`);
    const often = rhythms.find(([pattern]) => pattern.test(word))?.[1];
    const about = templates.find(([pattern]) => pattern.test(word))?.[1];
    if (day >= 0) weekdays.push(weekdayCodes[day % 7] ?? '');
    else if (often) rhythm = often;
    else if (about) template = about;
    else return undefined;
  }
  return { weekdays, rhythm, template };
}

/** Whether a schedule is as somebody says. */
export function isSaid({ weekdays, rhythm, template }: Which, { spec, rhythm: { rule } }: Schedule): boolean {
  const days = /BYDAY=([^;]+)/.exec(rule)?.[1]?.split(',') ?? [];
  return (
    (template === undefined || spec.template === template) &&
    (rhythm === undefined || rhythmOf(rule) === rhythm) &&
    weekdays.every((code) => days.some((day) => day.endsWith(code)))
  );
}

function rhythmOf(rule: string): Rhythm | undefined {
  if (rule === onWorkingDays || rule.startsWith('FREQ=DAILY')) return 'daily';
  if (rule.startsWith('FREQ=MONTHLY')) return 'monthly';
  if (!rule.startsWith('FREQ=WEEKLY')) return undefined;
  return rule.includes('INTERVAL=2') ? 'fortnightly' : 'weekly';
}
