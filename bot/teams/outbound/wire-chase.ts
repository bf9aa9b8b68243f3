import { describeError } from '../../log.ts';
import { type Chase, startChase } from '../../summaries/chase-reading.ts';
import type { Chats } from './wire-chats.ts';
import type { Wiring } from './wiring.ts';

/** Starts what reminds people of posts that they are to read, in their own chats. */
export function wireChase({ opened, clock, log, sender, chats }: Wiring & { readonly chats: Chats }): Chase {
  const onError = (event: string, error: unknown) => log.error(event, describeError(error));
  return startChase({ opened, clock, tell: chats.tell, listPeople: sender.listPeople, onError });
}
