import type { Register } from '../../register/register.ts';
import { listAnswers } from '../answer-id.ts';
import { listCodes } from '../read/name-codes.ts';

/** "O9": a code of a measure. */
const coded = /(?<![\p{L}\p{N}])(\p{Lu})\d{1,2}(?![\p{L}\p{N}])/gu;

/** A code in the form of those of measures, of none that there is. */
export function hasUnknownCode(text: string, { entries }: Pick<Register, 'entries'>): boolean {
  const letters = new Set([...entries.keys()].flatMap((id) => (/^\p{Lu}\d+$/u.test(id) ? [id.charAt(0)] : [])));
  return [...text.matchAll(coded)].some(([code, letter = '']) => letters.has(letter) && !entries.has(code));
}

/** What can be said of the one measure that a text names by its code: nothing else answers it. Undefined where it names none, or several. */
export function answersOfCoded(text: string, register: Pick<Register, 'entries'>): ReadonlySet<string> | undefined {
  const [named, ...others] = listCodes(text, register);
  const measure = named !== undefined && others.length === 0 ? register.entries.get(named) : undefined;
  return measure && listAnswers(measure);
}
