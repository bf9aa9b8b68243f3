import MiniSearch from 'minisearch';
import type { Register } from '../register/register.ts';
import {
  type Entry,
  type EntryType,
  type Language,
  languages,
  type QuestionKind,
  type Statement,
} from '../register/schema.ts';
import { createCandidates, type FindCandidates } from './candidates.ts';
import { createFits, type FindFits } from './fit.ts';
import { createLexicon, type Lexicon, type Term } from './lexicon.ts';
import { createTermWeights, isFiller } from './term-weights.ts';
import { fold, splitWords } from './words.ts';
import { createWritten, type WriteOnce } from './written.ts';

/** The register made ready to be asked: built once at the start. */
export interface Knowledge {
  readonly register: Register;
  readonly lexicon: Lexicon;
  readonly findCandidates: FindCandidates;
  readonly findFits: FindFits;
  readonly subjects: ReadonlyMap<string, Subject>;
  /** The milestones and later dates that have a day, by the day by which each will have come. */
  readonly dated: readonly Entry[];
  /** The entry that has a title or a name written just so (folded). */
  readonly titles: ReadonlyMap<string, string>;
  /** Folded phrases by which a question names a subject that the register is not about, by their first word. */
  readonly outside: ReadonlyMap<string, readonly string[]>;
  /** The terms of a statement's text and of the ways to ask for it. */
  termsOf(statement: Statement, language: Language): ReadonlySet<string>;
  /** How much a term tells about the subject: high for a rare term, low for one that many entries share. */
  weigh(term: string): number;
  /** In how many entries a term stands. */
  count(term: string): number;
  /** The same for a term of the register as a person typed it: less where the typed word is a common one. */
  weighTyped(term: string, word: string): number;
  readonly writeOnce: WriteOnce;
}

export interface Subject {
  readonly entry: Entry;
  /** Its place among all subjects. */
  readonly place: number;
  /** The terms of each name, in either language. */
  readonly names: readonly (readonly string[])[];
  /** The terms of each name and each way to ask for it. */
  readonly ways: readonly (readonly string[])[];
  /** The kinds of question that one of its statements answers. */
  readonly answers: ReadonlySet<QuestionKind>;
  /** The terms of its title, in either language. */
  readonly title: ReadonlySet<string>;
  /** Every term that stands anywhere in the entry, and those that go without saying for its type. */
  readonly terms: ReadonlySet<string>;
}

/** What an entry is, its own text need not say: a phase is a milestone with a deadline. */
const ofType: Partial<Record<EntryType, readonly string[]>> = {
  measure: ['#measure', '#recommend', '#letter-words'],
  milestone: ['#milestone', '#deadline', '#phase', '#boundary', '#microsoft'],
  later: ['#deadline', '#milestone', '#letter-words'],
  data: ['#deadline', '#milestone'],
  service: ['#service', '#scope-words', '#research', '#examined', '#defender'],
  finding: ['#finding', '#research', '#examined', '#letter-words'],
};

/** Reads the whole register into an index of MiniSearch. */
export function createKnowledge(register: Register): Knowledge {
  const lexicon = createLexicon(register);
  const entries = [...register.entries.values()];
  for (const entry of entries)
    for (const language of languages)
      for (const text of Object.values(textsOf(entry, language)).flat()) lexicon.learn(text, language);
  const index = createIndex();
  const subjects: Subject[] = [];
  const titles = new Map<string, string>();
  const statementTerms = new Map<Statement, Record<Language, ReadonlySet<string>>>();
  const weights = createTermWeights(entries.length);
  for (const entry of entries) {
    const texts = readTexts(entry, lexicon);
    const names = [...texts.names, ...texts.title];
    const subject = readSubject(entry, { place: subjects.length, texts });
    subjects.push(subject);
    weights.add(subject.terms, { naming: names.flat(), all: Object.values(texts).flat(2) });
    for (const language of languages)
      if (!titles.has(fold(entry.title[language]))) titles.set(fold(entry.title[language]), entry.id);
    for (const statement of entry.statements) statementTerms.set(statement, readStatement(statement, lexicon));
    const fields = Object.entries(texts).map(([field, phrases]) => [field, termsOf(phrases.flat()).join(' ')]);
    index.add({ id: subject.place, ...Object.fromEntries(fields) });
  }
  return {
    register,
    lexicon,
    findCandidates: createCandidates(index, { subjects, weigh: weights.weigh }),
    findFits: createFits(subjects, weights.weigh),
    subjects: new Map(subjects.map((subject) => [subject.entry.id, subject])),
    dated: sortByDay(entries),
    titles,
    outside: readOutside(register),
    termsOf: (statement, language) => statementTerms.get(statement)?.[language] ?? new Set(),
    weigh: weights.weigh,
    count: weights.count,
    weighTyped: weights.weighTyped,
    writeOnce: createWritten(),
  };
}

