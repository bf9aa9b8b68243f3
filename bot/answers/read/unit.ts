import { fold } from '../../wording/words.ts';
import type { Unit } from '../write/write-dates.ts';

const units: readonly (readonly [RegExp, Unit])[] = [
  [/\b(dagen|days)\b/, 'day'],
  [/\b(weken|weeks)\b/, 'week'],
  [/\b(maanden|months)\b/, 'month'],
];

/** The unit in which a span is asked for: "hoeveel weken". */
export function readUnit(text: string): Unit | undefined {
  const folded = fold(text);
  return /\b(hoe ?veel|how many)\b/.test(folded) ? units.find(([pattern]) => pattern.test(folded))?.[1] : undefined;
}
