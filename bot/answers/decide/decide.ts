import { askingActs } from '../match/acts.ts';
import type { Match, Ranked } from '../match/rank.ts';

/** What becomes of a message that asks something. */
export type Decision =
  | { readonly does: 'answer'; readonly first: Ranked }
  /** Nearer to right than not: it is said what the question was taken to be. */
  | { readonly does: 'guess'; readonly first: Ranked }
  /** One of two, as likely as not the first: both are told. */
  | { readonly does: 'tell-both'; readonly first: Ranked; readonly second: Ranked }
  /** The subject is known, and what is asked of it is not. */
  | { readonly does: 'tell-near'; readonly near: Ranked }
  | { readonly does: 'decline'; readonly isOutside: boolean };

/**
 * What it costs, against an answer that is withheld: one that strays from what was asked four times that, one that strays and
 * was called likely twice; one beside what was asked, of the right subject, as much as withholding it.
 */
const costs = { astray: 4, guessAstray: 2, beside: 1, withheld: 1 };

/** How likely the first answer is right, and how likely it strays from what was asked altogether. */
export interface Odds {
  readonly right: number;
  readonly astray: number;
}

/** Decides by what each way of answering costs on average, and by what kind of question it is. */
export function decide({ ranked, acts }: Match, { right, astray }: Odds): Decision {
  const [first] = ranked;
  const isOutside = (acts.get(askingActs.outside) ?? 0) > (acts.get(askingActs.notHeld) ?? 0);
  if (!first) return { does: 'decline', isOutside };
  const beside = Math.max(0, 1 - right - astray);
  // What is likelier about something else is not guessed at; what may not be held is not said plainly.
  if (isLikeliest(askingActs.outside, acts)) return { does: 'decline', isOutside: true };
  const isHeld = isLikeliest(askingActs.held, acts);
  if (isHeld && costs.astray * astray + costs.beside * beside <= costs.withheld) return { does: 'answer', first };
  if (costs.guessAstray * astray + costs.beside * beside <= costs.withheld) return { does: 'guess', first };
  const isNotHeld = (acts.get(askingActs.notHeld) ?? 0) > (acts.get(askingActs.held) ?? 0);
  const second = ranked[1];
  // What names another than the answer is about is surely astray.
  if (second && astray < 1 && isOneOfBoth({ first, second, acts })) return { does: 'tell-both', first, second };
  if (astray >= 1 - astray) return { does: 'decline', isOutside };
  return isNotHeld ? { does: 'tell-near', near: first } : { does: 'guess', first };
}

/** Of questions like these, that were not learnt from, one of both answers seven in ten: withheld was each of them. */
const both = { held: 0.9, likelihood: 0.65, each: 0.2 };

function isOneOfBoth({ first, second, acts }: { first: Ranked; second: Ranked; acts: Match['acts'] }): boolean {
  return (
    (acts.get(askingActs.held) ?? 0) >= both.held &&
    first.likelihood + second.likelihood >= both.likelihood &&
    second.likelihood >= both.each
  );
}

/** Nothing else that a question may ask is likelier. */
export function isLikeliest(act: string, acts: Match['acts']): boolean {
  const likelihood = acts.get(act) ?? 0;
  return Object.values(askingActs).every((other) => (acts.get(other) ?? 0) <= likelihood);
}
