import type { Register } from '../../register/register.ts';
import { type Language, languages } from '../../register/schema.ts';
import { months } from '../../wording/when/time-words.ts';
import { fold } from '../../wording/words.ts';
import type { Knowledge } from '../knowledge.ts';
import { presumes } from '../match/acts.ts';
import { findStrangers } from '../match/features.ts';
import type { Match, Ranked } from '../match/rank.ts';
import { isNeutral } from '../read/common-words.ts';
import { surelyPresumes } from './caution.ts';
import { hasUnknownCode } from './coded.ts';

/** What the register is about: a question that names one of these is not only about somebody nobody knows. */
const ownGroups: ReadonlySet<string> = new Set(['product', 'party', 'data']);
const numbered = /(?<!\p{L})(\p{L}{1,45}) (\d+)\b/gu;

interface Named {
  readonly text: string;
  readonly language: Language;
  readonly match: Pick<Match, 'terms' | 'acts'>;
  readonly first: Ranked;
}

/**
 * The question names something that its likeliest answer is not about: a product of others, a name that nobody knows and
 * nothing of ours, another number of what the answer is called ("fase 2" where it is fase 3), a number that nothing of ours
 * has ("Windows 11"), or a code of a measure that there is not. What is true of one thing is never told of another, however
 * likely it looks. Who takes a wrong name for granted is put right: "waarom deed TNO dat onderzoek?", "dus iedereen krijgt een
 * schuilnaam in Teams".
 */
export function namesAnother(
  { text, language, match: { terms, acts }, first }: Named,
  { lexicon, register }: Pick<Knowledge, 'lexicon' | 'register'>,
): boolean {
  if (hasUnknownCode(text, register) || hasUnknownNumber(text, register)) return true;
  const isOurs = terms.some((term) => ownGroups.has(lexicon.groupOf(term)));
  if (first.signs.isAnother === 1 && !surelyPresumes(acts)) return true;
  if (!isOurs && !presumes(acts) && findStrangers(text, lexicon).size > 0) return true;
  const named = register.entries.get(first.subject) ?? register.lists.get(first.subject);
  return named !== undefined && hasOtherNumber(text, [named.title[language], ...named.names[language]]);
}

interface Numbered {
  /** What names of the register number, with which numbers. */
  readonly named: ReadonlyMap<string, ReadonlySet<string>>;
  /** The same of its sentences. */
  readonly told: ReadonlyMap<string, ReadonlySet<string>>;
}
const numberedIn = new WeakMap<Register, Numbered>();
/** "The end of 2025" and "July 2027" are times, of which more may be known than is named. */
const year = /^\d{4}$/;
/** "Eind 24", "March 12": a year in short, or a day. */
const shortYear = /^\d{1,2}$/;

/** A word that names of ours number, with a number that neither they nor any sentence has. */
function hasUnknownNumber(text: string, register: Register): boolean {
  const { named, told } = numbersOf(register);
  return [...readNumbers(text)].some(([word, numbers]) => {
    const asked = new Set([...numbers].filter((number) => !year.test(number)));
    const isNamed = asked.size > 0 && !isNeutral(word) && !isPartOfYear(word) && named.has(word);
    return isNamed && [named, told].every((known) => known.get(word)?.isDisjointFrom(asked) ?? true);
  });
}

function numbersOf(register: Register): Numbered {
  const known = numberedIn.get(register);
  if (known) return known;
  const { entries, facts } = register;
  const inEach = (texts: readonly Readonly<Record<Language, string | readonly string[]>>[]) =>
    readNumbers(texts.flatMap((text) => languages.flatMap((language) => text[language])).join('\n'));
  const read = {
    named: inEach([...entries.values()].flatMap(({ title, names }) => [title, names])),
    told: inEach([...facts.values()].map(({ text }) => text)),
  };
  numberedIn.set(register, read);
  return read;
}

const ends: ReadonlySet<string> = new Set(['eind', 'einde', 'end', 'begin', 'medio', 'mid']);

function isPartOfYear(word: string): boolean {
  return months.has(word) || ends.has(word);
}

/** A word that both number, with no number in common. "December 2024" is a time: that it was another is what is asked. */
function hasOtherNumber(text: string, names: readonly string[]): boolean {
  const own = readNumbers(names.join('\n'));
  const isTime = (word: string, numbers: ReadonlySet<string>) =>
    (isPartOfYear(word) || isNeutral(word)) && [...numbers].every((one) => year.test(one) || shortYear.test(one));
  return [...readNumbers(text)].some(
    ([word, numbers]) => !isTime(word, numbers) && (own.get(word)?.isDisjointFrom(numbers) ?? false),
  );
}

function readNumbers(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [, word = '', number = ''] of fold(text).matchAll(numbered))
    found.set(word, (found.get(word) ?? new Set()).add(number));
  return found;
}
