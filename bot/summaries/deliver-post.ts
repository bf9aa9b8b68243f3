import type { Card } from '../../cards/card.ts';
import type { Clock } from '../clock.ts';
import { persist } from '../sending/persist.ts';
import { decideNextPost, type SendOutcome } from '../sending/send-outcome.ts';
import { findPlace } from '../store/chats/channels.ts';
import { type Conversation, markBlocked } from '../store/chats/conversations.ts';
import { claim, release } from '../store/claims.ts';
import {
  findLastSent,
  findPost,
  type Post,
  recordPosted,
  recordRedrawn,
  settlePost,
} from '../store/summaries/posts.ts';
import { isOfMoment } from './post-keys.ts';
import { drawPost } from './posted-card.ts';
import { type WriteParts, writeSummaries } from './write.ts';

/** Why a post of changes was left out. */
export const unchanged = 'nothing changed';

export interface DeliverPostParts extends WriteParts {
  readonly clock: Clock;
  /** Below a message where `threadId` names one; else as a message of its own. */
  readonly sendCard: (to: Conversation, card: Card, threadId: string | undefined) => Promise<SendOutcome>;
  readonly updateCard: (
    to: Conversation,
    card: Card,
    at: { activityId: string; threadId: string },
  ) => Promise<SendOutcome>;
  /** Teams' own ids of the people in a conversation, as many as a card can be refreshed for. */
  readonly listMembers: (of: Conversation) => Promise<readonly string[]>;
  readonly enqueueLater: (postId: string, afterMs: number) => Promise<void>;
  /** Tells whoever asked for a post that it did not arrive; its state says why. */
  readonly tellLost: (post: Post) => Promise<void>;
  readonly onError: (event: string, error: unknown) => void;
}

/** Sends one post; it is settled afterwards, or in the queue again, and what was sent is not sent again. */
export async function deliverPost(parts: DeliverPostParts, id: string): Promise<void> {
  const { db, clock } = parts;
  const waiting = await findPost(db, id);
  if (waiting?.state !== 'planned') return;
  if (!(await claim(db, 'posts', { id, now: clock().toInstant() })))
    throw new Error(`post ${id} is being sent by another worker`);
  try {
    // Read again: another worker may have sent it, or somebody stopped it, before it could be claimed.
    const post = await findPost(db, id);
    if (post?.state === 'planned') await deliverClaimed(parts, post);
  } finally {
    await release(db, 'posts', id);
  }
}

async function deliverClaimed(parts: DeliverPostParts, post: Post): Promise<void> {
  const { db, clock, sendCard, tellLost } = parts;
  const place = await findPlace(db, post.conversationId);
  if (!place) {
    await settlePost(db, post.id, { state: 'unreachable', reason: 'the bot is not there', now: clock().toInstant() });
    return tellLost({ ...post, state: 'unreachable' });
  }
  const before = { conversationId: place.id, before: post.dueAt };
  const last = await findLastSent(db, before);
  const threadId = post.spec.inThread ? last?.threadId : undefined;
  // What changed is told since it was told last: a post about something else told nothing of it.
  const since = (await findLastSent(db, { ...before, template: post.spec.template }))?.settledAt;
  const now = clock();
  if (await isLeftOut(parts, { ...post, since }, now))
    return settlePost(db, post.id, { state: 'cancelled', reason: unchanged, now: now.toInstant() });
  const card = await drawPost(parts, { ...post, since }, { now, refreshFor: await parts.listMembers(place) });
  const outcome = await sendCard(place, card, threadId).catch((error: unknown): SendOutcome => {
    // A secret that has expired, say: it is mended, and the post goes out then.
    parts.onError('post not sent', error);
    return { kind: 'later', reason: 'fault' };
  });
  if (outcome.kind !== 'sent') return settle(parts, post, outcome);
  const arrival = { activityId: outcome.activityId, threadId: threadId ?? outcome.activityId, since };
  return persist(() => recordPosted(db, post.id, { ...arrival, countedOn: now.toPlainDate(), now: now.toInstant() }));
}

/** Nobody asked for it now, and there is nothing to tell. */
async function isLeftOut(parts: DeliverPostParts, post: Post, now: Temporal.ZonedDateTime): Promise<boolean> {
  const { spec, since } = post;
  if (spec.template !== 'changes' || spec.evenUnchanged || !isOfMoment(post)) return false;
  const summaries = await writeSummaries(parts, spec, { since, now });
  return summaries.every(({ items }) => items.length === 0);
}

async function settle(
  { db, clock, enqueueLater, tellLost }: DeliverPostParts,
  post: Post,
  outcome: Exclude<SendOutcome, { kind: 'sent' }>,
): Promise<void> {
  const now = clock().toInstant();
  const next = decideNextPost(outcome, post, now);
  if (next.kind === 'again') return enqueueLater(post.id, next.afterMs);
  await settlePost(db, post.id, { state: next.state, reason: next.reason, now });
  if (next.isBlocked) await markBlocked(db, post.conversationId, { reason: next.reason, now });
  return tellLost({ ...post, state: next.state });
}

/** Draws the card of a post anew where it stands, as of now. */
export async function redrawPost(parts: DeliverPostParts, id: string): Promise<void> {
  const { db, clock, updateCard, listMembers } = parts;
  const post = await findPost(db, id);
  const place = post?.state === 'sent' ? await findPlace(db, post.conversationId) : undefined;
  if (!place || !post?.activityId || !post.threadId) return;
  const now = clock();
  const card = await drawPost(parts, post, { now, refreshFor: await listMembers(place) });
  const outcome = await updateCard(place, card, { activityId: post.activityId, threadId: post.threadId });
  if (outcome.kind === 'later') throw new Error(`the card of post ${id} could not be updated yet`);
  if (outcome.kind === 'sent') await recordRedrawn(db, id, now.toPlainDate());
}
