import type { Entry, EntryType, QuestionKind } from '../register/schema.ts';
import type { Knowledge, Subject } from './knowledge.ts';
import type { Vector } from './likeness.ts';
import { isFrame, isNaming, isSubject, type WeighedTerm } from './weigh.ts';

export interface Candidate {
  readonly entry: Entry;
  readonly score: number;
  /** The share of what the question says (by weight) that the entry knows: 0 to 1. */
  readonly coverage: number;
  /** How like the question the likest of its names and ways to ask is: 0 to 1. */
  readonly likeness: number;
  /** It knows a word of the question that names a subject. */
  readonly isNamed: boolean;
  /** One of its names stands in the question in full. */
  readonly hasName: boolean;
}

/** The types of entry that a kind of question is usually about. */
const usual: Partial<Record<QuestionKind, readonly EntryType[]>> = {
  when: ['milestone', 'later'],
  late: ['milestone'],
  ago: ['milestone', 'later'],
  status: ['milestone', 'finding'],
  may: ['measure', 'finding'],
  scope: ['service', 'finding'],
  risk: ['finding'],
  meaning: ['term', 'service', 'data', 'background', 'milestone'],
  often: ['safeguard', 'recurring'],
  next: ['later', 'recurring'],
};
/** The kinds that want one thing (a date, a place), which an entry has or has not. */
const asksForOne: ReadonlySet<QuestionKind> = new Set(['who', 'when', 'where', 'count', 'often', 'late', 'ago']);
/** A long message is searched by the terms that tell most: the others hardly change what is found. */
const mostSearched = 5;
/** A term of most entries finds them all, and tells none apart. */
const leastSearched = 0.2;
/** So many entries are looked through: in a large register the rarer terms find enough of them. */
const mostWeighed = 1000;
/** How many of the entries found are weighed in full. */
const mostFound = 25;
/** What each sign of a fit adds to a score. */
const share = { name: 0.8, coverage: 1.2, likeness: 1.5 };

/** The entries that fit the terms of a question, best first, at most ten. */
export function rankEntries(
  knowledge: Knowledge,
  terms: readonly WeighedTerm[],
  kind: QuestionKind | undefined,
): Candidate[] {
  const telling = terms.filter(({ weight }) => weight > 0);
  const known = [...new Set(telling.filter((term) => term.known).map((term) => term.term))];
  if (known.length === 0) return [];
  const hasSubject = telling.some(isSubject);
  // Weighed once: every entry that is found is compared with them.
  const weights = new Map(telling.map((term) => [term.term, weighIn(term, hasSubject)]));
  const asked = {
    knowledge,
    telling,
    naming: telling.filter(isNaming).map(({ term }) => term),
    known: new Set(known),
    weights,
    norm: Math.hypot(...weights.values()),
  };
  const searched = chooseSearched(knowledge, known);
  const found = knowledge.findCandidates(searched, mostFound);
  const best = found[0]?.score ?? 1;
  return found
    .flatMap(({ id, score }) => {
      const subject = knowledge.subjects.get(id);
      return subject ? [measure(subject, { asked, kind, score: score / best })] : [];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, 10);
}

/** The terms that tell most, as far as few enough entries have them. */
function chooseSearched({ weigh, count }: Knowledge, known: readonly string[]): string[] {
  const byWeight = known.toSorted((a, b) => weigh(b) - weigh(a));
  let entries = 0;
  const end = byWeight.findIndex((term, place) => {
    entries += count(term);
    return place > 0 && (place >= mostSearched || weigh(term) < leastSearched || entries > mostWeighed);
  });
  return end === -1 ? byWeight : byWeight.slice(0, end);
}

interface Asked extends Vector {
  readonly knowledge: Knowledge;
  readonly telling: readonly WeighedTerm[];
  /** Those that name a subject by themselves. */
  readonly naming: readonly string[];
  readonly known: ReadonlySet<string>;
}

function measure(
  subject: Subject,
  { asked, kind, score }: { asked: Asked; kind: QuestionKind | undefined; score: number },
): Candidate {
  const { entry } = subject;
  const coverage = cover(subject, asked);
  const likeness = subject.likeness(asked);
  const name = nameFit(subject, asked);
  const fit = score + share.name * name + share.coverage * coverage + share.likeness * likeness;
  const isNamed = asked.naming.some((term) => subject.terms.has(term));
  return { entry, score: fit * (1 + kindFit(subject, kind)), coverage, likeness, isNamed, hasName: name > 0 };
}

/** A question that has a subject of its own says less by its frame. */
function weighIn(term: WeighedTerm, hasSubject: boolean): number {
  return term.weight * (hasSubject && isFrame(term) ? 0.5 : 1);
}

/** How much of a question an entry knows. */
function cover(subject: Subject, asked: Asked): number {
  let known = 0;
  let total = 0;
  for (const term of asked.telling) {
    const weight = asked.weights.get(term.term) ?? 0;
    total += weight;
    if (subject.terms.has(term.term)) known += weight;
  }
  return total === 0 ? 0 : known / total;
}

/** The weight of the best name that the question has in full. */
function nameFit({ names }: Subject, { knowledge, known }: Asked): number {
  const fits = names.filter((name) => name.length > 0 && name.every((term) => known.has(term)));
  return Math.min(1.5, Math.max(0, ...fits.map((name) => name.reduce((sum, term) => sum + knowledge.weigh(term), 0))));
}

function kindFit({ entry, answers }: Subject, kind: QuestionKind | undefined): number {
  if (!kind) return 0;
  const unanswered = asksForOne.has(kind) && entry.type !== 'milestone' ? -0.15 : 0;
  return (answers.has(kind) ? 0.12 : unanswered) + (usual[kind]?.includes(entry.type) ? 0.15 : 0);
}
