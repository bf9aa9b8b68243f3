import { type Decision, decide } from './decide/decide.ts';
import { doneIn } from './decide/done.ts';
import type { Reading } from './decide/read-questions.ts';
import { orderSigns, surenessSigns } from './match/signs.ts';
import type { Answered } from './question.ts';

/** So many answers that were thought of are shown. */
const mostShown = 5;

/** How a message was read: its parts, what each does, its terms, the likeliest answers with their signs, and what was decided. */
export function writeWhy({ readings = [] }: Answered): string {
  if (readings.length === 0) return 'It is the name of something, or points to a row of the list on the screen.';
  return readings.map(writeReading).join('\n\n');
}

function writeReading({ text, match, signs, odds }: Reading): string {
  const act = doneIn({ match, odds });
  const acts = [...match.acts].toSorted(([, one], [, other]) => other - one).slice(0, 3);
  const decision = decide(match, odds);
  return [
    `read as: ${text}`,
    `does: ${acts.map(([name, likelihood]) => `${name} ${percent(likelihood)}`).join(', ')}`,
    `terms: ${match.terms.join(' ')}`,
    'likeliest answers:',
    ...match.ranked
      .slice(0, mostShown)
      .map(
        ({ id, likelihood, signs: own }) => `  ${percent(likelihood).padStart(4)} ${id} (${named(orderSigns, own)})`,
      ),
    `right: ${percent(odds.right)}, astray: ${percent(odds.astray)}${signs ? ` (${named(surenessSigns, signs.first)})` : ''}`,
    ...(odds.both ? [`both: right: ${percent(odds.both.right)}, astray: ${percent(odds.both.astray)}`] : []),
    `decided: ${act ? act.act : nameOf(decision)}`,
  ].join('\n');
}

function nameOf(decision: Decision): string {
  return 'second' in decision && decision.second ? `${decision.does} with the second` : decision.does;
}

/** The signs that are not nothing. */
function named<Sign extends string>(
  names: Readonly<Record<Sign, string>>,
  signs: Readonly<Record<Sign, number>>,
): string {
  return (Object.keys(names) as Sign[])
    .flatMap((sign) => (Math.abs(signs[sign]) < 0.005 ? [] : [`${names[sign]} ${signs[sign].toFixed(2)}`]))
    .join('; ');
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}
