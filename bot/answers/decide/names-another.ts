import type { Language } from '../../register/schema.ts';
import { fold } from '../../wording/words.ts';
import type { Knowledge } from '../knowledge.ts';
import { findStrangers } from '../match/features.ts';
import type { Ranked } from '../match/rank.ts';

/** What the register is about: a question that names one of these is not only about somebody nobody knows. */
const ownGroups: ReadonlySet<string> = new Set(['product', 'party', 'data']);
const numbered = /(?<!\p{L})(\p{L}{1,45}) (\d+)\b/gu;

/**
 * The question names something that its likeliest answer is not about: a product of others, a name that nobody knows and
 * nothing of ours, or another number of what the answer is called ("fase 4" where it is fase 3). What is true of one thing
 * is never told of another, however likely it looks.
 */
export function namesAnother(
  { text, language, terms, first }: { text: string; language: Language; terms: readonly string[]; first: Ranked },
  { lexicon, register }: Pick<Knowledge, 'lexicon' | 'register'>,
): boolean {
  if (first.signs.isAnother === 1) return true;
  const isOurs = terms.some((term) => ownGroups.has(lexicon.groupOf(term)));
  if (!isOurs && findStrangers(text, lexicon).size > 0) return true;
  const named = register.entries.get(first.subject) ?? register.lists.get(first.subject);
  return named !== undefined && hasOtherNumber(text, [named.title[language], ...named.names[language]]);
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
