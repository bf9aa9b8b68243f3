import type { Knowledge } from '../../answers/knowledge.ts';
import type { StaffList } from '../../entra/staff.ts';
import { describeError } from '../../log.ts';
import { type Chase, startChase } from '../../summaries/chase-reading.ts';
import { type Digests, startDigests } from '../../summaries/digests.ts';
import type { Posting } from '../../summaries/posting.ts';
import { type Chats, wireChats } from './wire-chats.ts';
import { wirePosts } from './wire-posts.ts';
import { type WiredReminders, wireReminders } from './wire-reminders.ts';
import type { Wiring } from './wiring.ts';

interface SendingParts extends Wiring, Pick<StaffList, 'listStaff' | 'isAdmin'> {
  readonly knowledge: Knowledge;
}

/** All that the bot sends by itself. */
export interface Sending {
  readonly chats: Chats;
  readonly reminders: WiredReminders;
  readonly posting: Posting;
  readonly digests: Digests;
  readonly chase: Chase;
  stop(): Promise<void>;
}

/** Starts what the bot sends by itself, with Teams as the way in which it is sent. */
export async function openSending(given: SendingParts): Promise<Sending> {
  const { sender, queue, log } = given;
  const chats = await wireChats(given);
  const parts = {
    ...given,
    chats,
    tell: chats.tell,
    listPeople: sender.listPeople,
    onError: (event: string, error: unknown) => log.error(event, describeError(error)),
  };
  const reminders = await wireReminders(parts);
  const posting = await wirePosts(parts);
  const digests = startDigests(parts);
  const chase = startChase(parts);
  return {
    chats,
    reminders,
    posting,
    digests,
    chase,
    stop: async () => {
      for (const started of [reminders, posting, digests, chase]) started.stop();
      await queue.stop();
    },
  };
}
