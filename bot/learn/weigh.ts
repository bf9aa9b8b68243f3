import type { Weighed } from '../answers/decide/sureness.ts';
import type { OrderSigns } from '../answers/match/signs.ts';
import type { Collected } from './collect.ts';
import { fitOrder, fitSureness } from './fit.ts';
import type { Row } from './judge.ts';

/** What the signs count before they are fitted. */
const orderStart: OrderSigns = {
  likelihood: 1,
  text: 2,
  names: 0.4,
  name: 0,
  subject: 0.1,
  noFact: 0.6,
  isFirst: 0,
  isAnother: -0.5,
  wasSpokenOf: 0,
  isRelated: 0,
  wasGiven: 0,
  leaning: 0,
  answers: 0,
  isParallel: 0,
};

/** What each sign counts in the order of answers, by questions that were not learnt from. */
export function weighOrder(collected: readonly Collected[]): OrderSigns {
  return fitOrder(
    collected.flatMap(({ candidates, question }) => {
      const right = candidates.flatMap(({ id }, index) => (question.right.includes(id) ? [index] : []));
      return right.length === 0 ? [] : [{ signs: candidates.map(({ signs }) => signs), right }];
    }),
    orderStart,
  );
}

/** What each sign counts in how sure an answer is. */
export function weighSureness(rows: readonly Row[]): Weighed {
  const asking = rows.flatMap(({ act, signs, ...row }) => (act === undefined && signs ? [{ ...row, ...signs }] : []));
  const ofTwo = asking.flatMap(({ second, ...row }) => (second ? [{ ...row, signs: second }] : []));
  return {
    sureness: fitSureness(asking.map(({ first, isRight }) => ({ signs: first, isTrue: isRight }))),
    straying: fitSureness(asking.map(({ first, isAstray }) => ({ signs: first, isTrue: isAstray }))),
    near: fitSureness(asking.map(({ first, isNear }) => ({ signs: first, isTrue: isNear }))),
    rescue: fitSureness(
      ofTwo.filter(({ isRight }) => !isRight).map(({ signs, isRescued }) => ({ signs, isTrue: isRescued })),
    ),
    strayingBoth: fitSureness(
      ofTwo.map(({ signs, isAstray, isRescued }) => ({ signs, isTrue: isAstray && !isRescued })),
    ),
  };
}
