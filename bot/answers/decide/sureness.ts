import type { Register } from '../../register/register.ts';
import { askingActs, likelihoodHeld } from '../match/acts.ts';
import { wordsAmong } from '../match/features.ts';
import type { Model } from '../match/model.ts';
import type { Match, Ranked } from '../match/rank.ts';
import { type SecondSigns, type SurenessSigns, sumUp } from '../match/signs.ts';
import { areOfOneSubject } from '../subjects-in.ts';
import type { Odds } from './decide.ts';

/** What each sign counts. */
export type Weighed = Pick<Model, 'sureness' | 'straying' | 'near' | 'rescue' | 'strayingBoth'>;

/** The signs of how sure the first answer of a match is, and the second where both may be told. */
export interface Signs {
  readonly first: SurenessSigns;
  readonly second?: SecondSigns | undefined;
}

interface Sight {
  readonly hasBefore: boolean;
  readonly register: Register;
}

/** The signs of how sure a match is; undefined where it has no answer. */
export function readSureness(match: Match, sight: Sight): Signs | undefined {
  const [one, other] = match.ranked;
  if (!one) return undefined;
  const first = readFirst(one, match, sight);
  // A list is too long to stand beside something.
  if (!other || [one, other].some(({ id, subject }) => id === subject)) return { first };
  const isOfSubject = areOfOneSubject(one.id, other.id, sight.register);
  const isFact = 1 - other.signs.noFact;
  return { first, second: { ...first, second: logit(other.likelihood), isOfSubject: Number(isOfSubject), isFact } };
}

function readFirst(
  first: Ranked,
  { ranked, acts, actsAlone, features, strange }: Match,
  { hasBefore, register }: Sight,
): SurenessSigns {
  const { likelihood, signs } = first;
  const isOfSubject = ({ id }: Ranked) => areOfOneSubject(id, first.id, register);
  const ofSubject = ranked.filter(isOfSubject).reduce((sum, one) => sum + one.likelihood, 0);
  const held = likelihoodHeld(acts);
  const notHeld = acts.get(askingActs.notHeld) ?? 0;
  const outside = acts.get(askingActs.outside) ?? 0;
  const words = wordsAmong(features);
  return {
    always: 1,
    likelihood: logit(likelihood),
    alone: logit(Math.exp(signs.likelihood)),
    ahead: likelihood - (ranked.find((one) => !isOfSubject(one))?.likelihood ?? 0),
    subject: ofSubject,
    isHeld: logit(held),
    isNotHeld: logit(notHeld),
    isOutside: logit(outside),
    isOutsideAlone: logit(actsAlone.get(askingActs.outside) ?? 0),
    isAct: 1 - held - notHeld - outside,
    strange,
    text: signs.text,
    names: signs.names,
    name: signs.name,
    length: Math.log(1 + words.length),
    isAnother: signs.isAnother,
    hasStranger: Number(words.some(({ name }) => name === 'w:@')),
    hasBefore: Number(hasBefore),
    wasSpokenOf: signs.wasSpokenOf,
    leaning: signs.leaning,
    answers: signs.answers,
  };
}

/** How likely the first answer is right or strays, by itself and with the second beside it. */
export function readOdds(signs: Signs | undefined, model: Weighed): Odds {
  if (!signs) return surelyAstray;
  const { first, second } = signs;
  const right = likelihoodOf(sumUp(first, model.sureness));
  const [astray, near] = [model.straying, model.near].map((counts) => likelihoodOf(sumUp(first, counts))) as [
    number,
    number,
  ];
  const alone = { right, astray, near };
  if (!second) return alone;
  const rescued = (1 - right) * likelihoodOf(sumUp(second, model.rescue));
  return {
    ...alone,
    both: { right: right + rescued, astray: Math.min(alone.astray, likelihoodOf(sumUp(second, model.strayingBoth))) },
  };
}

/** Of what is no answer at all. */
export const surelyAstray: Odds = { right: 0, astray: 1, near: 0 };

function likelihoodOf(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

/** From no likelihood at all to certainty, without end on either side. */
function logit(likelihood: number): number {
  const kept = Math.min(0.9995, Math.max(0.0005, likelihood));
  return Math.log(kept / (1 - kept));
}
