import type { Activity } from 'botbuilder';
import { readScope } from './conversation.ts';

/** Whether what is sent in answer is read by others than who asked. */
export function isSeenByOthers(activity: Activity): boolean {
  return readScope(activity) !== 'personal';
}
