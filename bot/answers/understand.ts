import type { Language, QuestionKind } from '../register/schema.ts';
import { isCommon } from './common-words.ts';
import { detectLanguage } from './detect-language.ts';
import type { Knowledge } from './knowledge.ts';
import type { Term } from './lexicon.ts';
import type { AskContext, LastAnswer } from './outcome.ts';
import { findOutsideWords } from './outside.ts';
import { isOverview, readOverview } from './overviews.ts';
import { type AskedKind, readQuestionKind } from './question-kind.ts';
import { type Candidate, isTelling, rankEntries, weightOf } from './rank.ts';
import { fold, splitWords } from './words.ts';

/** What a question came to mean. */
export interface Understood {
  readonly language: Language;
  readonly kind: AskedKind | undefined;
  readonly terms: readonly Term[];
  /** Best first: an entry's or an overview's id. Empty: nothing fits. */
  readonly subjects: readonly { id: string; certain: boolean }[];
  /** Entries that come near, to offer where nothing fits. */
  readonly near: readonly string[];
  readonly outside: boolean;
}

/** The share of a question that the entry has to know before it may answer; less of a long one, which says more around it. */
const enough = { short: 0.5, long: 0.4 };
const longWords = 9;
const connective = /^(en|and|maar|but|ook|also|of|or|what about|how about|hoe zit het met|wat betreft|en hoe)\b/;
const pronoun =
  /\b(dat|die|dit|deze|dan|daarvan|ervan|daar|daarvoor|hiervan|hij|ze|it|that|this|those|these|they|then|its)\b/;
const sourcePrefix = /^(bron van|source of):? /;

/** Reads a question against the register and the conversation's last answer. */
export function understand(knowledge: Knowledge, text: string, context: AskContext): Understood {
  const language = detectLanguage(text, knowledge.lexicon) ?? context.preferred ?? context.last?.language ?? 'nl';
  const kind = readQuestionKind(text);
  const terms = dropChatter(knowledge.lexicon.understand(withoutUs(text), language), text);
  const plain = { language, kind, terms, near: [], outside: false };

  const exact = findExact(knowledge, text);
  if (exact)
    return {
      ...plain,
      kind: sourcePrefix.test(fold(text)) ? 'source' : kind,
      subjects: [{ id: exact, certain: true }],
    };

  const tells = (term: Term) => isTelling(knowledge, term);
  const outside = findOutsideWords(knowledge, text);
  const followUp = context.last && followsUp(text, terms.filter(tells), outside) ? context.last : undefined;
  if (followUp) {
    const joined = join(knowledge, { text, kind, terms }, followUp);
    if (joined) return { ...plain, ...joined };
  }
  const overview =
    outside.length === 0
      ? readOverview(fold(text), terms, { kind, weigh: (term) => weightOf(knowledge, term) })
      : undefined;
  if (overview) return { ...plain, subjects: [{ id: overview, certain: true }] };
  return { ...plain, ...search(knowledge, { terms, kind, outside }) };
}

interface Asked {
  readonly terms: readonly Term[];
  readonly kind: AskedKind | undefined;
  readonly outside: readonly string[];
}

function search(knowledge: Knowledge, asked: Asked): Pick<Understood, 'subjects' | 'near' | 'outside'> {
  const candidates = rankEntries(knowledge, asked.terms, toKind(asked.kind));
  const share = asked.terms.length >= longWords ? enough.long : enough.short;
  const near = candidates.slice(0, 3).map(({ entry }) => entry.id);
  const [best] = candidates;
  const words = new Set(asked.terms.map(({ term }) => term));
  const outside = best
    ? asked.outside.some((phrase) => !knows(knowledge, best, { phrase, asked: words }))
    : asked.outside.length > 0;
  if (!best || outside || best.coverage < share || !best.isNamed || misses(best, asked))
    return { subjects: [], near, outside };
  const rivals = candidates.filter(({ score, coverage }) => score > 0.93 * best.score && coverage >= share);
  const telling = asked.terms.filter((term) => isTelling(knowledge, term));
  const vague = telling.length === 1 && asked.kind === undefined && rivals.length > 1 && best.entry.type !== 'term';
  const chosen = vague ? rivals.slice(0, 5) : [best];
  return { subjects: chosen.map(({ entry }) => ({ id: entry.id, certain: !vague })), near, outside: false };
}

