import type { Activity } from 'botbuilder';

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

/** A channel's own id, without the thread: what is installed is the channel, not a thread of it. */
export function readChannelId(activity: Activity): string {
  return activity.conversation.id.replace(/;messageid=.*$/, '');
}
