import type { Entry, EntryType, QuestionKind } from '../register/schema.ts';
import type { AskedTerm, Fit } from './fit.ts';
import type { Knowledge, Subject } from './knowledge.ts';
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
/** A longer name tells no more. */
const mostOfName = 1.5;
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
  const found = knowledge.findCandidates(chooseSearched(knowledge, known), mostFound);
  const best = found[0]?.score ?? 1;
  const subjects = found.map(({ subject }) => subject);
  // "Teams": what is said of Defender does not hold for it because an entry mentions it.
  const names = known.filter((term) => knowledge.lexicon.groupOf(term) === 'other-product');
  return knowledge
    .findFits(subjects, readAsked(telling))
    .map((fit, place) => toCandidate(fit, { kind, score: (found[place]?.score ?? 0) / best }))
    .filter(({ entry }) => isCalled(knowledge.subjects.get(entry.id), names))
    .sort((a, b) => b.score - a.score)
    .slice(0, 10);
}

/** Each of the names stands in what the subject is called or how it is asked for. */
function isCalled(subject: Subject | undefined, names: readonly string[]): boolean {
  return names.every((name) => subject?.title.has(name) || subject?.ways.some((way) => way.includes(name)));
}

/** Each term once; a question that has a subject of its own says less by its frame. */
function readAsked(telling: readonly WeighedTerm[]): AskedTerm[] {
  const hasSubject = telling.some(isSubject);
  const asked = new Map<string, AskedTerm>();
  for (const own of telling) {
    const { term } = own;
    asked.set(term, {
      term,
      weight: own.weight * (hasSubject && isFrame(own) ? 0.5 : 1),
      times: (asked.get(term)?.times ?? 0) + 1,
      isNaming: isNaming(own) || asked.get(term)?.isNaming === true,
      isKnown: own.known || asked.get(term)?.isKnown === true,
    });
  }
  return [...asked.values()];
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

function toCandidate(
  { subject, coverage, likeness, name, isNamed }: Fit,
  { kind, score }: { kind: QuestionKind | undefined; score: number },
): Candidate {
  const fit = score + share.name * Math.min(mostOfName, name) + share.coverage * coverage + share.likeness * likeness;
  return {
    entry: subject.entry,
    score: fit * (1 + kindFit(subject, kind)),
    coverage,
    likeness,
    isNamed,
    hasName: name > 0,
  };
}

function kindFit({ entry, answers }: Subject, kind: QuestionKind | undefined): number {
  if (!kind) return 0;
  const unanswered = asksForOne.has(kind) && entry.type !== 'milestone' ? -0.15 : 0;
  return (answers.has(kind) ? 0.12 : unanswered) + (usual[kind]?.includes(entry.type) ? 0.15 : 0);
}
