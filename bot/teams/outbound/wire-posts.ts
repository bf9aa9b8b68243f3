import { summaryReplies } from '../../../cards/text/summary-replies.ts';
import type { Knowledge } from '../../answers/knowledge.ts';
import { describeError } from '../../log.ts';
import type { Language } from '../../register/schema.ts';
import type { Post } from '../../store/summaries/posts.ts';
import { findSchedule, type Schedule } from '../../store/summaries/schedules.ts';
import { codeOf } from '../../summaries/posted-card.ts';
import { type Posting, startPosting } from '../../summaries/posting.ts';
import { cardMessage } from '../../turns/messages.ts';
import { writeMoment } from '../../wording/dates.ts';
import { drawMessage } from './draw-message.ts';
import type { Chats } from './wire-chats.ts';
import type { Wiring } from './wiring.ts';

interface Parts extends Wiring {
  readonly knowledge: Knowledge;
  readonly chats: Chats;
}

/** As many people as a card can be refreshed for. */
const mostMembers = 60;

/** Starts the posts, with Teams as the way in which they are sent. */
export function wirePosts(parts: Parts): Promise<Posting> {
  const { sender } = parts;
  const { tell } = parts.chats;
  return startPosting({
    ...parts,
    sendCard: (to, card, threadId) => sender.send(inThread(to, threadId), drawMessage(cardMessage(card))),
    updateCard: (to, card, { activityId, threadId }) =>
      sender.update(inThread(to, threadId), activityId, drawMessage(cardMessage(card))),
    listMembers: (of) => sender.listMembers(of, mostMembers),
    tellLost: async (post) => {
      // What a broadcast came to is listed for every channel, when it is asked for.
      if (post.broadcastId !== undefined) return;
      const schedule = post.scheduleId === undefined ? undefined : await findSchedule(parts.opened.db, post.scheduleId);
      await tell(post.createdBy, (language) => writeLost(post, schedule, language));
    },
    tellSkipped: ({ id, createdBy }, moments) =>
      tell(createdBy, (language) => {
        const written = moments.map((moment) => writeMoment(moment, language));
        return summaryReplies[language].skipped(`p-${id}`, written);
      }),
    onError: (event, error) => parts.log.error(event, describeError(error)),
  });
}

/** That a post did not arrive, why, and what can be done: nothing where its schedule has ended with it. */
function writeLost(post: Post, schedule: Schedule | undefined, language: Language): string {
  const { lost } = summaryReplies[language];
  const why = lost[post.state === 'failed' ? 'failed' : 'unreachable'](codeOf(post));
  if (schedule?.hasEnded) return why;
  return `${why} ${schedule ? lost.scheduled(`p-${schedule.id}`) : lost.once}`;
}

/** A channel's thread is a conversation of its own; without one, what is sent begins one. */
function inThread<Place extends { readonly id: string; readonly scope: string }>(to: Place, threadId?: string): Place {
  return threadId && to.scope === 'team' ? { ...to, id: `${to.id};messageid=${threadId}` } : to;
}
