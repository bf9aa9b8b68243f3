import type { Entry, Language, QuestionKind } from '../register/schema.ts';
import { dropChatter } from './chatter.ts';
import { detectLanguage } from './detect-language.ts';
import { followUp, pointsBack, toTerm } from './follow-up.ts';
import type { Knowledge } from './knowledge.ts';
import type { AskContext, LastAnswer } from './outcome.ts';
import { asksForManual, findOutsideWords } from './outside.ts';
import { readOverview } from './overviews.ts';
import { type AskedKind, readQuestionKind, toKind } from './question-kind.ts';
import { type Candidate, rankEntries } from './rank.ts';
import { asksForMore, readOtherLanguage } from './same-subject.ts';
import { expandShorthand } from './shorthand.ts';
import { stripCourtesy } from './strip-courtesy.ts';
import { isTelling, type WeighedTerm, weighTerm } from './weigh.ts';
import { fold, splitWords } from './words.ts';

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
/** So like a way to ask for the entry that no more need be known. */
const alike = 0.8;
/** The very way to ask for it, be it in words that name no subject by themselves. */
const same = 0.95;
const sourcePrefix = /^(bron van|source of):? /;

/** Reads a question against the register and the conversation's last answer. */
export function understand(knowledge: Knowledge, typed: string, context: AskContext): Understood {
  const written = expandShorthand(typed);
  const text = stripCourtesy(written);
  const language = detectLanguage(written, knowledge.lexicon) ?? context.preferred ?? context.last?.language ?? 'nl';
  const typedTerms = knowledge.lexicon.understand(withoutUs(text), language).map((term) => weighTerm(knowledge, term));
  // A deadline may be read only after its typo is mended.
  const kind = readQuestionKind(text) ?? (typedTerms.some(({ term }) => term === '#deadline') ? 'when' : undefined);
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
  return { ...plain, ...search(knowledge, { text, terms, kind, outside }) };
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

interface Asked {
  readonly text: string;
  readonly terms: readonly WeighedTerm[];
  readonly kind: AskedKind | undefined;
  readonly outside: readonly string[];
}

function search(knowledge: Knowledge, asked: Asked): Pick<Understood, 'subjects' | 'near' | 'outside'> {
  const candidates = rankEntries(knowledge, asked.terms, toKind(asked.kind)).filter(
    (candidate) => !lacksKind(candidate, asked.kind),
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
    return { subjects: [], near, outside };
  const rivals = candidates.filter((candidate) => candidate.score > 0.93 * best.score && fits(candidate));
  const vague = telling.length === 1 && asked.kind === undefined && rivals.length > 1 && best.entry.type !== 'term';
  const chosen = vague ? rivals.slice(0, 5) : [best];
  return { subjects: chosen.map(({ entry }) => ({ id: entry.id, certain: !vague })), near, outside: false };
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

/** The kinds that only a statement of that kind answers: who, and how many. */
const needed: ReadonlySet<AskedKind | undefined> = new Set(['who', 'count']);
/** What has dates to come, or steps to take. */
const withFuture: ReadonlySet<string> = new Set(['later', 'recurring', 'unknown', 'milestone', 'measure', 'safeguard']);

/** The entry has the words and not the kind of answer. */
function lacksKind({ entry, likeness, hasName }: Candidate, kind: AskedKind | undefined): boolean {
  const answers = entry.statements.some((own) => own.answers.includes(kind as QuestionKind));
  if (kind === 'meaning') return !hasName && likeness < alike;
  if (kind === 'next') return !answers && !withFuture.has(entry.type);
  if (!needed.has(kind) || answers || entry.type === 'milestone') return false;
  return entry.type === 'term' || likeness < alike;
}

/** "Windows Server 2019", where the entry is about 2016. */
function isOtherVersion(entry: Entry, terms: readonly WeighedTerm[]): boolean {
  if (entry.type !== 'later') return false;
  const years = (words: readonly string[]) => words.filter((word) => /^(19|20)\d\d$/.test(word));
  const asked = years(terms.flatMap(({ words }) => words));
  const own = years(splitWords(`${entry.title.nl} ${entry.names.nl.join(' ')} ${entry.names.en.join(' ')}`));
  const isSaid = (year: string) => own.includes(year) || JSON.stringify(entry.statements).includes(year);
  return asked.length > 0 && own.length > 0 && !asked.some(isSaid);
}

/** "Artikel 33 AVG", of which the entry does not speak. */
function isOtherArticle(entry: Entry, text: string): boolean {
  const [, number] = /\b(?:artikel|article|art\.?) (\d+)/i.exec(text) ?? [];
  return number !== undefined && !splitWords(JSON.stringify(entry)).includes(number);
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
