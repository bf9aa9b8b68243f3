import { type Activity, ActivityTypes, type InvokeResponse, type TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import { informText } from '../outbound/messages.ts';
import type { OnTurn } from './adapter.ts';
import { readChannelId, readPersonId } from './conversation.ts';

/** As many at once as nobody types, and then as many as Teams lets a bot answer in one conversation: 60 in 30 s. */
const burst = 60;
const perSecond = 2;
/** Who was quiet for so long is told anew. */
const tellAgainFrom = burst / 2;
const mostKept = 20_000;

const tooMany =
  'Er komen te veel berichten achter elkaar. Wacht een minuut en probeer het dan nog eens. / There are too many messages in a row. Wait a minute and try again.';

interface Allowance {
  left: number;
  at: number;
  isTold: boolean;
}

/** What to do with a turn: run it, tell why it is not run, or leave it, as that was told. */
export type Verdict = 'run' | 'tell' | 'leave';
export type JudgeTurn = (activity: Activity) => Verdict;

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
  return (activity) => {
    if (!isAnswered(activity)) return 'run';
    const keys = [`person ${readPersonId(activity)}`, `conversation ${readChannelId(activity)}`];
    const over = keys.map(takeOne).filter((allowance) => allowance !== undefined);
    if (over.length === 0) return 'run';
    const isTold = over.some((allowance) => allowance.isTold);
    for (const allowance of over) allowance.isTold = true;
    return isTold || activity.type === ActivityTypes.Invoke ? 'leave' : 'tell';
  };
}

/** Installations and the like answer nobody, and must be heard. */
function isAnswered({ type }: Activity): boolean {
  return type === ActivityTypes.Message || type === ActivityTypes.Invoke;
}

export async function tellTooMany(context: TurnContext): Promise<void> {
  await context.sendActivity(tooMany);
}

/** What the request is answered with where its turn is left. */
export function answerTooMany({ type, name }: Activity): InvokeResponse {
  if (type !== ActivityTypes.Invoke) return { status: 200 };
  return name === 'adaptiveCard/action' ? informText(tooMany) : { status: 429, body: { message: tooMany } };
}

/** The same for turns of a page, which shows what they are answered with. */
export function limitPageTurns(onTurn: OnTurn, judge: JudgeTurn): OnTurn {
  return async (context) => {
    const { activity } = context;
    if (judge(activity) === 'run') await onTurn(context);
    else if (activity.type === ActivityTypes.Invoke)
      await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: answerTooMany(activity) });
    else await tellTooMany(context);
  };
}
