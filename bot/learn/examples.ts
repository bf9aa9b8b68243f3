import { readAnswerId, subjectOf } from '../answers/answer-id.ts';
import { type Feature, listFeatures } from '../answers/match/features.ts';
import { bucketSeed, hash, markSeen } from '../answers/match/hash.ts';
import type { Before, Network } from '../answers/match/network.ts';
import type { Lexicon } from '../answers/read/lexicon.ts';
import { splitMessage } from '../answers/read/split-message.ts';
import type { Register } from '../register/register.ts';
import type { Language } from '../register/schema.ts';
import { madeUp } from './follow-ups.ts';
import type { Example } from './pack-examples.ts';
import type { Labelled } from './read-questions.ts';
import { see } from './see.ts';
import type { Taught } from './train-network.ts';

/** A labelled question with its features, which are read once. */
export interface Featured extends Omit<Labelled, 'before'> {
  /** Its text without salutation and signature. */
  readonly said: string;
  readonly features: readonly Feature[];
  /** The subject of its best answer, or that it is near to. */
  readonly about: string | undefined;
  readonly before?: Before | undefined;
}

export function featurise(
  questions: readonly Labelled[],
  { lexicon, register }: { lexicon: Lexicon; register: Register },
): Featured[] {
  const read = (text: string, language: Language) => listFeatures(splitMessage(text).text, language, lexicon);
  return questions.map(({ before, ...question }) => ({
    ...question,
    said: splitMessage(question.text).text,
    features: read(question.text, question.language),
    about: contextOf(question.right[0] ?? question.near, register),
    before: before && {
      subject: contextOf(before.answer, register) ?? before.answer,
      answer: before.answer,
      language: question.language,
      features: read(before.text, question.language),
    },
  }));
}

/** A feature that fewer questions have teaches nothing. */
const fewest = 2;
/** Bits for each feature that was seen. */
const bitsEach = 11;

type Table = Pick<Network, 'buckets' | 'rarity' | 'seen' | 'contexts'>;

/** What the features of some questions weigh. */
export function createTable(
  questions: readonly Featured[],
  { buckets, contexts }: { buckets: number; contexts: readonly string[] },
): Table {
  const counts = new Map<string, number>();
  for (const { features } of questions) for (const { name } of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= fewest);
  const seen = new Uint8Array(Math.ceil((known.length * bitsEach) / 8));
  const inBucket = new Float32Array(buckets);
  for (const [name, count] of known) {
    markSeen(seen, name);
    const place = hash(name, bucketSeed) % buckets;
    inBucket[place] = (inBucket[place] as number) + count;
  }
  const rarity = inBucket.map((count) => (count === 0 ? 0 : Math.log((questions.length + 1) / count)));
  return { buckets, contexts, rarity, seen };
}

/** The subject that an answer was about, as the network knows what was spoken of. */
function contextOf(answer: string | undefined, register: Register): string | undefined {
  const id = answer === undefined ? undefined : readAnswerId(answer, register);
  return id ? subjectOf(id, register) : answer?.split('#')[0];
}

/** Which answer: facts, lists and dates. */
export function shapeAnswers(questions: readonly Labelled[], register: Register): Pick<Taught, 'classes' | 'rowsOf'> {
  const classes = [...new Set(questions.flatMap(({ right }) => right))]
    .filter((id) => !/^(act|do):/.test(id))
    .toSorted();
  const rows = new Map<string, number>();
  const row = (name: string) => {
    if (!rows.has(name)) rows.set(name, rows.size);
    return rows.get(name) as number;
  };
  const rowsOf = classes.map((id) => {
    const read = readAnswerId(id, register);
    if (!read) return [row(id)];
    const kinds =
      read.says === 'fact' ? (register.facts.get(id)?.tells ?? []) : read.says === 'dates' ? [read.kind] : [];
    return [row(id), row(`in ${subjectOf(read, register)}`), ...kinds.map((kind) => row(`tells ${kind}`))];
  });
  return { classes, rowsOf };
}

/** The share of the best of several right answers. */
const bestShare = 0.7;

export function toRight(right: readonly string[], places: ReadonlyMap<string, number>): Example['right'] {
  const known = right.flatMap((id) => places.get(id) ?? []);
  const [first, ...others] = known;
  if (first === undefined) return [];
  if (others.length === 0) return [[first, 1]];
  return [[first, bestShare], ...others.map((other) => [other, (1 - bestShare) / others.length] as const)];
}

/** So many times a real follow-up is learnt from for each time that another question is. */
const followUps = 2;

/** These ask something, even where nothing answers them. */
const askingKinds: ReadonlySet<string> = new Set(['near-miss', 'outside', 'presumption']);

/** Examples of which answer is right, and of what none answers. */
export function toAnswerExamples(
  questions: readonly Featured[],
  { table, classes }: { table: Table; classes: readonly string[] },
): Example[] {
  const places = new Map(classes.map((id, index) => [id, index]));
  return questions.flatMap(({ right: ids, kind, features, before, file }) => {
    const right = toRight(ids, places);
    if (right.length === 0 && !askingKinds.has(kind)) return [];
    const example = { seen: see(table, features, before), right };
    return Array.from({ length: before && right.length > 0 && file !== madeUp ? followUps : 1 }, () => example);
  });
}
