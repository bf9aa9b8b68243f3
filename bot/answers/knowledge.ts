import MiniSearch from 'minisearch';
import type { Register } from '../register/register.ts';
import { type Entry, type EntryType, type Language, languages, type Statement } from '../register/schema.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { fold, splitWords } from './words.ts';

/** The register made ready to be asked: built once at the start. */
export interface Knowledge {
  readonly register: Register;
  readonly lexicon: Lexicon;
  readonly index: MiniSearch;
  readonly subjects: ReadonlyMap<string, Subject>;
  /** The entry that has a title or a name written just so (folded). */
  readonly titles: ReadonlyMap<string, string>;
  /** The terms that stand in an entry's name or title. */
  readonly naming: ReadonlySet<string>;
  /** Folded words by which a question names a subject that the register is not about. */
  readonly outside: readonly string[];
  /** The terms of a statement's text and of the ways to ask for it. */
  termsOf(statement: Statement, language: Language): ReadonlySet<string>;
  /** How much a term tells about the subject: high for a rare term, low for one that many entries share. */
  weigh(term: string): number;
}

export interface Subject {
  readonly entry: Entry;
  /** The terms of each name, in either language. */
  readonly names: readonly (readonly string[])[];
  /** The terms of each name and each way to ask for it. */
  readonly ways: readonly (readonly string[])[];
  /** Every term that stands anywhere in the entry, and those that go without saying for its type. */
  readonly terms: ReadonlySet<string>;
}

/** What an entry is, its own text need not say: a phase is a milestone with a deadline. */
const ofType: Partial<Record<EntryType, readonly string[]>> = {
  measure: ['#measure', '#recommend', '#letter-words'],
  milestone: ['#milestone', '#deadline', '#phase', '#boundary', '#microsoft'],
  later: ['#deadline', '#milestone'],
  data: ['#deadline', '#milestone'],
  service: ['#service', '#scope-words', '#research', '#defender'],
  finding: ['#finding', '#research', '#letter-words'],
};

/** Reads the whole register into an index of MiniSearch. */
export function createKnowledge(register: Register): Knowledge {
  const lexicon = createLexicon(register);
  const entries = [...register.entries.values()];
  for (const entry of entries) {
    for (const language of languages)
      for (const text of Object.values(textsOf(entry, language)).flat()) lexicon.learn(text, language);
  }
  const index = new MiniSearch<Record<string, string>>({
    fields: ['names', 'asked', 'title', 'texts'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
    searchOptions: { boost: { names: 3, asked: 2.5, title: 2, texts: 1 }, combineWith: 'OR' },
  });
  const subjects = new Map<string, Subject>();
  const titles = new Map<string, string>();
  const frequency = new Map<string, number>();
  const naming = new Set<string>();
  const statementTerms = new Map<Statement, Record<Language, ReadonlySet<string>>>();
  for (const entry of entries) {
    const fields: Record<string, string[]> = { names: [], asked: [], title: [], texts: [] };
    const names: string[][] = [];
    const ways: string[][] = [];
    for (const language of languages) {
      const texts = textsOf(entry, language);
      for (const [field, values] of Object.entries(texts))
        fields[field]?.push(...values.flatMap((text) => lexicon.readTerms(text, language)));
      const read = (phrase: string) => [...new Set(lexicon.readTerms(phrase, language))];
      names.push(...[...texts.names, ...texts.title].map(read));
      ways.push(...texts.asked.map(read));
      if (!titles.has(fold(entry.title[language]))) titles.set(fold(entry.title[language]), entry.id);
    }
    const terms = new Set([...Object.values(fields).flat(), ...(ofType[entry.type] ?? [])]);
    for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    for (const term of [fields['names'], fields['title']].flat()) if (term) naming.add(term);
    subjects.set(entry.id, { entry, names, ways: [...names, ...ways], terms });
    for (const statement of entry.statements) {
      const read = (language: Language) =>
        new Set(
          [statement.text[language], ...statement.asked[language]].flatMap((text) => lexicon.readTerms(text, language)),
        );
      statementTerms.set(statement, { nl: read('nl'), en: read('en') });
    }
    index.add({
      id: entry.id,
      ...Object.fromEntries(Object.entries(fields).map(([field, values]) => [field, values.join(' ')])),
    });
  }
  const rarest = Math.log(1 + entries.length);
  return {
    register,
    lexicon,
    index,
    subjects,
    titles,
    naming,
    outside: register.outside
      .flatMap((group) => [...group.nl, ...group.en])
      .map((phrase) => splitWords(phrase).join(' ')),
    termsOf: (statement, language) => statementTerms.get(statement)?.[language] ?? new Set(),
    weigh: (term) => Math.log(1 + entries.length / (frequency.get(term) ?? 1)) / rarest,
  };
}

function textsOf(entry: Entry, language: 'nl' | 'en') {
  return {
    names: [...entry.names[language], ...(entry.type === 'service' ? [...entry.abbreviations, ...entry.formerly] : [])],
    asked: [...entry.asked[language], ...entry.statements.flatMap((statement) => statement.asked[language])],
    title: [entry.title[language]],
    texts: entry.statements.map((statement) => statement.text[language]),
  };
}
