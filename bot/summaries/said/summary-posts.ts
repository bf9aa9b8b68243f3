import { readersCard } from '../../../cards/summaries/readers-card.ts';
import { summaryReplies } from '../../../cards/text/summary-replies.ts';
import { listReads, markRead } from '../../store/summaries/post-reads.ts';
import { findPost, findPostByCode, type Post } from '../../store/summaries/posts.ts';
import { drawPost } from '../posted-card.ts';
import { linkToTable } from '../table-file.ts';
import type { SummaryAct } from './summary-acts.ts';
import { audit, type SummaryParts, type SummaryReply, type SummaryRequest } from './summary-request.ts';

type PostAct = Extract<SummaryAct, { does: 'read' | 'refresh' | 'readers' }>;

/** What anybody does with a post of the conversation they are in; who read it is told to its owners only. */
export async function actOnPost(act: PostAct, request: SummaryRequest, parts: SummaryParts): Promise<SummaryReply> {
  const replies = summaryReplies[request.language];
  const post = await find(act.post, request, parts);
  if (!post) return { text: replies.unknownPost(typeof act.post === 'number' ? `s-${act.post}` : '') };
  switch (act.does) {
    case 'read': {
      const reader = { personId: request.personId, name: request.name, now: parts.clock().toInstant() };
      const isNew = await markRead(parts.db, post.id, reader);
      if (isNew) await parts.posting.redraw(post.id);
      return { text: isNew ? replies.read : replies.alreadyRead, card: await draw(post, request, parts) };
    }
    case 'refresh': {
      const today = parts.clock().toPlainDate();
      // Whoever opens it first on a new day has it counted anew for everybody.
      if (post.countedOn && !post.countedOn.equals(today)) await parts.posting.redraw(post.id);
      return { text: replies.updated, card: await draw(post, request, parts) };
    }
    case 'readers':
      return tellReaders(post, request, parts);
  }
}

/** In the conversation where it stands, and nowhere else. */
async function find(post: string | number, { place }: SummaryRequest, { db }: SummaryParts): Promise<Post | undefined> {
  const found =
    typeof post === 'number'
      ? await findPostByCode(db, { code: post, conversationId: place.id })
      : await findPost(db, post);
  return found?.conversationId === place.id && found.state === 'sent' ? found : undefined;
}

async function draw(post: Post, request: SummaryRequest, parts: SummaryParts) {
  const isForOwner = (await mayKnow(post, request, parts)) === 'yes';
  return drawPost(parts, post, { now: parts.clock(), refreshFor: [request.userId], isForOwner });
}

/** Whether somebody may see who read a post. */
async function mayKnow({ createdBy }: Post, { place, personId }: SummaryRequest, { mayPost }: SummaryParts) {
  return createdBy === personId && place.scope === 'groupChat' ? 'yes' : mayPost(place, personId);
}

async function tellReaders(post: Post, request: SummaryRequest, parts: SummaryParts): Promise<SummaryReply> {
  const replies = summaryReplies[request.language];
  const permission = await mayKnow(post, request, parts);
  if (permission !== 'yes') {
    await audit(parts, { personId: request.personId, action: 'readers refused', subject: `s-${post.code}` });
    return { text: replies.mayNot[permission] };
  }
  const names = (await listReads(parts.db, post.id)).map(({ name }) => name);
  if (names.length === 0) return { text: replies.noReaders };
  const url = await linkToTable({ what: 'readers', subject: post.id, language: request.language }, parts);
  return { card: readersCard(request.language, { code: `s-${post.code}`, names, url }) };
}
