import { asKnownOn } from '../../register/as-known-on.ts';
import type { Language } from '../../register/schema.ts';
import type { Found, None } from '../../wording/answer-types.ts';
import { fold, splitWords } from '../../wording/words.ts';
import { answer, answerAbout } from '../answer.ts';
import { isFact, listMembers } from '../write/list-members.ts';
import { type QueryPart, readQuery } from './read-query.ts';
import type { SearchIndex } from './search-index.ts';

/** A longer query is none. In characters. */
const longest = 300;
/** Of each word so many subjects are looked at, those that it says most of first. */
const mostLookedAt = 200;
/** What it says of a subject that one of its names begins so. */
const named = 2.5;
/** Of the subjects found the best are compared with the letters that were typed. */
const mostCompared = 40;
/** The share of a query that a subject has to know. */
const enough = 0.5;
/** What it adds that a title or name begins with what was typed, or has a word that does. */
const sameAs = { beginning: 3, word: 1.5, within: 1.2 };
/** What begins with fewer letters stands inside many words. */
const shortestWithin = 4;
/** A question has so many words; with fewer, what begins so is nearer than an answer. */
const fewestAsked = 3;

export interface Searched {
  readonly text: string;
  /** The person's choice, used where the query does not tell its language. */
  readonly preferred?: Language | undefined;
  readonly today: Temporal.PlainDate;
}

/** What a query finds, the best first. */
export interface SearchResult {
  readonly language: Language;
  /** How much was found. */
  readonly count: number;
  /** The answer to a whole question: the first of what was found. */
  readonly answer?: Found;
  /** Why there is nothing, where the query is about something else or too long to be one. */
  readonly reason?: None['reason'] | 'too-long';
  /** What was found from one place to another, worked out against today. */
  write(from: number, to: number): Found[];
}

/** Finds measures, milestones, lists and whatever else the register knows, while somebody types: pure, no clock, no I/O. */
export function search(index: SearchIndex, { text, preferred, today }: Searched): SearchResult {
  const { knowledge } = index;
  if (text.length > longest) return nothing(preferred ?? 'nl', 'too-long');
  if (splitWords(text).length === 0) return list(index, listNext(index, today), { language: preferred ?? 'nl', today });
  const { language: told, parts, isOpen } = readQuery(index, text);
  const language = told ?? preferred ?? 'nl';
  const typed = fold(text).replace(/\s+/g, ' ').trim();
  const exact = index.findLabel(typed);
  if (parts.length === 0 && exact === undefined) return list(index, listNext(index, today), { language, today });
  // "EU data b" begins a name: it is still being typed, and no question yet.
  const isBegun = isOpen || (exact === undefined && index.listByLabel(typed).length > 0);
  const asked =
    !isBegun && isQuestion(text)
      ? answer(knowledge, { text, context: { preferred: language }, today }).answer
      : undefined;
  const isWhole = text.trimEnd().endsWith('?');
  if (isWhole && asked?.kind === 'none' && asked.reason === 'outside') return nothing(asked.language, 'outside');
  const known = asKnownOn(knowledge.register, today);
  const isKnown = (id: string) => known.entries.has(id) || known.lists.has(id);
  const subjects = [...new Set([...(exact ? [exact] : []), ...rank(index, parts, typed)])].filter(isKnown);
  if (asked?.kind !== 'found') return list(index, subjects, { language, today });
  return list(
    index,
    subjects.filter((subject) => subject !== asked.subject),
    { language: asked.language, today, first: asked },
  );
}

function nothing(language: Language, reason: None['reason'] | 'too-long'): SearchResult {
  return { language, count: 0, reason, write: () => [] };
}

interface Listing {
  readonly language: Language;
  readonly today: Temporal.PlainDate;
  /** The answer to a question, before everything else. */
  readonly first?: Found;
}

/** Only what is shown is written: that is the dearest step. */
function list(
  { knowledge }: SearchIndex,
  subjects: readonly string[],
  { language, today, first }: Listing,
): SearchResult {
  const all: readonly (string | Found)[] = first ? [first, ...subjects] : subjects;
  return {
    language,
    count: all.length,
    ...(first ? { answer: first } : {}),
    write: (from, to) =>
      all
        .slice(from, to)
        .map((subject) =>
          typeof subject === 'string' ? answerAbout(knowledge, subject, { language, today }) : subject,
        ),
  };
}

/** What comes next, as a list and each by itself. */
function listNext({ knowledge }: SearchIndex, today: Temporal.PlainDate): string[] {
  const register = asKnownOn(knowledge.register, today);
  const lists = [...register.lists.values()].filter(({ members }) => !('facts' in members));
  const ahead = lists.find(({ members }) => 'dates' in members && members.dates === 'ahead');
  const coming = ahead ? listMembers(ahead, { register, today }) : [];
  const ids = coming.flatMap((member) => (isFact(member) ? [] : [member.id]));
  return [...(ahead ? [ahead.id] : []), ...ids, ...lists.filter((list) => list !== ahead).map(({ id }) => id)];
}

function isQuestion(text: string): boolean {
  return splitWords(text).length >= fewestAsked;
}

/** The subjects that know enough of a query, best first. */
function rank(index: SearchIndex, parts: readonly QueryPart[], typed: string): string[] {
  const total = parts.reduce((sum, { share }) => sum + share, 0);
  const found = new Map<number, { score: number; share: number }>();
  for (const part of parts) {
    for (const [subject, weight] of lookUp(index, part)) {
      const { score, share } = found.get(subject) ?? { score: 0, share: 0 };
      found.set(subject, { score: score + part.share * weight, share: share + part.share });
    }
  }
  // Also where all its words say little by themselves: "EU data".
  for (const subject of index.listByLabel(typed)) {
    const known = found.get(subject)?.score ?? 0;
    found.set(subject, { score: Math.max(known, named * total), share: total });
  }
  const scored = [...found].flatMap(([place, { score, share }]) => {
    const subject = index.subjects[place];
    if (!subject || share < enough * total) return [];
    return [{ subject, score: (score / total) * (share / total) + subject.standing }];
  });
  return scored
    .toSorted((a, b) => b.score - a.score)
    .slice(0, mostCompared)
    .map(({ subject, score }) => ({ subject, score: score + compare(subject.labels, typed) }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ subject }) => subject.id);
}

/** The subjects that a part of a query stands in, and how much it says of each. */
function lookUp(index: SearchIndex, { term, words }: QueryPart): Map<number, number> {
  const found = new Map<number, number>();
  const lists = [
    ...(term === undefined ? [] : [index.listByTerm(term)]),
    ...words.map((word) => index.listByWord(word)),
  ];
  for (const postings of lists) {
    if (found.size >= mostLookedAt) break;
    for (const { subject, weight } of postings.slice(0, mostLookedAt))
      if (weight > (found.get(subject) ?? 0)) found.set(subject, weight);
  }
  return found;
}

/** How like what was typed a title or a name is, letter by letter: most where it is short. */
function compare(labels: readonly string[], typed: string): number {
  let best = 0;
  for (const label of labels) {
    if (label.startsWith(typed)) best = Math.max(best, sameAs.beginning + 1 / label.split(' ').length);
    else if (label.includes(` ${typed}`) || label.includes(`(${typed}`)) best = Math.max(best, sameAs.word);
    else if (typed.length >= shortestWithin && label.includes(typed)) best = Math.max(best, sameAs.within);
  }
  return best;
}
