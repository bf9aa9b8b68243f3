import type { Activity, TurnContext } from 'botbuilder';
import { privateReplies } from '../../../cards/text/private-replies.ts';
import type { Language } from '../../register/schema.ts';
import type { Chat } from '../../sending/open-chat.ts';
import { textMessage } from '../../turns/messages.ts';
import { isOfPlayground, readPersonId } from '../inbound/conversation.ts';
import { isSeenByOthers } from '../inbound/seen-by-others.ts';
import { drawMessage } from './draw-message.ts';
import type { Sender } from './send.ts';
import { sendTargeted } from './targeted.ts';

interface Saying {
  readonly language: Language;
  /** What all see in its place, where Teams can't show it to one person. */
  readonly instead?: Partial<Activity> | undefined;
}

/**
 * Says something to whoever caused a turn, and to nobody else: in a channel or group chat as a targeted message, and where
 * Teams refuses that in their own chat. The id of the message, where it stands in the conversation of the turn.
 */
export type SayPrivately = (
  context: TurnContext,
  message: Partial<Activity>,
  saying: Saying,
) => Promise<string | undefined>;

interface Parts {
  readonly openChat: (personId: string) => Promise<Chat>;
  readonly send: Sender['send'];
}

export function createSayPrivately({ openChat, send }: Parts): SayPrivately {
  const sayInOwnChat = async (personId: string, message: Partial<Activity>) => {
    const chat = await openChat(personId);
    return chat.kind === 'open' ? (await send(chat.conversation, message)).kind === 'sent' : false;
  };
  return async (context, message, { language, instead }) => {
    const { activity } = context;
    if (!isSeenByOthers(activity)) return (await context.sendActivity(message))?.id;
    if (!isOfPlayground(activity)) {
      const outcome = await sendTargeted(context, message);
      if (outcome.kind === 'sent') return outcome.activityId;
    }
    if (instead) await context.sendActivity(instead);
    else {
      const isTold = await sayInOwnChat(readPersonId(activity), message);
      const { inOwnChat, askThere } = privateReplies[language];
      await context.sendActivity(drawMessage(textMessage(isTold ? inOwnChat : askThere)));
    }
    return undefined;
  };
}
