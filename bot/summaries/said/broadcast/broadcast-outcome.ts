import { type BroadcastOutcome, broadcastOutcomeCard } from '../../../../cards/summaries/broadcast-card.ts';
import { summaryReplies } from '../../../../cards/text/summary-replies.ts';
import { findBroadcast } from '../../../store/summaries/broadcasts.ts';
import { listOutcome, reasonOf } from '../../outcome-rows.ts';
import { linkToTable } from '../../table-file.ts';
import type { SummaryParts, SummaryReply, SummaryRequest } from '../summary-request.ts';
import { listChoices, writeGone } from './broadcast-channels.ts';
import { labelChannels } from './channel-labels.ts';

/** What became of it in each channel, those that did not get it first. */
export async function drawOutcome(
  { id, page = 1 }: { id: number; page?: number | undefined },
  { language }: SummaryRequest,
  parts: SummaryParts,
): Promise<SummaryReply> {
  const { db } = parts;
  const found = await findBroadcast(db, id);
  if (!found) return { text: summaryReplies[language].unknownBroadcast(`r-${id}`) };
  const { posts, gone } = await listOutcome(db, found);
  const channels = posts.map(({ channel }) => channel);
  const among = [...channels, ...(await listChoices(db))];
  const labels = labelChannels(channels, among, language);
  const counts = { planned: 0, sent: 0, unreachable: 0, failed: 0, cancelled: 0 };
  for (const { post } of posts) counts[post.state] += 1;
  const outcome: BroadcastOutcome = {
    id,
    code: `r-${id}`,
    isStopped: found.isCancelled,
    counts,
    rows: posts.map(({ post }, at) => ({ name: labels[at] ?? '', state: post.state, reason: reasonOf(post) })),
    page,
    gone: writeGone(gone, among, language),
    url: await linkToTable({ what: 'outcome', subject: String(id), language }, parts),
  };
  return { card: broadcastOutcomeCard(language, outcome) };
}
