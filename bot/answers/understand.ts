import type { Language } from '../register/schema.ts';
import { dropChatter } from './chatter.ts';
import { detectLanguage } from './detect-language.ts';
import { followUp, pointsBack, toTerm } from './follow-up.ts';
import type { Knowledge } from './knowledge.ts';
import { alike, isBeyondService, isOtherArticle, isOtherStep, isOtherVersion, lacksKind } from './misfit.ts';
import type { AskContext, LastAnswer } from './outcome.ts';
import { asksForManual, findOutsideWords } from './outside.ts';
import { readOverview } from './overviews.ts';
import { type AskedKind, readQuestionKind, toKind } from './question-kind.ts';
import { type Candidate, rankEntries } from './rank.ts';
import { asksForMore, readOtherLanguage } from './same-subject.ts';
import { expandShorthand } from './shorthand.ts';
import { stripCourtesy } from './strip-courtesy.ts';
import { isTelling, type WeighedTerm, weighTerm } from './weigh.ts';
import { fold } from './words.ts';

/** What a question came to mean. */
export interface Understood {
  readonly language: Language;
  /** What was typed, without courtesies; empty where the answer before is asked for again. */
  readonly text: string;
  readonly kind: AskedKind | undefined;
  readonly terms: readonly WeighedTerm[];
  /** Those that were asked with just now, and not before. */
  readonly own: readonly WeighedTerm[];
  /** Best first: an entry's or an overview's id. Empty: nothing fits. */
  readonly subjects: readonly { id: string; certain: boolean }[];
  /** Entries that come near, to offer where nothing fits. */
  readonly near: readonly string[];
  readonly outside: boolean;
}

/** The share of a question that the entry has to know before it may answer; less of a long one, which says more around it, or where its name is there in full. */
const enough = { short: 0.5, long: 0.4, lessForName: 0.1 };
const longWords = 9;
/** The very way to ask for it, be it in words that name no subject by themselves. */
const same = 0.95;
const sourcePrefix = /^(bron van|source of):? /;

/** Reads a question against the register and the conversation's last answer. */
export function understand(knowledge: Knowledge, typed: string, context: AskContext): Understood {
  const written = expandShorthand(typed);
  const text = stripCourtesy(written);
  const language = detectLanguage(written, knowledge.lexicon) ?? context.preferred ?? context.last?.language ?? 'nl';
  const typedTerms = knowledge.lexicon.understand(withoutUs(text), language).map((term) => weighTerm(knowledge, term));
  const kind = mendKind(readQuestionKind(text), typedTerms);
  const terms = dropChatter(knowledge, typedTerms, { text, language });
  const plain = { language, text, kind, terms, own: terms, near: [], outside: false };

  const exact = findExact(knowledge, text);
  if (exact)
    return {
      ...plain,
      kind: sourcePrefix.test(fold(text)) ? 'source' : kind,
      subjects: [{ id: exact, certain: true }],
    };

  const same = context.last && askAgain(knowledge, written, context.last);
  if (same) return { ...plain, ...same };

  const outside = findOutsideWords(knowledge, text);
  const joined = context.last && followUp(knowledge, { text, kind, terms, outside }, context.last);
  if (joined) return { ...plain, ...joined, subjects: [{ id: joined.subject, certain: true }] };
  const overview = outside.length === 0 ? readOverview(fold(text), terms, { kind, typed: typedTerms }) : undefined;
  if (overview) return { ...plain, subjects: [{ id: overview, certain: true }] };
  const found = search(knowledge, { text, terms, kind, outside });
  return { ...plain, ...(context.last && isLost(found, terms, text) ? { ...found, subjects: [] } : found) };
}

/** The answer before in the other language, or more of it. */
function askAgain(
  knowledge: Knowledge,
  text: string,
  last: LastAnswer,
): Pick<Understood, 'language' | 'text' | 'kind' | 'terms' | 'own' | 'subjects'> | undefined {
  const language = readOtherLanguage(text);
  if (!language && !asksForMore(text)) return undefined;
  return {
    language: language ?? last.language,
    text: '',
    kind: last.asked,
    terms: last.terms.map((term) => toTerm(knowledge, term)),
    own: [],
    subjects: [{ id: last.subject, certain: true }],
  };
}

