import { type Activity, TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { SendOutcome } from '../../sending/send-outcome.ts';
import { isSeenByOthers } from '../inbound/seen-by-others.ts';
import { isTargetedPrompt } from '../inbound/targeted-prompt.ts';
import { readFailure } from './read-failure.ts';
import { targeted } from './targeted-query.ts';

/**
 * Sends a message where the turn is that nobody sees but whoever caused it; Teams keeps it for a day. What they asked in
 * private Teams shows above it.
 */
export async function sendTargeted(context: TurnContext, message: Partial<Activity>): Promise<SendOutcome> {
  const { activity } = context;
  const { replyToId: _, ...addressed } = TurnContext.applyConversationReference(
    { ...message },
    TurnContext.getConversationReference(activity),
  );
  const prompt = isTargetedPrompt(activity) ? [{ type: 'targetedMessageInfo', messageId: activity.id }] : [];
  const whole = { ...addressed, entities: [...(message.entities ?? []), ...prompt] } as Activity;
  try {
    const { id } = await clientOf(context).conversations.sendToConversation(activity.conversation.id, whole, targeted);
    return { kind: 'sent', activityId: id ?? '' };
  } catch (error) {
    return readFailure(error);
  }
}

/** Takes away a message of the bot, whether one person saw it or all; somebody may have removed it before. */
export async function deleteShown(context: TurnContext, activityId: string): Promise<void> {
  const { activity } = context;
  const deleted = isSeenByOthers(activity)
    ? clientOf(context)
        .conversations.deleteActivity(activity.conversation.id, activityId, targeted)
        .catch(() => context.deleteActivity(activityId))
    : context.deleteActivity(activityId);
  await deleted.catch(() => undefined);
}

function clientOf({ adapter, turnState }: TurnContext): ConnectorClient {
  const client = turnState.get<ConnectorClient>(adapter.ConnectorClientKey);
  if (!client) throw new Error('the turn has no client of the Bot Connector');
  return client;
}
