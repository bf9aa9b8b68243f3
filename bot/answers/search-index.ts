import { type Language, languages } from '../register/schema.ts';
import { askingWords } from './asking-words.ts';
import { isNeutral } from './common-words.ts';
import type { Knowledge, Subject } from './knowledge.ts';
import { type Overview, overviews } from './overviews.ts';
import { phrases } from './phrases.ts';
import { fold, splitWords } from './words.ts';

/** What can be found: an entry of the register or an overview. */
export interface Findable {
  readonly id: string;
  /** Its code, titles and names, folded. */
  readonly labels: readonly string[];
  /** What it counts before anything is typed: measures and milestones first, and short titles, which say nothing beside. */
  readonly standing: number;
}

/** That a subject has a word, and how much it says: most in its title, least somewhere in its text. */
export interface Posting {
  /** A place in `subjects`. */
  readonly subject: number;
  readonly weight: number;
}

export interface SearchIndex {
  readonly knowledge: Knowledge;
  readonly subjects: readonly Findable[];
  /** The subject that has just this code, title or name, folded. */
  findLabel(label: string): string | undefined;
  /** The subjects with a code, title or name that begins with some letters, as places in `subjects`. */
  listByLabel(beginning: string): readonly number[];
  /** The subjects that a term of the lexicon stands in, those that it says most of first. */
  listByTerm(term: string): readonly Posting[];
  /** The words of the register that begin with some letters; of many the ones that name something. */
  listWords(beginning: string): readonly string[];
  /** The subjects that a word stands in as it is written. */
  listByWord(word: string): readonly Posting[];
}

const standings = { dated: 0.3, list: 0.3, brevity: 0.5 };
const weights = { label: 3, name: 2.5, asked: 1.2, text: 0.6 };
/** So many beginnings of words are looked at: more are no help to who has typed one letter. */
const mostWords = 60;
/** Shorter beginnings are looked up among titles and names only. In letters. */
const shortestInText = 3;

/** What people call an overview, beside its title. */
const overviewNames: Readonly<Record<Overview, Readonly<Record<Language, readonly string[]>>>> = {
  measures: { nl: ['maatregelen'], en: ['measures'] },
  'measures-microsoft': { nl: [], en: [] },
  'measures-organisations': { nl: [], en: [] },
  'measures-slm': { nl: [], en: [] },
  milestones: { nl: ['mijlpalen', 'deadlines', 'datums'], en: ['milestones', 'deadlines', 'dates'] },
  next: { nl: ['volgende', 'komende data'], en: ['next', 'coming dates'] },
  safeguards: { nl: ['waarborgen'], en: ['safeguards'] },
};

/** Makes the register ready to be searched while somebody types: built once at the start. */
export function createSearchIndex(knowledge: Knowledge): SearchIndex {
  const lists = [...overviews].map((overview) => readOverview(overview, knowledge));
  const entries = [...knowledge.subjects.values()].map(readEntry);
  const subjects = [...lists, ...entries];
  const byTerm = new Map<string, Posting[]>();
  const byWord = new Map<string, Posting[]>();
  subjects.forEach(({ terms, words }, subject) => {
    post(byTerm, terms, subject);
    post(byWord, words, subject);
  });
  for (const postings of [...byTerm.values(), ...byWord.values()]) postings.sort((a, b) => b.weight - a.weight);
  const sorted = [...byWord.keys()].sort();
  const naming = sorted.map((word) => (byWord.get(word)?.[0]?.weight ?? 0) >= weights.name);
  const byLabel = Map.groupBy(
    subjects.flatMap(({ labels }, subject) => [...new Set(labels)].map((label) => ({ label, subject }))),
    ({ label }) => label,
  );
  const labels = [...byLabel.keys()].sort();
  return {
    knowledge,
    subjects,
    findLabel: (label) => subjects[byLabel.get(label)?.[0]?.subject ?? -1]?.id,
    listByLabel(beginning) {
      const found = new Set<number>();
      for (let at = firstAtOrAfter(labels, beginning); labels[at]?.startsWith(beginning); at += 1) {
        for (const { subject } of byLabel.get(labels[at] as string) ?? []) found.add(subject);
        if (found.size >= mostWords) break;
      }
      return [...found];
    },
    listByTerm: (term) => byTerm.get(term) ?? [],
    listByWord: (word) => byWord.get(word) ?? [],
    listWords(beginning) {
      const names: string[] = [];
      const others: string[] = [];
      for (let at = firstAtOrAfter(sorted, beginning); at < sorted.length; at += 1) {
        const word = sorted[at] as string;
        if (!word.startsWith(beginning) || names.length >= mostWords) break;
        if (naming[at]) names.push(word);
        else if (beginning.length >= shortestInText && others.length < mostWords) others.push(word);
      }
      return [...names, ...others].slice(0, mostWords);
    },
  };
}

