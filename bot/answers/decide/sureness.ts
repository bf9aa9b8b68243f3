import { isSeen } from '../match/hash.ts';
import type { Model } from '../match/model.ts';
import type { Match } from '../match/rank.ts';
import type { Odds } from './decide.ts';

/** What is looked at to tell how sure the first answer is; the model holds what each counts. */
export const surenessSigns = [
  'always',
  'how likely the first answer is among those near it',
  'how likely it is among all',
  'how much likelier it is than the second',
  'how likely its subject is',
  'the question is one whose answer is held',
  'the question is one whose answer is not held',
  'it is about something else',
  'it does something other than asking',
  'the share of its words that nobody has used before',
  'the share of the question in the text of the answer',
  'the share of the question in the names of the subject',
  'how long it is',
  'it names a product of others that the answer does not',
  'it has a name that nobody knows',
  'something was said before',
] as const;

/** The signs of a match, in the order of `surenessSigns`. */
export function readSureness(
  { ranked, acts, features }: Match,
  { hasBefore, seen }: { hasBefore: boolean; seen: Uint8Array },
): number[] {
  const [first, second] = ranked;
  if (!first) return [];
  const likelihood = first.likelihood;
  const ofSubject = ranked
    .filter(({ subject }) => subject === first.subject)
    .reduce((sum, one) => sum + one.likelihood, 0);
  const asking = (act: string) => acts.get(act) ?? 0;
  const [held, notHeld, outside] = [asking('held'), asking('not-held'), asking('outside')];
  const words = features.filter(({ name }) => name.startsWith('w:'));
  const strange = words.filter(({ name }) => !isSeen(seen, name));
  return [
    1,
    logit(likelihood),
    logit(Math.exp(first.signs[0] ?? 0)),
    likelihood - (second?.likelihood ?? 0),
    ofSubject,
    logit(held),
    notHeld,
    outside,
    1 - held - notHeld - outside,
    words.length === 0 ? 1 : strange.length / words.length,
    first.signs[1] ?? 0,
    first.signs[2] ?? 0,
    Math.log(1 + words.length),
    first.signs[6] ?? 0,
    Number(words.some(({ name }) => name === 'w:@')),
    Number(hasBefore),
  ];
}

/** How likely the first answer is right, and how likely it strays. */
export function readOdds(signs: readonly number[], { sureness, straying }: Pick<Model, 'sureness' | 'straying'>): Odds {
  return { right: likelihoodOf(signs, sureness), astray: likelihoodOf(signs, straying) };
}

function likelihoodOf(signs: readonly number[], weights: readonly number[]): number {
  const sum = signs.reduce((total, sign, index) => total + sign * (weights[index] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

/** From no likelihood at all to certainty, without end on either side. */
function logit(likelihood: number): number {
  const kept = Math.min(0.9995, Math.max(0.0005, likelihood));
  return Math.log(kept / (1 - kept));
}
