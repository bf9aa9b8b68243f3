import { isCommon } from './common-words.ts';
import type { Knowledge } from './knowledge.ts';
import type { Term } from './lexicon.ts';
import { isFiller } from './term-weights.ts';

/** Words that name no subject by themselves: "the deadline" may be anybody's. */
const bare = new Set([
  '#measure',
  '#milestone',
  '#deadline',
  '#microsoft',
  '#organisation',
  '#staff',
  '#complete',
  '#expired',
  '#service',
  '#use',
  '#publish',
  '#request-words',
  '#high-words',
  '#handle',
  '#finding',
  '#carry-out',
  '#mandatory',
  '#country',
  '#access',
  '#mail',
  '#table',
  '#newer',
  '#next-words',
  '#switch-off',
  '#forbid',
  '#switch-on',
  '#ever',
  '#other',
  '#examined',
]);

/** Who and what the whole letter is about: beside a subject of its own these say little. */
const frame = new Set([
  '#microsoft',
  '#slm-party',
  '#letter-words',
  '#research',
  '#defender',
  '#recommend',
  '#organisation',
]);

/** For a word that no entry knows; a name weighs more than any word that one does. */
const unknownWeight = { common: 0.12, number: 0.3, short: 0.3, verb: 0.3, word: 0.6, name: 1.4 };
/** An unknown word of so few letters is rather a slip than a subject. */
const shortWord = 3;

/** A year stands in many entries and tells few apart. */
const year = 0.4;
const isYear = (word: string) => /^(19|20)\d\d$/.test(word);

/** Looks like a verb or an adverb, which names no subject. */
const verbal = /^ge.{3,}[dt]$|eren$|(ed|ly)$/;

/** A term of a question, with how much it counts there. */
export interface WeighedTerm extends Term {
  /** Nothing for "the" and "please", most for a word that nobody knows. */
  readonly weight: number;
}

export function weighTerm(knowledge: Knowledge, term: Term): WeighedTerm {
  return { ...term, weight: weightOf(knowledge, term) };
}

function weightOf(knowledge: Knowledge, term: Term): number {
  const [word = ''] = term.words;
  if (term.term === '#we' || isFiller(term)) return 0;
  if (term.known) return Math.min(knowledge.weighTyped(term.term, word), isYear(word) ? year : 1);
  if (/^\d+$/.test(word)) return unknownWeight.number;
  if (term.isName) return unknownWeight.name;
  if (isCommon(word)) return unknownWeight.common;
  if (verbal.test(word)) return unknownWeight.verb;
  return word.length <= shortWord ? unknownWeight.short : unknownWeight.word;
}

/** Tells what a question is about; a filler word or a word that nobody knows for certain does not. */
export function isTelling({ weight }: WeighedTerm): boolean {
  return weight > 0.25;
}

export function isFrame({ term }: Term): boolean {
  return frame.has(term);
}

/** Tells a subject that is neither the letter's frame nor anybody's. */
export function isSubject(term: WeighedTerm): boolean {
  return isNaming(term) && !frame.has(term.term);
}

/** Names a subject by itself. */
export function isNaming(term: WeighedTerm): boolean {
  return isTelling(term) && !bare.has(term.term) && !/^(\d{1,2}|(19|20)\d\d)$/.test(term.term);
}
