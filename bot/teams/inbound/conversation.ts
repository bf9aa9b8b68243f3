import type { Activity } from 'botbuilder';
import type { Language } from '../../register/schema.ts';
import type { Conversation } from '../../store/chats/conversations.ts';
import { readPersonName } from '../../turns/person-name.ts';
import type { Speaker } from '../../turns/turn.ts';

/** Where a message was typed. */
export function readScope(activity: Activity): 'personal' | 'team' | 'groupChat' {
  const type = activity.conversation.conversationType;
  if (type === 'channel') return 'team';
  return type === 'groupChat' ? 'groupChat' : 'personal';
}

/** Who typed it: the Entra object id where Teams gives it. */
export function readPersonId(activity: Activity): string {
  return activity.from.aadObjectId ?? activity.from.id;
}

/** Who a turn is of. */
export function readSpeaker(activity: Activity): Speaker {
  return {
    personId: readPersonId(activity),
    name: readPersonName(activity.from.name),
    accountId: activity.from.id,
    language: readTeamsLanguage(activity),
    timeZone: activity.localTimezone,
  };
}

/** The chat client for trying out, which has no targeted messages, and tells American English of everybody. */
export function isOfPlayground({ serviceUrl }: Activity): boolean {
  return /^http:\/\/localhost:\d+\/_connector$/.test(serviceUrl);
}

/** The language of the person's Teams, where the bot speaks it. */
function readTeamsLanguage(activity: Activity): Language | undefined {
  if (isOfPlayground(activity)) return undefined;
  const [language] = /^(?:nl|en)(?![a-z])/i.exec(activity.locale ?? '') ?? [];
  return language?.toLowerCase() as Language | undefined;
}

/** A channel's own id, without the thread: what is installed is the channel, not a thread of it. */
export function readChannelId(activity: Activity): string {
  return activity.conversation.id.replace(/;messageid=.*$/, '');
}

/** What is kept of where an activity came from, so that the bot can write there by itself. */
export function readConversation(activity: Activity): Conversation {
  const scope = readScope(activity);
  const language = scope === 'personal' ? readTeamsLanguage(activity) : undefined;
  const tenantId = activity.channelData?.tenant?.id ?? activity.conversation.tenantId;
  return {
    id: readChannelId(activity),
    scope,
    serviceUrl: activity.serviceUrl,
    ...(scope === 'personal' ? { personId: readPersonId(activity) } : {}),
    ...(tenantId ? { tenantId } : {}),
    ...(language ? { language } : {}),
    ...(activity.localTimezone ? { timeZone: activity.localTimezone } : {}),
  };
}