interface Read extends Findable {
  readonly terms: ReadonlyMap<string, number>;
  readonly words: ReadonlyMap<string, number>;
}

function readOverview(overview: Overview, { lexicon }: Knowledge): Read {
  const labels = languages.flatMap((language) =>
    [phrases[language].titles[overview] ?? overview, ...overviewNames[overview][language]].map((label) => ({
      label,
      language,
    })),
  );
  const terms = new Map<string, number>();
  const words = new Map<string, number>();
  for (const { label, language } of labels) {
    for (const { term } of lexicon.read(label, language)) raise(terms, term, weights.label);
    // Also where the name is a word with which one asks: "volgende".
    for (const word of splitWords(label)) raise(words, word, weights.label);
  }
  const folded = labels.map(({ label }) => fold(label));
  return { id: overview, labels: folded, standing: standings.list + brevityOf(folded), terms, words };
}

function readEntry({ entry, title, names, ways, terms: all }: Subject): Read {
  const terms = new Map<string, number>();
  for (const term of all) raise(terms, term, weights.text);
  for (const term of ways.flat()) raise(terms, term, weights.asked);
  for (const term of names.flat()) raise(terms, term, weights.name);
  for (const term of title) raise(terms, term, weights.label);
  const words = new Map<string, number>();
  const add = (texts: readonly string[], weight: number) => {
    for (const word of texts.flatMap(splitWords)) if (isSought(word, weight)) raise(words, word, weight);
  };
  const code = /^[MOS]\d$/.test(entry.id) ? [entry.id] : [];
  const called = [
    ...languages.flatMap((language) => entry.names[language]),
    ...(entry.type === 'service' ? [...entry.abbreviations, ...entry.formerly] : []),
  ];
  const titles = languages.map((language) => entry.title[language]);
  add([...titles, ...code], weights.label);
  add(called, weights.name);
  for (const language of languages) {
    add(entry.asked[language], weights.asked);
    for (const { text, asked } of entry.statements) {
      add(asked[language], weights.asked);
      add([text[language]], weights.text);
    }
  }
  const labels = [...code, ...titles, ...called].map(fold);
  const isDated = entry.type === 'measure' || entry.type === 'milestone';
  // Measures keep the order of their codes.
  const brevity = entry.type === 'measure' ? 0 : brevityOf(titles);
  return { id: entry.id, labels, standing: (isDated ? standings.dated : 0) + brevity, terms, words };
}

function brevityOf(titles: readonly string[]): number {
  return standings.brevity / Math.min(...titles.map((title) => splitWords(title).length));
}

/** "company" in a name is looked for, "the" is not, and in a text neither is. */
function isSought(word: string, weight: number): boolean {
  return !askingWords.has(word) && !(isNeutral(word) && (weight < weights.name || word.length <= 3));
}

function raise(map: Map<string, number>, key: string, weight: number): void {
  map.set(key, Math.max(weight, map.get(key) ?? 0));
}

function post(postings: Map<string, Posting[]>, found: ReadonlyMap<string, number>, subject: number): void {
  for (const [key, weight] of found) {
    const list = postings.get(key);
    if (list) list.push({ subject, weight });
    else postings.set(key, [{ subject, weight }]);
  }
}

/** Where in a sorted list a text stands, or would stand. */
function firstAtOrAfter(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as string) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
