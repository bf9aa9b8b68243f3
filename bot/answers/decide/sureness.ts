import type { Register } from '../../register/register.ts';
import { askingActs } from '../match/acts.ts';
import { wordsAmong } from '../match/features.ts';
import type { Model } from '../match/model.ts';
import type { Match, Ranked } from '../match/rank.ts';
import { type SurenessSigns, sumUp } from '../match/signs.ts';
import { areOfOneSubject } from '../subjects-in.ts';
import type { Odds } from './decide.ts';

/** The signs of how sure the first answer of a match is; undefined where it has none. */
export function readSureness(
  { ranked, acts, actsAlone, features, strange }: Match,
  { hasBefore, register }: { hasBefore: boolean; register: Register },
): SurenessSigns | undefined {
  const [first] = ranked;
  if (!first) return undefined;
  const { likelihood, signs } = first;
  const isOfSubject = ({ id }: Ranked) => areOfOneSubject(id, first.id, register);
  const ofSubject = ranked.filter(isOfSubject).reduce((sum, one) => sum + one.likelihood, 0);
  const held = acts.get(askingActs.held) ?? 0;
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
  };
}

/** How likely the first answer is right, and how likely it strays. */
export function readOdds(
  signs: SurenessSigns | undefined,
  { sureness, straying }: Pick<Model, 'sureness' | 'straying'>,
): Odds {
  if (!signs) return surelyAstray;
  return { right: likelihoodOf(sumUp(signs, sureness)), astray: likelihoodOf(sumUp(signs, straying)) };
}

/** Of what is no answer at all. */
export const surelyAstray: Odds = { right: 0, astray: 1 };

function likelihoodOf(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

/** From no likelihood at all to certainty, without end on either side. */
function logit(likelihood: number): number {
  const kept = Math.min(0.9995, Math.max(0.0005, likelihood));
  return Math.log(kept / (1 - kept));
}
