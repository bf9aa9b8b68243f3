import type { Entry, QuestionKind } from '../register/schema.ts';
import type { Knowledge } from './knowledge.ts';
import type { AskedKind } from './question-kind.ts';
import type { Candidate } from './rank.ts';
import { listSteps, readStep } from './steps.ts';
import type { WeighedTerm } from './weigh.ts';
import { splitWords } from './words.ts';

/** So like a way to ask for the entry that no more need be known. */
export const alike = 0.8;

/** The kinds that only a statement of that kind answers: who, and how many. */
const needed: ReadonlySet<AskedKind | undefined> = new Set(['who', 'count']);
/** What has dates to come, or steps to take. */
const withFuture: ReadonlySet<string> = new Set(['later', 'recurring', 'unknown', 'milestone', 'measure', 'safeguard']);

/** The entry has the words and not the kind of answer. */
export function lacksKind({ entry, likeness, hasName }: Candidate, kind: AskedKind | undefined): boolean {
  const answers = entry.statements.some((own) => own.answers.includes(kind as QuestionKind));
  if (kind === 'meaning') return !hasName && likeness < alike;
  if (kind === 'next') return !answers && !withFuture.has(entry.type);
  if (!needed.has(kind) || answers || entry.type === 'milestone') return false;
  return entry.type === 'term' || likeness < alike;
}

/** Of these the entry of a service says nothing: only what it stands for, and that it is in scope. */
const beyondService = new Set(['#boundary', '#compliant', '#risk-words', '#transfer-risk', '#outside-eu']);

export function isBeyondService({ entry }: Candidate, terms: readonly WeighedTerm[]): boolean {
  return entry.type === 'service' && terms.some(({ term }) => beyondService.has(term));
}

/** "Fase 4", which there is not, or phase 2 where the entry is phase 3. */
export function isOtherStep(knowledge: Knowledge, entry: Entry, text: string): boolean {
  const named = readStep(text);
  if (named === undefined || entry.type !== 'milestone') return false;
  return entry.step === undefined ? !listSteps(knowledge).some(({ step }) => step === named) : entry.step !== named;
}

/** "Windows Server 2019", where the entry is about 2016. */
export function isOtherVersion(entry: Entry, terms: readonly WeighedTerm[]): boolean {
  if (entry.type !== 'later') return false;
  const years = (words: readonly string[]) => words.filter((word) => /^(19|20)\d\d$/.test(word));
  const asked = years(terms.flatMap(({ words }) => words));
  const own = years(splitWords(`${entry.title.nl} ${entry.names.nl.join(' ')} ${entry.names.en.join(' ')}`));
  const isSaid = (year: string) => own.includes(year) || JSON.stringify(entry.statements).includes(year);
  return asked.length > 0 && own.length > 0 && !asked.some(isSaid);
}

/** "Artikel 33 AVG", of which the entry does not speak. */
export function isOtherArticle(entry: Entry, text: string): boolean {
  const [, number] = /\b(?:artikel|article|art\.?) (\d+)/i.exec(text) ?? [];
  return number !== undefined && !splitWords(JSON.stringify(entry)).includes(number);
}
