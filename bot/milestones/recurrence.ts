import type { Language } from '../register/schema.ts';
import { type RuleReading, readRule } from '../wording/when/read-rule.ts';
import { writeRule } from '../wording/when/write-rule.ts';
import type { MilestoneForm, Recurrence } from './milestone-form.ts';

/** What each choice means, in words that are read like those that somebody types. */
const chosen: Readonly<Record<Exclude<Recurrence, 'none' | 'other'>, string>> = {
  month: 'elke maand',
  quarter: 'elk kwartaal',
  half: 'elk half jaar',
  year: 'elk jaar',
};
type Chosen = keyof typeof chosen;

/** A rule as a form shows it: chosen where it is among the choices, else in words. */
export function toRecurrence(
  rule: string | undefined,
  { date, language }: { date: Temporal.PlainDate; language: Language },
): Pick<MilestoneForm, 'recurs' | 'rule'> {
  if (!rule) return { recurs: 'none', rule: '' };
  const known = (Object.keys(chosen) as Chosen[]).find((choice) => ruleOf(readRule(chosen[choice], date)) === rule);
  return known ? { recurs: known, rule: '' } : { recurs: 'other', rule: writeRule(rule, language) };
}

/** The rule of a form; what was in it and was left as it was stays, also where words can't say it. */
export function readRecurrence(
  { recurs, rule }: Pick<MilestoneForm, 'recurs' | 'rule'>,
  { date, known }: { date: Temporal.PlainDate; known: string | undefined },
): RuleReading | undefined {
  if (recurs === 'none' || (recurs !== '' && recurs !== 'other'))
    return recurs === 'none' ? undefined : readRule(chosen[recurs], date);
  if (rule === '') return recurs === 'other' ? { kind: 'refused', reason: 'not-a-rule' } : undefined;
  const isLeft = known && [writeRule(known, 'nl'), writeRule(known, 'en')].includes(rule);
  return isLeft ? { kind: 'rule', rule: known } : readRule(rule, date);
}

function ruleOf(read: RuleReading): string | undefined {
  return read.kind === 'rule' ? read.rule : undefined;
}
