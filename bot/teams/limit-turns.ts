import { type Activity, ActivityTypes, type InvokeResponse, type TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { OnTurn } from './adapter.ts';
import { readChannelId, readPersonId } from './conversation.ts';
import { informText } from './messages.ts';
import { isOfPage } from './page-turn.ts';

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

/**
 * Leaves what one person, or all in one conversation, send too fast without a turn, so that it slows nobody else. They
 * are told once, in a sentence; who pressed a button is told each time, as that waits for an answer.
 */
export function limitTurns(onTurn: OnTurn, now: () => number): OnTurn {
  const allowances = new LRUCache<string, Allowance>({ max: mostKept });
  const take = (key: string): Allowance => {
    const known = allowances.get(key) ?? { left: burst, at: now(), isTold: false };
    const left = Math.min(burst, known.left + (Math.max(0, now() - known.at) / 1000) * perSecond);
    const isTold = known.isTold && left < tellAgainFrom;
    const taken = { left: left < 1 ? left : left - 1, at: now(), isTold };
    allowances.set(key, taken);
    return { ...taken, left };
  };
  return async (context) => {
    const { activity } = context;
    if (!isAnswered(activity)) return onTurn(context);
    const keys = [`person ${readPersonId(activity)}`, `conversation ${readChannelId(activity)}`];
    const over = keys.filter((key) => take(key).left < 1);
    if (over.length === 0) return onTurn(context);
    const told = over.map((key) => allowances.get(key));
    const isTold = told.some((allowance) => allowance?.isTold);
    for (const allowance of told) if (allowance) allowance.isTold = true;
    await refuse(context, isTold);
  };
}

/** Installations and the like answer nobody, and must be heard. */
function isAnswered({ type }: Activity): boolean {
  return type === ActivityTypes.Message || type === ActivityTypes.Invoke;
}

async function refuse(context: TurnContext, isTold: boolean): Promise<void> {
  const { activity } = context;
  if (activity.type === ActivityTypes.Invoke) {
    const value: InvokeResponse =
      activity.name === 'adaptiveCard/action' ? informText(tooMany) : { status: 429, body: { message: tooMany } };
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
  } else if (!isTold || isOfPage(activity)) await context.sendActivity(tooMany);
}
