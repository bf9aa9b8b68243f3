import { readSureness, type Signs } from '../answers/decide/sureness.ts';
import { readAct } from '../answers/match/acts.ts';
import { type Match, order } from '../answers/match/rank.ts';
import type { OrderSigns } from '../answers/match/signs.ts';
import { areOfOneSubject } from '../answers/subjects-in.ts';
import type { Register } from '../register/register.ts';
import type { Collected } from './collect.ts';
import type { Featured } from './examples.ts';

/** What was made of a question, and whether that is right. */
export interface Row {
  readonly question: Featured;
  readonly match: Match;
  readonly signs: Signs | undefined;
  readonly act: string | undefined;
  readonly isRight: boolean;
  /** It is about another subject than what was asked, or nothing answers that. */
  readonly isAstray: boolean;
  /** It is of the subject that was asked about, whether or not an answer is held. */
  readonly isNear: boolean;
  /** What the first answer doesn't say the second does. */
  readonly isRescued: boolean;
}

/** A question with what was made of it. */
export function judge(
  { question, candidates, ...seen }: Collected,
  { order: weights, register }: { order: OrderSigns; register: Register },
): Row {
  const match: Match = {
    features: question.features,
    terms: [],
    ranked: order(candidates, weights),
    ...seen,
  };
  const signs = readSureness(match, { hasBefore: question.before !== undefined, register });
  const [first, second] = match.ranked;
  const isRight = first !== undefined && question.right.includes(first.id);
  return {
    question,
    match,
    signs,
    act: readAct(match)?.act,
    isRight,
    isAstray: first === undefined || !question.right.some((id) => areOfOneSubject(id, first.id, register)),
    isNear: first !== undefined && listAsked(question).some((id) => areOfOneSubject(id, first.id, register)),
    isRescued: !isRight && second !== undefined && question.right.includes(second.id),
  };
}

/** What a question is about: its answers, or the subject that it is near to. */
function listAsked({ right, near }: Featured): readonly string[] {
  if (right.length > 0) return right;
  return near === undefined ? [] : [near];
}
