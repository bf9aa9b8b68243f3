import type { Entry, EntryType, QuestionKind } from '../register/schema.ts';
import { askingWords } from './asking-words.ts';
import { isCommon, isEveryday, isNeutral } from './common-words.ts';
import type { Knowledge, Subject } from './knowledge.ts';
import type { Term } from './lexicon.ts';

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

export interface Candidate {
  readonly entry: Entry;
  readonly score: number;
  /** The share of what the question says (by weight) that the entry knows: 0 to 1. */
  readonly coverage: number;
  /** It knows a word of the question that names a subject. */
  readonly isNamed: boolean;
}

/** The types of entry that a kind of question is usually about. */
const usual: Partial<Record<QuestionKind, readonly EntryType[]>> = {
  when: ['milestone', 'later'],
  late: ['milestone'],
  ago: ['milestone', 'measure', 'later'],
  status: ['milestone', 'measure'],
  may: ['measure', 'finding'],
  scope: ['service', 'finding'],
  risk: ['finding'],
  meaning: ['term', 'service', 'data', 'background', 'milestone'],
  often: ['safeguard', 'recurring'],
  next: ['later', 'recurring'],
};
/** For a word that no entry knows; a name weighs more than any word that one does. */
const unknownWeight = { word: 0.75, name: 1.4 };

/** The entries that fit the terms of a question, best first, at most ten. */
export function rankEntries(knowledge: Knowledge, terms: readonly Term[], kind: QuestionKind | undefined): Candidate[] {
  const telling = terms.filter((term) => weightOf(knowledge, term) > 0);
  const known = [...new Set(telling.filter((term) => term.known).map((term) => term.term))];
  if (known.length === 0) return [];
  const measure = { knowledge, telling, known, hasSubject: telling.some((term) => isSubject(knowledge, term)) };
  const found = knowledge.index.search(known.join(' '), { boostTerm: (term) => knowledge.weigh(term) }).slice(0, 25);
  const best = found[0]?.score ?? 1;
  return found
    .flatMap(({ id, score }) => {
      const subject = knowledge.subjects.get(String(id));
      if (!subject) return [];
      const { coverage, isNamed } = cover(subject, measure);
      const fit = score / best + 0.8 * nameFit(knowledge, subject, known) + 1.2 * coverage;
      return [{ entry: subject.entry, score: fit * (1 + kindFit(subject.entry, kind)), coverage, isNamed }];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, 10);
}

interface Measured {
  readonly knowledge: Knowledge;
  readonly telling: readonly Term[];
  /** The question has a subject of its own, so that its frame says less. */
  readonly hasSubject: boolean;
}

/** How much of a question an entry knows. */
function cover(
  subject: Subject,
  { knowledge, telling, hasSubject }: Measured,
): Pick<Candidate, 'coverage' | 'isNamed'> {
  const weigh = (term: Term) => weightOf(knowledge, term) * (hasSubject && frame.has(term.term) ? 0.5 : 1);
  const sum = (list: readonly Term[]) => list.reduce((total, term) => total + weigh(term), 0);
  const shared = telling.filter((term) => subject.terms.has(term.term));
  const total = sum(telling);
  return {
    coverage: total === 0 ? 0 : sum(shared) / total,
    isNamed: shared.some((term) => !bare.has(term.term) && isTelling(knowledge, term)),
  };
}

function isSubject(knowledge: Knowledge, term: Term): boolean {
  return isTelling(knowledge, term) && !frame.has(term.term) && !bare.has(term.term);
}

/** How much a term counts: nothing for "the" and "please", most for a word that nobody knows. */
export function weightOf(knowledge: Knowledge, term: Term): number {
  const [word = ''] = term.words;
  if (term.term === '#we') return 0;
  if (term.term.startsWith('#')) return knowledge.weigh(term.term);
  if (askingWords.has(word) || term.words.every(isNeutral)) return 0;
  if (term.known && (!isCommon(word) || (knowledge.naming.has(term.term) && !isEveryday(word))))
    return knowledge.weigh(term.term);
  if (term.known) return (knowledge.naming.has(term.term) ? 0.5 : 0.25) * knowledge.weigh(term.term);
  if (/^\d+$/.test(word)) return 0.3;
  if (term.isName) return unknownWeight.name;
  return isCommon(word) ? 0.12 : unknownWeight.word;
}

/** Tells what a question is about; a filler word or a word that nobody knows for certain does not. */
export function isTelling(knowledge: Knowledge, term: Term): boolean {
  return weightOf(knowledge, term) > 0.25;
}

/** The weight of the best name that the question has in full. */
function nameFit(knowledge: Knowledge, subject: Subject, known: readonly string[]): number {
  const asked = new Set(known);
  const fits = subject.names.filter((name) => name.length > 0 && name.every((term) => asked.has(term)));
  return Math.min(1.5, Math.max(0, ...fits.map((name) => name.reduce((sum, term) => sum + knowledge.weigh(term), 0))));
}

function kindFit(entry: Entry, kind: QuestionKind | undefined): number {
  if (!kind) return 0;
  const answers = entry.statements.some((statement) => statement.answers.includes(kind)) ? 0.12 : 0;
  return answers + (usual[kind]?.includes(entry.type) ? 0.15 : 0);
}
