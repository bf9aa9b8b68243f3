import type { Language } from '../../register/schema.ts';
import { readAnswerId, subjectOf } from '../answer-id.ts';
import type { Knowledge } from '../knowledge.ts';
import { type Feature, listFeatures } from './features.ts';
import { type Before, likelihoods, type Network, see, softmax } from './network.ts';

/** A message as it is matched. */
export interface Asked {
  readonly text: string;
  readonly language: Language;
  /** What was said just before. */
  readonly before?: Before | undefined;
}

export interface Match {
  readonly features: readonly Feature[];
  /** The terms of the message, each once. */
  readonly terms: readonly string[];
  /** Answers, the best first, with how likely each is; together with the others they are 1. */
  readonly ranked: readonly Ranked[];
  /** How likely it is that the message does something. */
  readonly acts: ReadonlyMap<string, number>;
}

export interface Ranked {
  readonly id: string;
  readonly subject: string;
  readonly likelihood: number;
  readonly signs: readonly number[];
}

/** So many answers are looked at closely. */
const mostCompared = 8;
/** What is looked at when the likeliest answers are put in order; the model holds what each counts. */
export const orderSigns = [
  'how likely it is by itself',
  'the share of the question in its text',
  'the share of the question in the names of its subject',
  'how likely its subject is',
  'it is no fact with a text',
  'it is the first fact of its subject',
  'the question names a product of others that it does not',
] as const;

/** What may answer a message, and what the message does. */
export function match(knowledge: Knowledge, asked: Asked): Match {
  const { lexicon, model } = knowledge;
  const features = listFeatures(asked.text, asked.language, lexicon);
  const terms = [...new Set(lexicon.understand(asked.text, asked.language).map(({ term }) => term))];
  const does = likelihoods(model.acts, see(model.acts, features, asked.before));
  const likely = likelihoods(model.answers, see(model.answers, features, asked.before));
  const candidates = listCandidates(
    { ...knowledge, answers: model.answers },
    { likely, terms, language: asked.language },
  );
  return {
    features,
    terms,
    ranked: order(candidates, model.order),
    acts: new Map(model.acts.classes.map((act, index) => [act, does[index] as number])),
  };
}

export interface Candidate {
  readonly id: string;
  readonly subject: string;
  readonly signs: readonly number[];
}

/** The likeliest answers, each with what is to be seen of it. */
export function listCandidates(
  {
    answers,
    register,
    terms: known,
    weigh,
    lexicon,
  }: Pick<Knowledge, 'register' | 'terms' | 'weigh' | 'lexicon'> & { readonly answers: Network },
  { likely, terms, language }: { likely: Float32Array; terms: readonly string[]; language: Language },
): Candidate[] {
  const { classes } = answers;
  const best = [...likely.keys()].sort((a, b) => (likely[b] as number) - (likely[a] as number)).slice(0, mostCompared);
  const found = best.flatMap((index) => {
    const id = classes[index] as string;
    const read = readAnswerId(id, register);
    return read
      ? [{ id, says: read.says, subject: subjectOf(read, register), likelihood: likely[index] as number }]
      : [];
  });
  const bySubject = Map.groupBy(found, ({ subject }) => subject);
  const total = terms.reduce((sum, term) => sum + weigh(term), 0) || 1;
  const others = terms.filter((term) => lexicon.groupOf(term) === 'other-product');
  const shareIn = (own: ReadonlySet<string> | undefined) =>
    terms.reduce((sum, term) => sum + (own?.has(term) ? weigh(term) : 0), 0) / total;
  return found.map(({ id, says, subject, likelihood }) => {
    const own = known.get(id);
    const ofSubject = (bySubject.get(subject) ?? []).reduce((sum, other) => sum + other.likelihood, 0);
    const isFirst = register.entries.get(subject)?.facts[0]?.id === id;
    return {
      id,
      subject,
      signs: [
        Math.log(likelihood + 1e-6),
        shareIn(own?.text[language]),
        shareIn(own?.names),
        Math.log(ofSubject + 1e-3),
        Number(says !== 'fact'),
        Number(isFirst),
        Number(others.some((term) => !own?.names.has(term) && !own?.text[language].has(term))),
      ],
    };
  });
}

/** Candidates by what their signs count together. */
export function order(candidates: readonly Candidate[], weights: readonly number[]): Ranked[] {
  const scores = Float32Array.from(candidates, ({ signs }) =>
    signs.reduce((sum, sign, index) => sum + sign * (weights[index] ?? 0), 0),
  );
  const shares = candidates.length === 0 ? scores : softmax(scores);
  return candidates
    .map((candidate, index) => ({ ...candidate, likelihood: shares[index] as number }))
    .toSorted((one, other) => other.likelihood - one.likelihood);
}
