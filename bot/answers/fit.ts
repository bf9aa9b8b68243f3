import type { Subject } from './knowledge.ts';

/** A term of a question, for what it counts beside the others. */
export interface AskedTerm {
  readonly term: string;
  readonly weight: number;
  /** How often it is said. */
  readonly times: number;
  /** It names a subject by itself. */
  readonly isNaming: boolean;
  /** A word of the register, and no other that merely has its stem. */
  readonly isKnown: boolean;
}

/** How a subject fits a question. */
export interface Fit {
  readonly subject: Subject;
  /** The share of what the question says (by weight) that the subject knows: 0 to 1. */
  readonly coverage: number;
  /** How like the question the likest of its names and ways to ask is, as the cosine of their terms: 0 to 1. */
  readonly likeness: number;
  /** What the most telling of its names tells that stand in the question in full; 0 where none does. */
  readonly name: number;
  /** It knows a term that names a subject. */
  readonly isNamed: boolean;
}

/** How each of some subjects fits the terms of a question, in their order. */
export type FindFits = (subjects: readonly Subject[], terms: readonly AskedTerm[]) => Fit[];

/** Where a term stands. Lists of numbers, as a question reads thousands of them. */
interface Postings {
  /** The places of the subjects that know it. */
  readonly knowing: number[];
  /** Of each name and way to ask that has it: the place of its subject, its own there, and what the term tells in it. */
  readonly owners: number[];
  readonly ways: number[];
  readonly shares: number[];
}

interface Draft {
  readonly subject: Subject;
  said: number;
  isNamed: boolean;
  name: number;
  /** The highest of `products`, which are of the question and each way to ask. */
  best: number;
  readonly products: number[];
  /** Of each name, how many of its terms the question has. */
  readonly hits: number[];
}

/** Looks subjects through by the terms of a question, of which most of their names and ways to ask have none. */
export function createFits(subjects: readonly Subject[], weigh: (term: string) => number): FindFits {
  const postings = readPostings(subjects, weigh);
  const tell = (terms: readonly string[]) => terms.reduce((sum, term) => sum + weigh(term), 0);
  return (compared, terms) => {
    const drafts = compared.map(createDraft);
    const byPlace: (Draft | undefined)[] = new Array(subjects.length);
    for (const draft of drafts) byPlace[draft.subject.place] = draft;
    for (const asked of terms) {
      const found = postings.get(asked.term);
      if (found) add(byPlace, { asked, found, tell });
    }
    const norm = Math.hypot(...terms.map(({ weight }) => weight)) || 1;
    const total = terms.reduce((sum, { weight, times }) => sum + weight * times, 0) || 1;
    return drafts.map(({ subject, said, best, name, isNamed }) => ({
      subject,
      coverage: said / total,
      likeness: best / norm,
      name,
      isNamed,
    }));
  };
}

function createDraft(subject: Subject): Draft {
  return { subject, said: 0, isNamed: false, name: 0, best: 0, products: [], hits: [] };
}

function readPostings(subjects: readonly Subject[], weigh: (term: string) => number): Map<string, Postings> {
  const postings = new Map<string, Postings>();
  const at = (term: string): Postings => {
    const known = postings.get(term) ?? { knowing: [], owners: [], ways: [], shares: [] };
    postings.set(term, known);
    return known;
  };
  for (const { place, terms, ways } of subjects) {
    for (const term of terms) at(term).knowing.push(place);
    ways.forEach((way, index) => {
      const norm = Math.hypot(...way.map(weigh)) || 1;
      for (const term of way) {
        const { owners, ways: indexes, shares } = at(term);
        owners.push(place);
        indexes.push(index);
        shares.push(weigh(term) / norm);
      }
    });
  }
  return postings;
}

interface Added {
  readonly asked: AskedTerm;
  readonly found: Postings;
  readonly tell: (terms: readonly string[]) => number;
}

/** Adds to each draft, told by the place of its subject, what a term of the question says of it. */
function add(byPlace: readonly (Draft | undefined)[], { asked, found, tell }: Added): void {
  const { weight, times, isNaming, isKnown } = asked;
  for (const place of found.knowing) {
    const draft = byPlace[place];
    if (!draft) continue;
    draft.said += weight * times;
    draft.isNamed ||= isNaming;
  }
  const { owners, ways, shares } = found;
  for (let at = 0; at < owners.length; at += 1) {
    const draft = byPlace[owners[at] as number];
    if (!draft) continue;
    const way = ways[at] as number;
    const product = (draft.products[way] ?? 0) + weight * (shares[at] as number);
    draft.products[way] = product;
    if (product > draft.best) draft.best = product;
    const name = draft.subject.names[way];
    if (!name || !isKnown) continue;
    const hits = (draft.hits[way] ?? 0) + 1;
    draft.hits[way] = hits;
    if (hits === name.length) draft.name = Math.max(draft.name, tell(name));
  }
}
