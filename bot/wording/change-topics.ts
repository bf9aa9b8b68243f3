import type { Entry } from '../register/schema.ts';

export const changeTopics = ['dates', 'measures', 'rest'] as const;
/** What a change is about, as somebody chooses what to be told of. */
export type ChangeTopic = (typeof changeTopics)[number];

export function topicOf({ type }: Entry): ChangeTopic {
  if (type === 'measure') return 'measures';
  return type === 'milestone' || type === 'later' || type === 'recurring' ? 'dates' : 'rest';
}
