import type { Language } from '../../register/schema.ts';
import { readAnswerId, subjectOf } from '../answer-id.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Lexicon } from '../read/lexicon.ts';
import { type Feature, listFeatures, wordsAmong } from './features.ts';
import { isSeen } from './hash.ts';
import type { Model } from './model.ts';
import {
  addUp,
  answeringOf,
  type Before,
  embed,
  likelihoods,
  type Network,
  recognise,
  seeBefore,
  seeText,
  softmax,
} from './network.ts';
import { type OrderSigns, sumUp } from './signs.ts';

/** A message as it is matched. */
export interface Asked {
  readonly text: string;
  readonly language: Language;
  /** What was said just before. */
  readonly before?: Before | undefined;
  /** Only these may answer it. */
  readonly among?: ReadonlySet<string> | undefined;
}

export interface Match {
  readonly features: readonly Feature[];
  /** The terms of the message, each once. */
  readonly terms: readonly string[];
  /** Answers, the best first, with how likely each is; together with the others they are 1. */
  readonly ranked: readonly Ranked[];
  /** How likely it is that the message does something. */
  readonly acts: ReadonlyMap<string, number>;
  /** The same without what was said before. */
  readonly actsAlone: ReadonlyMap<string, number>;
  /** The share of its words that nobody has used before. */
  readonly strange: number;
}

export interface Ranked extends Candidate {
  readonly likelihood: number;
}

/** So many answers are looked at closely. */
const mostCompared = 8;

/** What may answer a message, and what the message does. */
export function match(knowledge: Knowledge, asked: Asked): Match {
  const { lexicon, model } = knowledge;
  const features = listFeatures(asked.text, asked.language, lexicon);
  const terms = listTerms(asked, lexicon);
  const { candidates, ...seen } = compare({ ...knowledge, ...model }, { ...asked, features, terms });
  return { features, terms, ranked: order(candidates, model.order), ...seen };
}

/** The terms of a message, each once. */
export function listTerms({ text, language }: Pick<Asked, 'text' | 'language'>, lexicon: Lexicon): string[] {
  return [...new Set(lexicon.understand(text, language).map(({ term }) => term))];
}

export interface Candidate {
  readonly id: string;
  readonly subject: string;
  readonly signs: OrderSigns;
}

/** The networks, and what is known of the register that they answer from. */
export type Compared = Pick<Knowledge, 'register' | 'terms' | 'weigh' | 'lexicon'> & Pick<Model, 'answers' | 'acts'>;

/** The likeliest answers with what is to be seen of each, and what the message does, with and without what was said before. */
export function compare(
  known: Compared,
  asked: Pick<Match, 'features' | 'terms'> & Pick<Asked, 'language' | 'before' | 'among'>,
): Pick<Match, 'acts' | 'actsAlone' | 'strange'> & { readonly candidates: Candidate[] } {
  const { answers, acts } = known;
  const { features, before } = asked;
  const seen = recognise(features, answers.seen);
  const read = (network: Network) => {
    const alone = keepEmbedded(features, network, () => embed(network, seeText(network, seen)));
    return { alone, after: before ? addUp(alone, embedBefore(network, before)) : alone };
  };
  const [asks, does] = [read(answers), read(acts)];
  const tell = (embedded: readonly Float32Array[]) => nameEach(acts.classes, likelihoods(acts, embedded));
  const likely = likelihoods(answers, asks.after);
  const own = tell(does.after);
  return {
    acts: own,
    actsAlone: before ? tell(does.alone) : own,
    strange: shareOfStrange(features, answers.seen),
    candidates: listCandidates(known, {
      ...asked,
      embedded: asks.after,
      likely,
      alone: before ? likelihoods(answers, asks.alone) : likely,
    }),
  };
}

/** A text is read after what was said before and by itself, and several texts after the same. */
const keptEmbeddings = new WeakMap<object, Map<Network, Float32Array[]>>();

function keepEmbedded(seen: object, network: Network, embedIt: () => Float32Array[]): Float32Array[] {
  return keptEmbeddings.getOrInsertComputed(seen, () => new Map()).getOrInsertComputed(network, embedIt);
}

/** What each member of a network makes of what was said before. */
function embedBefore(network: Network, before: Before): Float32Array[] {
  return keepEmbedded(before, network, () =>
    embed(network, seeBefore(network, before, recognise(before.features, network.seen))),
  );
}

function shareOfStrange(features: readonly Feature[], seen: Uint8Array): number {
  const words = wordsAmong(features);
  return words.length === 0 ? 1 : words.filter(({ name }) => !isSeen(seen, name)).length / words.length;
}

function nameEach(names: readonly string[], values: Float32Array): ReadonlyMap<string, number> {
  return new Map(names.map((name, index) => [name, values[index] as number]));
}

