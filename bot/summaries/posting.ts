import type { SendQueue } from '../sending/queue.ts';
import type { Database, OpenDatabase } from '../store/database.ts';
import { findLastSent, findPostByKey, type NewPost, type Post, planPosts } from '../store/summaries/posts.ts';
import { type Schedule, setNext, takeDueSchedules } from '../store/summaries/schedules.ts';
import { type DeliverPostParts, deliverPost, redrawPost } from './deliver-post.ts';
import { findNext, listMoments, sortDue } from './moments.ts';
import { keyOfMoment } from './post-keys.ts';

export interface PostingParts extends Omit<DeliverPostParts, 'db' | 'enqueueLater'> {
  readonly opened: OpenDatabase;
  readonly queue: SendQueue;
  /** Tells whoever made a schedule that posts of it were left out, as the service was down when they were due. */
  readonly tellSkipped: (schedule: Schedule, moments: readonly Temporal.ZonedDateTime[]) => Promise<void>;
}

export interface Posting {
  /** Plans a post and queues it; one with the same key is there once, and not new to who asks again. */
  post(wanted: NewPost): Promise<{ readonly post: Post; readonly isNew: boolean }>;
  /** Plans posts and queues them, with what else is written in a transaction; how many are new. */
  postAll(wanted: readonly NewPost[], transaction: Database): Promise<number>;
  /** Draws the card of a post anew for everybody. */
  redraw(postId: string): Promise<void>;
  /** The same for the last post of a schedule. */
  redrawLast(schedule: Pick<Schedule, 'id' | 'conversationId'>): Promise<void>;
  /** Posts what schedules have become due; how many posts were planned. */
  tick(): Promise<number>;
  /** Looks no more; what is queued is the queue's. */
  stop(): void;
}

const tickEveryMs = 5_000;

/** Starts the schedules and the workers that send what they post. */
export async function startPosting(parts: PostingParts): Promise<Posting> {
  const { opened, queue, onError } = parts;
  const { db } = opened;
  const deliverParts: DeliverPostParts = {
    ...parts,
    db,
    enqueueLater: (id, afterMs) => queue.enqueueLater('post', id, afterMs),
  };
  await queue.work('post', (id) => deliverPost(deliverParts, id));
  await queue.work('post-redraw', (id) => redrawPost(deliverParts, id));
  const tick = () => postDue(parts);
  const postAll: Posting['postAll'] = async (wanted, transaction) => {
    const ids = await planPosts(transaction, wanted);
    await queue.enqueue('post', ids, transaction);
    return ids.length;
  };
  const timer = setInterval(() => void tick().catch((error: unknown) => onError('schedules', error)), tickEveryMs);
  return {
    tick,
    postAll,
    async post(wanted) {
      const planned = await db.transaction().execute((transaction) => postAll([wanted], transaction));
      const post = await findPostByKey(db, wanted.key);
      if (!post) throw new Error('a post that was just planned is not there');
      return { post, isNew: planned > 0 };
    },
    redraw: (postId) => queue.enqueueRedraw('post-redraw', [postId]),
    async redrawLast({ id, conversationId }) {
      const last = await findLastSent(db, { conversationId, scheduleId: id });
      if (last) await queue.enqueueRedraw('post-redraw', [last.id]);
    },
    stop: () => clearInterval(timer),
  };
}

interface Taken {
  readonly schedule: Schedule;
  readonly late: readonly Temporal.ZonedDateTime[];
}

/** All of it or nothing: the posts, their jobs, and when each schedule is due next. */
async function postDue({ opened, queue, clock, tellSkipped }: PostingParts): Promise<number> {
  const now = clock().toInstant();
  const { taken, planned } = await opened.db.transaction().execute(async (transaction) => {
    const due = (await takeDueSchedules(transaction, now)).map((schedule) => ({ schedule, ...listDue(schedule, now) }));
    const ids = await planPosts(
      transaction,
      due.flatMap(({ posts }) => posts),
    );
    await queue.enqueue('post', ids, transaction);
    for (const { schedule } of due) await setNext(transaction, schedule.id, findNext(schedule.rhythm, now));
    return { taken: due satisfies readonly Taken[], planned: ids.length };
  });
  for (const { schedule, late } of taken) if (late.length > 0) await tellSkipped(schedule, late);
  return planned;
}

/** What a schedule is to post now, and what of it is left out: too late, or overtaken by a later one. */
function listDue(
  { id, conversationId, spec, createdBy, rhythm, nextAt }: Schedule,
  now: Temporal.Instant,
): { posts: NewPost[]; late: readonly Temporal.ZonedDateTime[] } {
  const after = (nextAt ?? now).subtract({ milliseconds: 1 });
  const { post, skipped } = sortDue(listMoments(rhythm, { after, until: now }), now);
  const toPost = (moment: Temporal.ZonedDateTime): NewPost => ({
    key: keyOfMoment(id, moment),
    conversationId,
    scheduleId: id,
    spec,
    createdBy,
    dueAt: moment.toInstant(),
  });
  const left = skipped.map((moment) => ({ ...toPost(moment), skippedBecause: post ? 'overtaken' : 'too late' }));
  return { posts: post ? [...left, toPost(post)] : left, late: skipped };
}
