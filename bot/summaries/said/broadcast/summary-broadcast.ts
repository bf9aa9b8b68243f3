import { chosenChannelsText } from '../../../../cards/text/chosen-channels.ts';
import { summaryReplies } from '../../../../cards/text/summary-replies.ts';
import { lockBroadcast, setCancelled, setConfirmed } from '../../../store/summaries/broadcasts.ts';
import { cancelBroadcastPosts } from '../../../store/summaries/posts.ts';
import type { SummaryAct } from '../summary-acts.ts';
import { audit, type SummaryParts, type SummaryReply, type SummaryRequest } from '../summary-request.ts';
import { findTargets, writeGone } from './broadcast-channels.ts';
import { drawOutcome } from './broadcast-outcome.ts';
import { keepLists } from './channel-lists.ts';
import { choose, prepare } from './prepare-broadcast.ts';

type BroadcastAct = Extract<
  SummaryAct,
  { does: 'broadcast' | 'choose' | 'confirm' | 'stop' | 'outcome' | 'save-list' | 'lists' | 'drop-list' }
>;

/** One summary to all channels where the bot is, or to several: prepared, confirmed by its number, followed, and stopped. */
export async function broadcast(
  act: BroadcastAct,
  request: SummaryRequest,
  parts: SummaryParts,
): Promise<SummaryReply> {
  const replies = summaryReplies[request.language];
  if (request.place.scope !== 'personal') return { text: replies.personalOnly };
  if (!parts.isBroadcaster(request.personId)) {
    await audit(parts, { personId: request.personId, action: `${act.does} refused`, subject: 'broadcast' });
    return { text: replies.mayNot.broadcast };
  }
  switch (act.does) {
    case 'broadcast':
      return prepare(act, request, parts);
    case 'save-list':
    case 'lists':
    case 'drop-list':
      return keepLists(act, request, parts);
    case 'choose':
      return choose(act, request, parts);
    case 'confirm':
      return confirm(act, request, parts);
    case 'stop':
      return stop(act.broadcast, request, parts);
    case 'outcome':
      return drawOutcome({ id: act.broadcast, page: act.page }, request, parts);
  }
}

/** Sends it, where the number is that of the channels as they are now: a channel that came since was not counted. */
async function confirm(
  { broadcast: id, number }: Extract<BroadcastAct, { does: 'confirm' }>,
  request: SummaryRequest,
  parts: SummaryParts,
): Promise<SummaryReply> {
  const { db, clock, posting } = parts;
  const { language, personId } = request;
  const replies = summaryReplies[language];
  const dueAt = clock().toInstant();
  const refusal = await db.transaction().execute(async (transaction) => {
    const known = await lockBroadcast(transaction, id);
    if (known?.createdBy !== personId) return replies.unknownBroadcast(`r-${id}`);
    if (known.isConfirmed || known.isCancelled) return replies.broadcast.already;
    const { here: channels, gone } = await findTargets(transaction, known);
    if (channels.length === 0) return chosenChannelsText[language].noneLeft;
    if (number.trim() !== String(channels.length))
      return `${replies.broadcast.wrongNumber(channels.length)} ${writeGone(gone, channels, language)}`.trim();
    await setConfirmed(transaction, id, dueAt);
    const shared = { broadcastId: id, spec: known.spec, createdBy: personId, dueAt };
    await posting.postAll(
      channels.map((channel) => ({ ...shared, key: `broadcast ${id} ${channel.id}`, conversationId: channel.id })),
      transaction,
    );
    return undefined;
  });
  if (refusal !== undefined) return { text: refusal };
  await audit(parts, { personId, action: 'broadcast confirmed', subject: `r-${id}`, new: { number } });
  return drawOutcome({ id }, request, parts);
}

async function stop(id: number, request: SummaryRequest, parts: SummaryParts): Promise<SummaryReply> {
  const { db, clock } = parts;
  const replies = summaryReplies[request.language];
  const now = clock().toInstant();
  const stopped = await db.transaction().execute(async (transaction) => {
    const known = await lockBroadcast(transaction, id);
    if (!known) return undefined;
    const count = await cancelBroadcastPosts(transaction, id, now);
    if (count > 0 || !known.isConfirmed) await setCancelled(transaction, id, now);
    return { count, wasConfirmed: known.isConfirmed };
  });
  if (!stopped) return { text: replies.unknownBroadcast(`r-${id}`) };
  const { count, wasConfirmed } = stopped;
  await audit(parts, {
    personId: request.personId,
    action: 'broadcast stopped',
    subject: `r-${id}`,
    new: { stopped: count },
  });
  if (!wasConfirmed) return { text: replies.broadcast.notSent };
  if (count === 0) return { text: replies.broadcast.nothingLeft(`r-${id}`) };
  const { card } = await drawOutcome({ id }, request, parts);
  return { text: replies.broadcast.stopped(count), ...(card ? { card } : {}) };
}