/** The day by which it will have come: of "2027" the last one, so that what has an exact date stands first. */
export function lastDayOf(entry: Entry): Temporal.PlainDate | undefined {
  if (entry.type === 'milestone') return entry.expected?.date;
  return entry.type === 'later' ? entry.on?.last : undefined;
}

function sortByDay(entries: readonly Entry[]): Entry[] {
  return entries
    .flatMap((entry) => {
      const day = lastDayOf(entry);
      return day ? [{ entry, day }] : [];
    })
    .sort((a, b) => Temporal.PlainDate.compare(a.day, b.day))
    .map(({ entry }) => entry);
}

function readOutside(register: Register): Map<string, string[]> {
  const byFirst = new Map<string, string[]>();
  for (const phrase of register.outside.flatMap(({ nl, en }) => [...nl, ...en])) {
    const words = splitWords(phrase);
    const [first = ''] = words;
    byFirst.set(first, [...(byFirst.get(first) ?? []), words.join(' ')]);
  }
  return byFirst;
}

/** An entry's terms, by where they stand. */
type Indexed = Record<string, string | number>;

function createIndex(): MiniSearch<Indexed> {
  return new MiniSearch<Indexed>({
    fields: ['names', 'asked', 'title', 'texts'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
    searchOptions: { boost: { names: 3, asked: 2.5, title: 2, texts: 1 }, combineWith: 'OR' },
  });
}

type Texts = ReturnType<typeof readTexts>;

/** The terms of an entry's texts in either language: of each text a list. */
function readTexts(entry: Entry, lexicon: Lexicon) {
  const read = (field: keyof ReturnType<typeof textsOf>) =>
    languages.flatMap((language) => textsOf(entry, language)[field].map((text) => lexicon.read(text, language)));
  return { names: read('names'), asked: read('asked'), title: read('title'), texts: read('texts') };
}

function readSubject(entry: Entry, { place, texts: read }: { place: number; texts: Texts }): Subject {
  const { names, asked, title, texts } = read;
  const telling = (phrase: readonly Term[]) => [...new Set(termsOf(phrase.filter((term) => !isFiller(term))))];
  const own = [...names, ...title].map(telling).filter((name) => name.length > 0);
  return {
    entry,
    place,
    names: own,
    answers: new Set(entry.statements.flatMap((statement) => statement.answers)),
    title: new Set(termsOf(title.flat())),
    ways: [...own, ...asked.map(telling).filter((way) => way.length > 0)],
    terms: new Set([...termsOf([...names, ...asked, ...title, ...texts].flat()), ...(ofType[entry.type] ?? [])]),
  };
}

function readStatement({ text, asked }: Statement, lexicon: Lexicon): Record<Language, ReadonlySet<string>> {
  const read = (language: Language) =>
    new Set([text[language], ...asked[language]].flatMap((phrase) => termsOf(lexicon.read(phrase, language))));
  return { nl: read('nl'), en: read('en') };
}

function termsOf(terms: readonly Term[]): string[] {
  return terms.map(({ term }) => term);
}

function textsOf(entry: Entry, language: 'nl' | 'en') {
  return {
    names: [...entry.names[language], ...(entry.type === 'service' ? [...entry.abbreviations, ...entry.formerly] : [])],
    asked: [...entry.asked[language], ...entry.statements.flatMap((statement) => statement.asked[language])],
    title: [entry.title[language]],
    texts: entry.statements.map((statement) => statement.text[language]),
  };
}
