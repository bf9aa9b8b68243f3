import { listNamed } from '../store/chats/channels.ts';
import type { Database } from '../store/database.ts';
import type { Broadcast } from '../store/summaries/broadcasts.ts';
import { listBroadcastPosts, type Post } from '../store/summaries/posts.ts';
import type { ChosenChannel } from '../store/tables.ts';

const order = ['failed', 'unreachable', 'planned', 'cancelled', 'sent'];

/** What became of a broadcast in each channel. */
export interface OutcomeRows {
  /** Those that did not get it first. */
  readonly posts: readonly { readonly post: Post; readonly channel: ChosenChannel }[];
  /** The chosen channels in which the bot was not any more when it was sent. */
  readonly gone: readonly ChosenChannel[];
}

/** Each channel as it is called now, or else as it was called when it was chosen. */
export async function listOutcome(
  db: Database,
  { id, channels = [], isConfirmed }: Pick<Broadcast, 'id' | 'channels' | 'isConfirmed'>,
): Promise<OutcomeRows> {
  const posts = await listBroadcastPosts(db, id);
  const ids = posts.map(({ conversationId }) => conversationId);
  const named = new Map([...channels, ...(await listNamed(db, ids))].map((channel) => [channel.id, channel]));
  const sentTo = new Set(ids);
  return {
    posts: posts
      .map((post) => ({ post, channel: named.get(post.conversationId) ?? { id: post.conversationId } }))
      .toSorted((one, other) => order.indexOf(one.post.state) - order.indexOf(other.post.state)),
    gone: isConfirmed ? channels.filter((channel) => !sentTo.has(channel.id)) : [],
  };
}

/** Why it did not come there, as Teams says it; undefined where it did, or still may. */
export function reasonOf({ state, reason }: Post): string | undefined {
  return state === 'failed' || state === 'unreachable' ? reason : undefined;
}