interface Likely extends Pick<Match, 'terms'>, Pick<Asked, 'language' | 'before' | 'among'> {
  /** The question as the network that answers sees it. */
  readonly embedded: readonly Float32Array[];
  readonly likely: Float32Array;
  /** The same without what was said before. */
  readonly alone: Float32Array;
}

function listCandidates(known: Compared, asked: Likely): Candidate[] {
  const { answers, register, terms: namesOf, weigh, lexicon } = known;
  const { embedded, likely, alone, terms, language, before, among } = asked;
  const best = listBest(likely, (index) => among === undefined || among.has(answers.classes[index] as string));
  const found = best.flatMap((index) => {
    const id = answers.classes[index] as string;
    const read = readAnswerId(id, register);
    return read ? [{ id, index, says: read.says, subject: subjectOf(read, register, before?.subject) }] : [];
  });
  const answering = answeringOf(
    answers,
    embedded,
    found.map(({ index }) => index),
  );
  const likelihoodOf = ({ index }: { index: number }) => likely[index] as number;
  const bySubject = Map.groupBy(found, ({ subject }) => subject);
  const total = sumOf(terms, weigh) || 1;
  const others = terms.filter((term) => lexicon.groupOf(term) === 'other-product');
  const shareIn = (own: ReadonlySet<string> | undefined) =>
    terms.reduce((sum, term) => sum + (own?.has(term) ? weigh(term) : 0), 0) / total;
  const given = before && namesOf.get(before.answer)?.text[language];
  const parallel = (text: ReadonlySet<string> | undefined) =>
    given && text ? likeness(text, { terms: [...given], total: sumOf(given, weigh), weigh }) : 0;
  // What was said in one language may well be asked in the other: it is no repetition.
  const said = before?.language === language ? before.answer : undefined;
  const related = new Set(before && register.entries.get(before.subject)?.related);
  return found.map((one, at) => {
    const { id, index, says, subject } = one;
    const own = namesOf.get(id);
    const ofSubject = (bySubject.get(subject) ?? []).reduce((sum, other) => sum + likelihoodOf(other), 0);
    const isFirst = register.entries.get(subject)?.facts[0]?.id === id;
    return {
      id,
      subject,
      signs: {
        likelihood: Math.log(likelihoodOf(one) + 1e-6),
        text: shareIn(own?.text[language]),
        names: shareIn(own?.names),
        name: Math.max(0, ...(own?.each ?? []).map((name) => likeness(name, { terms, total, weigh }))),
        subject: Math.log(ofSubject + 1e-3),
        noFact: Number(says !== 'fact'),
        isFirst: Number(isFirst),
        isAnother: Number(
          !own?.isOfOthers && others.some((term) => !own?.names.has(term) && !own?.text[language].has(term)),
        ),
        wasSpokenOf: Number(subject === before?.subject),
        isRelated: Number(related.has(subject)),
        wasGiven: Number(id === said),
        answers: answering[at] as number,
        isParallel: subject === before?.subject ? 0 : parallel(own?.text[language]),
        leaning: before ? Math.log((likelihoodOf(one) + 1e-4) / ((alone[index] as number) + 1e-4)) : 0,
      },
    };
  });
}

/** The places of the likeliest that may answer, the best first. */
function listBest(likely: Float32Array, mayAnswer: (index: number) => boolean): number[] {
  const best: number[] = [];
  for (let index = 0; index < likely.length; index += 1) {
    const likelihood = likely[index] as number;
    const last = best.at(-1);
    const isFull = best.length === mostCompared;
    if ((isFull && likelihood <= (likely[last as number] as number)) || !mayAnswer(index)) continue;
    if (isFull) best.pop();
    const at = best.findIndex((other) => (likely[other] as number) < likelihood);
    best.splice(at === -1 ? best.length : at, 0, index);
  }
  return best;
}

/** Twice what a name and a question share, of what both say (Dice, 1945): 1 where they say the same. */
function likeness(
  name: ReadonlySet<string>,
  { terms, total, weigh }: { terms: readonly string[]; total: number; weigh: (term: string) => number },
): number {
  const ofName = sumOf(name, weigh);
  const shared = terms.reduce((sum, term) => sum + (name.has(term) ? weigh(term) : 0), 0);
  return ofName + total === 0 ? 0 : (2 * shared) / (ofName + total);
}

function sumOf(terms: Iterable<string>, weigh: (term: string) => number): number {
  return [...terms].reduce((sum, term) => sum + weigh(term), 0);
}

/** Candidates by what their signs count together. */
export function order(candidates: readonly Candidate[], weights: OrderSigns): Ranked[] {
  const scores = Float32Array.from(candidates, ({ signs }) => sumUp(signs, weights));
  const shares = candidates.length === 0 ? scores : softmax(scores);
  return candidates
    .map((candidate, index) => ({ ...candidate, likelihood: shares[index] as number }))
    .toSorted((one, other) => other.likelihood - one.likelihood);
}
