import type { Activity } from 'botbuilder';
import { readPersonId } from './conversation.ts';

/** Whether it was typed to the bot in private in a conversation of several, as by a slash command. */
export function isTargetedPrompt({ recipient }: Activity): boolean {
  return (recipient as { readonly isTargeted?: boolean }).isTargeted === true;
}

/** Where the answer counts as what was said last: what only one person saw is nothing that the others refer to. */
export function readAnswerPlace(activity: Activity): string {
  const { id } = activity.conversation;
  return isTargetedPrompt(activity) ? `${id};to=${readPersonId(activity)}` : id;
}
