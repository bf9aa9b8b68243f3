import { askingActs, likelihoodHeld, listAsking } from '../match/acts.ts';
import type { Match, Ranked } from '../match/rank.ts';

/** What becomes of a message that asks something. */
export type Decision =
  /** Where what is asked may well be said by the second answer, that is told beside the first. */
  | { readonly does: 'answer'; readonly first: Ranked; readonly second?: Ranked | undefined }
  /** Nearer to right than not: it is said what the question was taken to be. */
  | { readonly does: 'guess'; readonly first: Ranked; readonly second?: Ranked | undefined }
  /** The subject is known, and what is asked of it is not. */
  | { readonly does: 'tell-near'; readonly near: Ranked }
  | { readonly does: 'decline'; readonly isOutside: boolean };

/**
 * What it costs, against an answer that is withheld: one that strays from what was asked four times that, one that strays and
 * was called likely twice; one beside what was asked, of the right subject, as much as withholding it; a sentence that was not
 * asked for six hundredths.
 */
export const costs = { astray: 4, guessAstray: 2, beside: 1, withheld: 1, sentence: 0.06 };

interface Chance {
  readonly right: number;
  readonly astray: number;
}

/** How likely the first answer is right, and how likely it strays from what was asked altogether. */
export interface Odds extends Chance {
  /** How likely it is of the subject that is asked about, whether or not what is asked is held. */
  readonly near: number;
  /** The same of the first and the second together, where both may be told. */
  readonly both?: Chance | undefined;
}

/** Decides by what each way of answering costs on average, and by what kind of question it is. */
export function decide({ ranked, acts }: Match, odds: Odds): Decision {
  const [first] = ranked;
  const isOutside = (acts.get(askingActs.outside) ?? 0) > (acts.get(askingActs.notHeld) ?? 0);
  if (!first) return { does: 'decline', isOutside };
  const plain = findCheapest(ranked, odds, costs.astray);
  if (plain.cost <= costs.withheld) return { does: 'answer', ...plain.told };
  // What is likelier about something else is not guessed at.
  if (isLikeliest(askingActs.outside, acts)) return { does: 'decline', isOutside: true };
  const isNotHeld = (acts.get(askingActs.notHeld) ?? 0) > likelihoodHeld(acts);
  if (isNotHeld)
    return costs.guessAstray * (1 - odds.near) <= costs.withheld
      ? { does: 'tell-near', near: first }
      : { does: 'decline', isOutside };
  const guess = findCheapest(ranked, odds, costs.guessAstray);
  const isRatherAstray = guess.cost > costs.withheld && odds.astray >= 1 - odds.astray;
  return isRatherAstray ? { does: 'decline', isOutside } : { does: 'guess', ...guess.told };
}

/** The first answer, or the first two, whichever costs less on average. */
function findCheapest(
  [first, second]: readonly Ranked[],
  { both, ...alone }: Odds,
  astray: number,
): { cost: number; told: { first: Ranked; second?: Ranked | undefined } } {
  const costOf = (chance: Chance) =>
    astray * chance.astray + costs.beside * Math.max(0, 1 - chance.right - chance.astray);
  const one = { cost: costOf(alone), told: { first: first as Ranked } };
  if (!both || !second) return one;
  const two = { cost: costOf(both) + costs.sentence, told: { first: first as Ranked, second } };
  return two.cost < one.cost ? two : one;
}

/** Nothing else that a question may ask is likelier. */
export function isLikeliest(act: string, acts: Match['acts']): boolean {
  const likelihood = acts.get(act) ?? 0;
  return listAsking(acts).every((other) => other <= likelihood);
}