/** It is about another version ("Windows Server 2019"), or asks for the next date of something that has none. */
function misses({ entry }: Candidate, { kind, terms }: Asked): boolean {
  const years = (words: readonly string[]) => words.filter((word) => /^(19|20)\d\d$/.test(word));
  const asked = years(terms.flatMap(({ words }) => words));
  const own = years(splitWords(`${entry.title.nl} ${entry.names.nl.join(' ')} ${entry.names.en.join(' ')}`));
  if (
    asked.length > 0 &&
    own.length > 0 &&
    entry.type === 'later' &&
    !asked.some((year) => own.includes(year) || JSON.stringify(entry.statements).includes(year))
  )
    return true;
  return kind === 'next' && entry.type === 'term';
}

/** A word of another subject may stand in an entry's name (SLM's own name has three suppliers): it counts if the whole name is there. */
function knows(
  knowledge: Knowledge,
  { entry }: Candidate,
  { phrase, asked }: { phrase: string; asked: ReadonlySet<string> },
): boolean {
  const terms = knowledge.lexicon.understand(phrase, 'nl').map(({ term }) => term);
  const names = knowledge.subjects.get(entry.id)?.names ?? [];
  return names.some((name) => terms.every((term) => name.includes(term)) && name.every((term) => asked.has(term)));
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

/** "us" is whoever asks; only "US" is the country, and folding would make them one. */
function withoutUs(text: string): string {
  return text.replace(/\bus\b/g, 'we');
}

/** A long message has words that don't matter; one unknown word in eight is passed over, unless it is written as a name. */
function dropChatter(terms: readonly Term[], text: string): Term[] {
  let room = Math.floor(splitWords(text).length / 8);
  const names = new Set((text.slice(1).match(/\b\p{Lu}[\p{L}\p{N}]+/gu) ?? []).map(fold));
  return terms
    .map((term) => (!term.known && term.words.some((word) => names.has(word)) ? { ...term, isName: true } : term))
    .filter((term) => {
      const passed = !term.known && !term.isName && room > 0 && !isCommon(term.words[0] ?? '');
      if (passed) room -= 1;
      return !passed;
    });
}

function followsUp(text: string, telling: readonly Term[], outside: readonly string[]): boolean {
  if (outside.length > 0) return false;
  const folded = fold(text).trim();
  if (telling.some((term) => !term.known)) return false;
  if (connective.test(folded)) return telling.length <= 4;
  if (telling.length === 0) return splitWords(text).length <= 9;
  return (
    pronoun.test(folded) &&
    telling.length <= 2 &&
    splitWords(text).length <= 9 &&
    telling.every(({ term }) =>
      [
        '#complete',
        '#expired',
        '#letter-words',
        '#research',
        '#deadline',
        '#page-words',
        '#publish',
        '#accept',
        '#high-words',
        '#risk-words',
      ].includes(term),
    )
  );
}

/** Reads the question together with the one before it. */
function join(
  knowledge: Knowledge,
  asked: { text: string; kind: AskedKind | undefined; terms: readonly Term[] },
  last: LastAnswer,
): Pick<Understood, 'subjects' | 'kind' | 'terms'> | undefined {
  const tells = (term: Term) => isTelling(knowledge, term);
  const telling = asked.terms.filter(tells);
  const kind = asked.kind && !connective.test(fold(asked.text)) ? asked.kind : (specificKind(asked.kind) ?? last.asked);
  if (telling.every(({ term }) => knowledge.lexicon.groupOf(term) === 'other' || term === '#deadline')) {
    if (asked.kind === undefined) return undefined;
    return { subjects: [{ id: last.subject, certain: true }], kind: asked.kind, terms: last.terms.map(toTerm) };
  }
  const groups = new Set(telling.map(({ term }) => knowledge.lexicon.groupOf(term)));
  const kept = last.terms
    .filter((term) => !groups.has(knowledge.lexicon.groupOf(term)) || knowledge.lexicon.groupOf(term) === 'ask')
    .map(toTerm);
  const terms = [...telling, ...kept.filter(({ term }) => !telling.some((own) => own.term === term))];
  const overview = readOverview(fold(asked.text), terms, { kind, weigh: (term) => weightOf(knowledge, term) });
  if (overview && (isOverview(last.subject) || groups.has('ask')))
    return { subjects: [{ id: overview, certain: true }], kind, terms };
  const [best] = rankEntries(knowledge, terms, toKind(kind));
  return best ? { subjects: [{ id: best.entry.id, certain: true }], kind, terms } : undefined;
}

/** "en wat is ...": a mere "what" does not change what was asked before. */
function specificKind(kind: AskedKind | undefined): AskedKind | undefined {
  return kind === 'what' || kind === 'how' || kind === 'list' || kind === 'meaning' ? undefined : kind;
}

function toTerm(term: string): Term {
  return { term, words: [term], known: true };
}

/** A question for the source is answered from the entry as it is. */
export function toKind(kind: AskedKind | undefined): QuestionKind | undefined {
  return kind === 'source' ? 'where' : kind;
}
