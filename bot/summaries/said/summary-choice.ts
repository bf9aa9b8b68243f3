import type { Language } from '../../register/schema.ts';
import type { Rhythm } from '../../store/summaries/schedules.ts';
import type { SummarySpec } from '../../store/summaries/summary-spec.ts';
import type { RhythmChoice, SummaryChoice } from '../../wording/summary-choice.ts';
import { readDate } from '../../wording/when/read-date.ts';
import { weekdayCodes } from '../../wording/when/weekdays.ts';
import { writeRule } from '../../wording/when/write-rule.ts';
import { onWorkingDays, type RhythmReading, readRhythm, readTypedRhythm } from '../rhythm.ts';

/** What a form holds as what a post is to say. */
export function toSpec(chosen: SummaryChoice): SummarySpec {
  const { template, milestone, language, days, thread, heading, words, unchanged } = chosen;
  return {
    template,
    ...(template === 'countdown' ? { milestoneId: milestone } : {}),
    language,
    days,
    inThread: thread,
    ...(heading === '' ? {} : { heading }),
    ...(words === '' ? {} : { words }),
    ...(unchanged && template === 'changes' ? { evenUnchanged: true } : {}),
  };
}

export function toChoice(spec: SummarySpec): SummaryChoice {
  const {
    template,
    milestoneId = '',
    language,
    days,
    inThread,
    heading = '',
    words = '',
    evenUnchanged = false,
  } = spec;
  return {
    template,
    milestone: milestoneId,
    language,
    days,
    thread: inThread,
    heading,
    words,
    unchanged: evenUnchanged,
  };
}

/** How often a post is to come back, as it was filled in or typed. */
export function readWanted(wanted: RhythmChoice | string, now: Temporal.ZonedDateTime): RhythmReading {
  if (typeof wanted === 'string') return readTypedRhythm(wanted, now);
  const start = wanted.starts === '' ? undefined : readDate(wanted.starts, now.toPlainDate());
  if (start && start.kind !== 'date') return { kind: 'refused', reason: 'bad-date' };
  const startsOn = start?.date ?? now.toPlainDate();
  return readRhythm({ rule: ruleOf(wanted, startsOn), time: wanted.time, startsOn }, now);
}

function ruleOf({ rhythm, rule }: RhythmChoice, { dayOfWeek }: Temporal.PlainDate): string {
  const day = weekdayCodes[dayOfWeek - 1];
  const rules = {
    weekly: `FREQ=WEEKLY;BYDAY=${day}`,
    fortnightly: `FREQ=WEEKLY;INTERVAL=2;BYDAY=${day}`,
    monthly: 'FREQ=MONTHLY;BYDAY=1MO',
    workdays: onWorkingDays,
    own: rule,
  };
  return rules[rhythm];
}

/** A rhythm as the form shows it: chosen where it is among the choices, else in words. */
export function toRhythmChoice({ rule, at, startsOn }: Rhythm, language: Language): RhythmChoice {
  const shared = { time: at.toString({ smallestUnit: 'minute' }), starts: startsOn.toString() };
  const choices = ['weekly', 'fortnightly', 'monthly', 'workdays'] as const;
  const known = choices.find((rhythm) => ruleOf({ ...shared, rhythm, rule: '' }, startsOn) === rule);
  return known ? { ...shared, rhythm: known, rule: '' } : { ...shared, rhythm: 'own', rule: writeRule(rule, language) };
}
