import { LRUCache } from 'lru-cache';
import { inform, type Route } from './reply.ts';

/** As many at once as nobody types, and then as many as Teams lets a bot answer in one conversation: 60 in 30 s. */
const burst = 60;
const perSecond = 2;
/** Who was quiet for so long is told anew. */
const tellAgainFrom = burst / 2;
const mostKept = 20_000;

export const tooMany =
  'Er komen te veel berichten achter elkaar. Wacht een minuut en probeer het dan nog eens. / There are too many messages in a row. Wait a minute and try again.';

interface Allowance {
  left: number;
  at: number;
  isTold: boolean;
}

/** Of whom a turn is, and where. */
export interface TurnOrigin {
  readonly personId: string;
  readonly placeId: string;
  /** Whoever caused it is told in the answer to it: a button waits for one. */
  readonly isWaiting: boolean;
}

/** What to do with a turn: run it, tell why it is not run, or leave it, as that was told. */
export type Verdict = 'run' | 'tell' | 'leave';
export type JudgeTurn = (origin: TurnOrigin) => Verdict;

/**
 * Leaves what one person, or all in one conversation, send too fast without a turn, so that it slows nobody else. They
 * are told once, in a sentence; who pressed a button is told each time, as that waits for an answer.
 */
export function createTurnLimit(now: () => number): JudgeTurn {
  const allowances = new LRUCache<string, Allowance>({ max: mostKept });
  /** Undefined where there is one left. */
  const takeOne = (key: string): Allowance | undefined => {
    const { left: before, at, isTold } = allowances.get(key) ?? { left: burst, at: now(), isTold: false };
    const left = Math.min(burst, before + (Math.max(0, now() - at) / 1000) * perSecond);
    const isOver = left < 1;
    const taken = { left: isOver ? left : left - 1, at: now(), isTold: isTold && left < tellAgainFrom };
    allowances.set(key, taken);
    return isOver ? taken : undefined;
  };
  return ({ personId, placeId, isWaiting }) => {
    const over = [`person ${personId}`, `conversation ${placeId}`].map(takeOne).filter((one) => one !== undefined);
    if (over.length === 0) return 'run';
    const isTold = over.some((allowance) => allowance.isTold);
    for (const allowance of over) allowance.isTold = true;
    return isTold || isWaiting ? 'leave' : 'tell';
  };
}

/** The same for turns of a page, which shows what they are answered with. */
export function limitTurns(route: Route, judge: JudgeTurn): Route {
  return async (turn) => {
    const isWaiting = turn.did.kind === 'pressed';
    const verdict = judge({ personId: turn.person.personId, placeId: turn.place.id, isWaiting });
    if (verdict === 'run') return route(turn);
    return isWaiting ? inform(tooMany) : { messages: [{ message: { text: tooMany }, language: 'nl', isForAll: true }] };
  };
}
