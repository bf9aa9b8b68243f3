import { type Activity, ActivityTypes, type InvokeResponse, type TurnContext } from 'botbuilder';
import { type JudgeTurn, tooMany, type Verdict } from '../../turns/limit-turns.ts';
import { informText } from '../outbound/draw-reply.ts';
import { readChannelId, readPersonId } from './conversation.ts';

/** Installations and the like answer nobody, and must be heard. */
export function judgeActivity(activity: Activity, judge: JudgeTurn): Verdict {
  const isWaiting = activity.type === ActivityTypes.Invoke;
  if (!isWaiting && activity.type !== ActivityTypes.Message) return 'run';
  return judge({ personId: readPersonId(activity), placeId: readChannelId(activity), isWaiting });
}

export async function tellTooMany(context: TurnContext): Promise<void> {
  await context.sendActivity(tooMany);
}

/** What the request is answered with where its turn is left. */
export function answerTooMany({ type, name }: Activity): InvokeResponse {
  if (type !== ActivityTypes.Invoke) return { status: 200 };
  return name === 'adaptiveCard/action' ? informText(tooMany) : { status: 429, body: { message: tooMany } };
}
