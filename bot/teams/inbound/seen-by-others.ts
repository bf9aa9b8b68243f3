import type { Activity } from 'botbuilder';
import { isOfPage } from '../turns/page-turn.ts';
import { readScope } from './conversation.ts';

/**
 * Whether what is sent in answer is read by others than who asked: people's questions, names and ids are not shown there,
 * whoever asks for them.
 */
export function isSeenByOthers(activity: Activity): boolean {
  return readScope(activity) !== 'personal' && !isOfPage(activity);
}
