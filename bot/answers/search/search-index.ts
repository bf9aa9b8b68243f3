import type { Register } from '../../register/register.ts';
import { type Entry, type Language, type List, languages, type Words } from '../../register/schema.ts';
import { fold, splitWords } from '../../wording/words.ts';
import type { Knowledge } from '../knowledge.ts';
import { isNeutral } from '../read/common-words.ts';

/** What can be found: a subject or a list of the register. */
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
const weights = { label: 3, name: 2.5, text: 0.6 };
/** So many beginnings of words are looked at: more are no help to who has typed one letter. */
const mostWords = 60;
/** Shorter beginnings are looked up among titles and names only. In letters. */
const shortestInText = 3;

const indexes = new WeakMap<Register, SearchIndex>();

/** The register that is known now, ready to be searched while somebody types: built once for each. */
export function searchIndexOf(knowledge: Knowledge): SearchIndex {
  const { register } = knowledge;
  const index = indexes.get(register) ?? createSearchIndex(knowledge);
  indexes.set(register, index);
  return index;
}

export function createSearchIndex(knowledge: Knowledge): SearchIndex {
  const lists = [...knowledge.register.lists.values()].map((list) => readList(list, knowledge));
  const entries = [...knowledge.register.entries.values()].map((entry) => readEntry(entry, knowledge));
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

function readList({ id, title, names }: List, knowledge: Knowledge): Read {
  const labels = languages.flatMap((language) => [title[language], ...names[language]]);
  const { terms, words } = collect([{ texts: title, weight: weights.label }, ...listNames(names)], knowledge);
  // Also where the name is a word with which one asks: "volgende".
  for (const word of labels.flatMap(splitWords)) raise(words, word, weights.name);
  const folded = labels.map(fold);
  return { id, labels: folded, standing: standings.list + brevityOf(folded), terms, words };
}

function readEntry(entry: Entry, knowledge: Knowledge): Read {
  const { id, title, names, facts } = entry;
  const code = entry.type === 'measure' ? [id] : [];
  const extra = entry.type === 'service' ? [...entry.abbreviations, ...entry.formerly] : [];
  const { terms, words } = collect(
    [
      { texts: title, weight: weights.label },
      ...code.map((text) => ({ texts: { nl: text, en: text }, weight: weights.label })),
      ...extra.map((text) => ({ texts: { nl: text, en: text }, weight: weights.name })),
      ...listNames(names),
      ...facts.map(({ text }) => ({ texts: text, weight: weights.text })),
    ],
    knowledge,
  );
  const titles = languages.map((language) => title[language]);
  const labels = [...code, ...titles, ...languages.flatMap((language) => names[language]), ...extra].map(fold);
  const isDated = entry.type === 'measure' || entry.type === 'milestone';
  // Measures keep the order of their codes.
  const brevity = entry.type === 'measure' ? 0 : brevityOf(titles);
  return { id, labels, standing: (isDated ? standings.dated : 0) + brevity, terms, words };
}

interface Weighed {
  readonly texts: Readonly<Partial<Record<Language, string>>>;
  readonly weight: number;
}

function listNames(names: Words): Weighed[] {
  return languages.flatMap((language) =>
    names[language].map((name) => ({ texts: { [language]: name }, weight: weights.name })),
  );
}

/** The terms and words of texts, each with the most that it weighs in one of them. */
function collect(
  weighed: readonly Weighed[],
  { lexicon }: Knowledge,
): Pick<Read, 'terms' | 'words'> & { words: Map<string, number> } {
  const terms = new Map<string, number>();
  const words = new Map<string, number>();
  for (const { texts, weight } of weighed)
    for (const language of languages) {
      const text = texts[language];
      if (text === undefined) continue;
      for (const { term } of lexicon.read(text, language)) raise(terms, term, weight);
      for (const word of splitWords(text)) if (isSought(word, weight)) raise(words, word, weight);
    }
  return { terms, words };
}

function brevityOf(titles: readonly string[]): number {
  return standings.brevity / Math.min(...titles.map((title) => splitWords(title).length));
}

/** "company" in a name is looked for, "the" is not, and in a text neither is. */
function isSought(word: string, weight: number): boolean {
  return !(isNeutral(word) && (weight < weights.name || word.length <= 3));
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
