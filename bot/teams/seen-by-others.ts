import type { Activity } from 'botbuilder';
import { readScope } from './conversation.ts';
import { isOfPage } from './page-turn.ts';

/**
 * Whether what is sent in answer is read by others than who asked: people's questions, names and ids are not shown there,
 * whoever asks for them.
 */
export function isSeenByOthers(activity: Activity): boolean {
  return readScope(activity) !== 'personal' && !isOfPage(activity);
}
