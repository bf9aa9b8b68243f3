import {
  type BroadcastOutcome,
  broadcastOutcomeCard,
  broadcastPreviewCard,
} from '../../../cards/summaries/broadcast-card.ts';
import { summaryText } from '../../../cards/text/summaries.ts';
import { summaryReplies } from '../../../cards/text/summary-replies.ts';
import { listChannels, listNames } from '../../store/chats/channels.ts';
import {
  addBroadcast,
  findBroadcast,
  lockBroadcast,
  setCancelled,
  setConfirmed,
} from '../../store/summaries/broadcasts.ts';
import { cancelBroadcastPosts, listBroadcastPosts } from '../../store/summaries/posts.ts';
import { writeContent } from '../write.ts';
import { findOwnWordsFault, writeOwnWordsFault } from './own-words.ts';
import type { SummaryAct } from './summary-acts.ts';
import { toSpec } from './summary-choice.ts';
import { audit, type SummaryParts, type SummaryReply, type SummaryRequest } from './summary-request.ts';

type BroadcastAct = Extract<SummaryAct, { does: 'broadcast' | 'confirm' | 'stop' | 'outcome' }>;

/** One summary to all channels where the bot is: prepared, confirmed by its number, followed, and stopped. */
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
    case 'confirm':
      return confirm(act, request, parts);
    case 'stop':
      return stop(act.broadcast, request, parts);
    case 'outcome':
      return drawOutcome({ id: act.broadcast, page: act.page }, request, parts);
  }
}

async function prepare(
  { chosen }: Extract<BroadcastAct, { does: 'broadcast' }>,
  { language, personId }: SummaryRequest,
  parts: SummaryParts,
): Promise<SummaryReply> {
  const { db, clock } = parts;
  const fault = findOwnWordsFault(chosen);
  if (fault) return { text: writeOwnWordsFault(fault, language) };
  const { length: conversations } = await listChannels(db);
  if (conversations === 0) return { text: summaryReplies[language].broadcast.none };
  const spec = toSpec(chosen);
  const id = await addBroadcast(db, { spec, createdBy: personId, conversations }, clock().toInstant());
  const content = await writeContent(parts, spec, { since: undefined, now: clock() });
  return { card: broadcastPreviewCard(language, content, { id, code: `r-${id}`, conversations }) };
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
    const channels = await listChannels(transaction);
    if (number.trim() !== String(channels.length)) return replies.broadcast.wrongNumber(channels.length);
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

/** What became of it in each channel, those that did not get it first. */
async function drawOutcome(
  { id, page = 1 }: { id: number; page?: number | undefined },
  { language }: SummaryRequest,
  { db }: SummaryParts,
): Promise<SummaryReply> {
  const found = await findBroadcast(db, id);
  if (!found) return { text: summaryReplies[language].unknownBroadcast(`r-${id}`) };
  const posts = await listBroadcastPosts(db, id);
  const names = await listNames(
    db,
    posts.map(({ conversationId }) => conversationId),
  );
  const counts = { planned: 0, sent: 0, unreachable: 0, failed: 0, cancelled: 0 };
  for (const { state } of posts) counts[state] += 1;
  const order = ['failed', 'unreachable', 'planned', 'cancelled', 'sent'];
  const rows: BroadcastOutcome['rows'] = posts
    .toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
    .map(({ conversationId, state, reason }) => ({
      name: names.get(conversationId) ?? summaryText[language].schedules.unnamed,
      state,
      reason: state === 'failed' || state === 'unreachable' ? reason : undefined,
    }));
  const outcome = { id, code: `r-${id}`, isStopped: found.isCancelled, counts, rows, page };
  return { card: broadcastOutcomeCard(language, outcome) };
}
