import { type Activity, TurnContext } from 'botbuilder';
import type { SendOutcome } from '../../sending/send-outcome.ts';
import { isSeenByOthers } from '../inbound/seen-by-others.ts';
import { isTargetedPrompt } from '../inbound/targeted-prompt.ts';
import { connectorOf } from '../inbound/turn-connector.ts';
import { addressed } from './addressed.ts';
import { readFailure } from './read-failure.ts';

/**
 * Sends a message where the turn is that nobody sees but whoever caused it; Teams keeps it for a day. What they asked in
 * private Teams shows above it.
 */
export async function sendTargeted(context: TurnContext, message: Partial<Activity>): Promise<SendOutcome> {
  const { activity } = context;
  const { replyToId: _, ...whole } = TurnContext.applyConversationReference(
    { ...message },
    TurnContext.getConversationReference(activity),
  );
  const prompt = isTargetedPrompt(activity) ? [{ type: 'targetedMessageInfo', messageId: activity.id }] : [];
  const entities = [...(message.entities ?? []), ...prompt];
  try {
    const sent = { ...addressed(whole), entities };
    const id = await connectorOf(context).send(activity.conversation.id, sent, { isTargeted: true });
    return { kind: 'sent', activityId: id ?? '' };
  } catch (error) {
    return readFailure(error);
  }
}

/** Takes away a message of the bot, whether one person saw it or all; somebody may have removed it before. */
export async function deleteShown(context: TurnContext, activityId: string): Promise<void> {
  const { activity } = context;
  const deleted = isSeenByOthers(activity)
    ? connectorOf(context)
        .delete(activity.conversation.id, activityId, { isTargeted: true })
        .catch(() => context.deleteActivity(activityId))
    : context.deleteActivity(activityId);
  await deleted.catch(() => undefined);
}
