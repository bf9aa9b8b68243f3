import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Register } from '../register/register.ts';
import { type Entry, type Language, languages } from '../register/schema.ts';
import { createWritten, type WriteOnce } from './answer-cache.ts';
import { datedKinds, homesOf } from './answer-id.ts';
import { type Model, readModel } from './match/model.ts';
import { createLexicon, type Lexicon } from './read/lexicon.ts';

/** The register made ready to be asked, with what was learnt of how people ask: built at the start, and again where the register is read again. */
export interface Knowledge {
  readonly register: Register;
  readonly lexicon: Lexicon;
  readonly model: Model;
  /** The terms of each fact, and of the names of its subjects. */
  readonly terms: ReadonlyMap<string, FactTerms>;
  /** How telling a term is: more where fewer facts have it. */
  weigh(term: string): number;
  readonly writeOnce: WriteOnce;
}

export interface FactTerms {
  readonly text: Readonly<Record<Language, ReadonlySet<string>>>;
  /** Of all names of its subjects together. */
  readonly names: ReadonlySet<string>;
  /** Of each of those names. */
  readonly each: readonly ReadonlySet<string>[];
  /** It holds of every product that it does not name. */
  readonly isOfOthers: boolean;
}

/** Where the model is, beside what reads it. */
export const modelFile = join(import.meta.dirname, 'match', 'model.bin');

export function createKnowledge(register: Register, model = readModel(readFileSync(modelFile))): Knowledge {
  const lexicon = teachLexicon(register);
  const terms = readTerms(register, lexicon);
  return {
    register,
    lexicon,
    model,
    terms,
    weigh: weighTerms(terms),
    writeOnce: createWritten(),
  };
}

/** How telling each term is: more where fewer facts have it, most where none has. */
export function weighTerms(terms: ReadonlyMap<string, FactTerms>): (term: string) => number {
  const counts = new Map<string, number>();
  for (const { text } of terms.values())
    for (const term of new Set([...text.nl, ...text.en])) counts.set(term, (counts.get(term) ?? 0) + 1);
  const most = Math.log(terms.size + 1);
  return (term) => most - Math.log(counts.get(term) ?? 1);
}

/** The vocabulary as a lexicon that knows the words of the register. */
export function teachLexicon(register: Register): Lexicon {
  const lexicon = createLexicon(register);
  for (const { title, names, facts } of register.entries.values())
    for (const language of languages)
      for (const text of [title[language], ...names[language], ...facts.map((fact) => fact.text[language])])
        lexicon.learn(text, language);
  for (const { title, names } of register.lists.values())
    for (const language of languages)
      for (const text of [title[language], ...names[language]]) lexicon.learn(text, language);
  return lexicon;
}

export function readTerms(register: Register, lexicon: Lexicon): ReadonlyMap<string, FactTerms> {
  const read = (text: string, language: Language) => lexicon.read(text, language).map(({ term }) => term);
  const namesOf = ({ title, names }: Pick<Entry, 'title' | 'names'>) =>
    languages.flatMap((language) =>
      [title[language], ...names[language]].map((name): ReadonlySet<string> => new Set(read(name, language))),
    );
  const bySubject = new Map([...register.entries].map(([id, entry]) => [id, namesOf(entry)]));
  const homes = homesOf(register);
  const named = (each: FactTerms['each'], text = { nl: none, en: none }, isOfOthers = false): FactTerms => ({
    text,
    names: new Set(each.flatMap((name) => [...name])),
    each,
    isOfOthers,
  });
  return new Map([
    ...[...register.lists].map(([id, list]) => [id, named(namesOf(list))] as const),
    ...[...bySubject].flatMap(([id, each]) => datedKinds.map((kind) => [`${id}#${kind}`, named(each)] as const)),
    ...[...register.facts].map(([id, { text, ofOthers }]): [string, FactTerms] => {
      const each = (homes.get(id) ?? []).flatMap((subject) => bySubject.get(subject) ?? []);
      return [id, named(each, { nl: new Set(read(text.nl, 'nl')), en: new Set(read(text.en, 'en')) }, ofOthers)];
    }),
  ]);
}

const none: ReadonlySet<string> = new Set();
