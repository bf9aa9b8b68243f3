import { createKnowledge } from '../../../bot/answers/knowledge.ts';
import { readRegister } from '../../../bot/register/read-register.ts';
import { openQueue } from '../../../bot/sending/queue.ts';
import type { SendOutcome } from '../../../bot/sending/send-outcome.ts';
import { recordConversation } from '../../../bot/store/chats/conversations.ts';
import type { OpenDatabase } from '../../../bot/store/database.ts';
import { type Posting, startPosting } from '../../../bot/summaries/posting.ts';

export interface Skipped {
  readonly scheduleId: number;
  readonly personId: string;
  readonly moments: readonly string[];
}

/** The real schedules, database and queue, with a sender that keeps what it gets. */
export interface PostRun {
  readonly posting: Posting;
  readonly channelId: string;
  /** The ids of the posts that were sent, in order. */
  readonly sent: readonly string[];
  /** What owners were told. */
  readonly skipped: readonly Skipped[];
  readonly lost: readonly string[];
  now: Temporal.ZonedDateTime;
  answerWith(next: () => SendOutcome): void;
  /** Waits until so many posts were sent. */
  untilSent(count: number): Promise<void>;
  close(): Promise<void>;
}

const channelId = '19:channel@thread.tacv2';

export async function startPosts(opened: OpenDatabase, now: Temporal.ZonedDateTime): Promise<PostRun> {
  const sent: string[] = [];
  const skipped: Skipped[] = [];
  const lost: string[] = [];
  const waiting = new Set<() => void>();
  let answer: () => SendOutcome = () => ({ kind: 'sent', activityId: String(sent.length) });
  const queue = await openQueue(
    opened,
    (error) => {
      throw error;
    },
    async (count) => Array.from({ length: count }, () => 0),
  );
  const place = { id: channelId, scope: 'team' as const, serviceUrl: 'http://127.0.0.1/' };
  await recordConversation(opened.db, place, now.toInstant());
  const run: Omit<PostRun, 'posting'> = {
    channelId,
    sent,
    skipped,
    lost,
    now,
    answerWith: (next) => {
      answer = next;
    },
    untilSent: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (sent.length < count) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    close: async () => {
      posting.stop();
      await queue.stop();
    },
  };
  const posting = await startPosting({
    opened,
    queue,
    knowledge: createKnowledge(readRegister()),
    clock: () => result.now,
    sendCard: async (_to, card) => {
      const outcome = answer();
      const [, id = ''] = /"post":"([^"]+)"/.exec(JSON.stringify(card)) ?? [];
      if (outcome.kind === 'sent') sent.push(id);
      for (const look of waiting) look();
      return outcome;
    },
    updateCard: async (_to, _card, { activityId }) => ({ kind: 'sent', activityId }),
    listMembers: async () => [],
    tellLost: async ({ id }) => void lost.push(id),
    tellSkipped: async ({ id, createdBy }, moments) =>
      void skipped.push({
        scheduleId: id,
        personId: createdBy,
        moments: moments.map((moment) => moment.toPlainDateTime().toString({ smallestUnit: 'minute' })),
      }),
    onError: (event, error) => {
      throw new Error(event, { cause: error });
    },
  });
  const result: PostRun = Object.assign(run, { posting });
  return result;
}
