import type { Reply } from './answer.ts';
import { decide } from './decide/decide.ts';
import type { Reading } from './decide/read-questions.ts';
import { readSureness, surenessSigns } from './decide/sureness.ts';
import type { Knowledge } from './knowledge.ts';
import { readAct } from './match/acts.ts';
import { orderSigns } from './match/rank.ts';

/** So many answers that were thought of are shown. */
const mostShown = 5;

/** How a message was read: its parts, what each does, its terms, the likeliest answers with their signs, and what was decided. */
export function writeWhy({ readings = [] }: Reply, knowledge: Knowledge): string {
  if (readings.length === 0) return 'It is the name of something, or points to a row of the list on the screen.';
  return readings.map((reading) => writeReading(reading, knowledge)).join('\n\n');
}

function writeReading({ text, match, odds }: Reading, { model }: Knowledge): string {
  const act = readAct(match);
  const acts = [...match.acts].toSorted(([, one], [, other]) => other - one).slice(0, 3);
  const signs = readSureness(match, { hasBefore: false, seen: model.answers.seen });
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
    `right: ${percent(odds.right)}, astray: ${percent(odds.astray)} (${named(surenessSigns, signs)})`,
    `decided: ${act ? act.act : decision.does}`,
  ].join('\n');
}

/** The signs that are not nothing. */
function named(names: readonly string[], values: readonly number[]): string {
  return values
    .flatMap((value, index) => (Math.abs(value) < 0.005 ? [] : [`${names[index]} ${value.toFixed(2)}`]))
    .join('; ');
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}
