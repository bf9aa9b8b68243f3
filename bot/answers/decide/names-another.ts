import type { Register } from '../../register/register.ts';
import type { Language } from '../../register/schema.ts';
import { fold } from '../../wording/words.ts';
import type { Knowledge } from '../knowledge.ts';
import { findStrangers } from '../match/features.ts';
import type { Ranked } from '../match/rank.ts';

/** What the register is about: a question that names one of these is not only about somebody nobody knows. */
const ownGroups: ReadonlySet<string> = new Set(['product', 'party', 'data']);
/** "O9": a code of a measure. */
const coded = /(?<![\p{L}\p{N}])(\p{Lu})\d{1,2}(?![\p{L}\p{N}])/gu;
const numbered = /(?<!\p{L})(\p{L}{1,45}) (\d+)\b/gu;

/**
 * The question names something that its likeliest answer is not about: a product of others, a name that nobody knows and
 * nothing of ours, another number of what the answer is called ("fase 4" where it is fase 3), or a code of a measure that
 * there is not. What is true of one thing is never told of another, however likely it looks.
 */
export function namesAnother(
  { text, language, terms, first }: { text: string; language: Language; terms: readonly string[]; first: Ranked },
  { lexicon, register }: Pick<Knowledge, 'lexicon' | 'register'>,
): boolean {
  if (first.signs.isAnother === 1 || hasUnknownCode(text, register)) return true;
  const isOurs = terms.some((term) => ownGroups.has(lexicon.groupOf(term)));
  if (!isOurs && findStrangers(text, lexicon).size > 0) return true;
  const named = register.entries.get(first.subject) ?? register.lists.get(first.subject);
  return named !== undefined && hasOtherNumber(text, [named.title[language], ...named.names[language]]);
}

/** A code in the form of those of measures, of none that there is. */
function hasUnknownCode(text: string, { entries }: Pick<Register, 'entries'>): boolean {
  const letters = new Set([...entries.keys()].flatMap((id) => (/^\p{Lu}\d+$/u.test(id) ? [id.charAt(0)] : [])));
  return [...text.matchAll(coded)].some(([code, letter = '']) => letters.has(letter) && !entries.has(code));
}

/** A word that both number, with no number in common. */
function hasOtherNumber(text: string, names: readonly string[]): boolean {
  const own = readNumbers(names.join('\n'));
  return [...readNumbers(text)].some(([word, numbers]) => own.get(word)?.isDisjointFrom(numbers) ?? false);
}

function readNumbers(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [, word = '', number = ''] of fold(text).matchAll(numbered))
    found.set(word, (found.get(word) ?? new Set()).add(number));
  return found;
}
