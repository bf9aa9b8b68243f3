import type { Knowledge } from '../../answers/knowledge.ts';
import { describeError } from '../../log.ts';
import { type Digests, startDigests } from '../../summaries/digests.ts';
import type { Chats } from './wire-chats.ts';
import type { Wiring } from './wiring.ts';

/** Starts what tells people each month what changed, in their own chats. */
export function wireDigests(parts: Wiring & { readonly knowledge: Knowledge; readonly chats: Chats }): Digests {
  const { opened, clock, knowledge, chats, log } = parts;
  const onError = (event: string, error: unknown) => log.error(event, describeError(error));
  return startDigests({ opened, clock, knowledge, tell: chats.tell, onError });
}