/** "What did they warn about?", after an answer that has no such word: one word leads to an entry by chance. */
function isLost({ hasName }: Searched, terms: readonly WeighedTerm[], text: string): boolean {
  return pointsBack(text) && terms.filter(isTelling).length <= 1 && !hasName;
}

/** "Deadlien" and "finnished" are read only after their typos are mended. */
function mendKind(kind: AskedKind | undefined, terms: readonly WeighedTerm[]): AskedKind | undefined {
  const has = (concept: string) => terms.some(({ term }) => term === concept);
  if (kind === undefined && has('#deadline')) return 'when';
  return kind === 'confirm' && has('#complete') ? 'status' : kind;
}

interface Asked {
  readonly text: string;
  readonly terms: readonly WeighedTerm[];
  readonly kind: AskedKind | undefined;
  readonly outside: readonly string[];
}

interface Searched extends Pick<Understood, 'subjects' | 'near' | 'outside'> {
  /** A name of what was found stands in the question in full. */
  readonly hasName: boolean;
}

function search(knowledge: Knowledge, asked: Asked): Searched {
  const candidates = rankEntries(knowledge, asked.terms, toKind(asked.kind)).filter(
    (candidate) =>
      !lacksKind(candidate, asked.kind) &&
      !isBeyondService(candidate, asked.terms) &&
      !isOtherStep(knowledge, candidate.entry, asked.text),
  );
  const share = asked.terms.length >= longWords ? enough.long : enough.short;
  const telling = asked.terms.filter(isTelling);
  const near = candidates.slice(0, 3).map(({ entry }) => entry.id);
  const [best] = candidates;
  const outside = best ? isOutside(knowledge, best, asked) : asked.outside.length > 0;
  const fits = ({ coverage, likeness, isNamed, hasName }: Candidate) =>
    (likeness >= same && (telling.length > 1 || !pointsBack(asked.text))) ||
    (isNamed && (coverage >= share - (hasName ? enough.lessForName : 0) || likeness >= alike));
  if (
    !best ||
    outside ||
    !fits(best) ||
    isOtherVersion(best.entry, asked.terms) ||
    isOtherArticle(best.entry, asked.text)
  )
    return { subjects: [], near, outside, hasName: false };
  const rivals = candidates.filter((candidate) => candidate.score > 0.93 * best.score && fits(candidate));
  const vague = telling.length === 1 && asked.kind === undefined && rivals.length > 1 && best.entry.type !== 'term';
  const chosen = vague ? rivals.slice(0, 5) : [best];
  return {
    subjects: chosen.map(({ entry }) => ({ id: entry.id, certain: !vague })),
    near,
    outside: false,
    hasName: best.hasName,
  };
}

/** It names a subject of others, or wants a manual. */
function isOutside(knowledge: Knowledge, { entry }: Candidate, { text, terms, outside }: Asked): boolean {
  const subject = knowledge.subjects.get(entry.id);
  if (!subject) return outside.length > 0;
  const asked = new Set(terms.map(({ term }) => term));
  const names = subject.ways.filter((way) => way.every((term) => asked.has(term)));
  /** A word of another subject may stand in an entry's name (SLM's own name has three suppliers): it counts if the whole name, or way to ask for it, is there. */
  const knows = (phrase: string) => {
    const own = knowledge.lexicon.understand(phrase, 'nl').map(({ term }) => term);
    return names.some((name) => own.every((term) => name.includes(term)));
  };
  return outside.some((phrase) => !knows(phrase)) || asksForManual(knowledge, subject, text);
}

/** A measure by its id (O2), or a title or a command's word written in full. */
function findExact(knowledge: Knowledge, text: string): string | undefined {
  const folded = fold(text)
    .trim()
    .replace(/[?!.]+$/, '')
    .trim()
    .replace(sourcePrefix, '');
  const [, letter, digit] = /\b([mos])[ -]?(\d)\b/.exec(folded) ?? [];
  const id = letter ? `${letter.toUpperCase()}${digit}` : undefined;
  if (id && knowledge.register.entries.has(id)) return id;
  return knowledge.titles.get(folded);
}

/** After these words "us" is whoever asks; elsewhere it is the country, also where it is typed small. */
const oneself =
  /\b(for|to|of|with|let|lets|allows?|covers?|gives?|tell|helps?|than|by|on|from|affects?|requires?|about|is) us\b/g;

/** Folding would make "us" and "US" one. */
function withoutUs(text: string): string {
  return text.replace(oneself, '$1 we');
}
