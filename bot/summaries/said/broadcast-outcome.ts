import { type BroadcastOutcome, broadcastOutcomeCard } from '../../../cards/summaries/broadcast-card.ts';
import { summaryReplies } from '../../../cards/text/summary-replies.ts';
import type { Language } from '../../register/schema.ts';
import { listNamed } from '../../store/chats/channels.ts';
import type { Database } from '../../store/database.ts';
import { type Broadcast, findBroadcast } from '../../store/summaries/broadcasts.ts';
import { listBroadcastPosts, type Post } from '../../store/summaries/posts.ts';
import type { ChosenChannel } from '../../store/tables.ts';
import { listChoices, writeGone } from './broadcast-channels.ts';
import { labelChannels } from './channel-labels.ts';
import type { SummaryParts, SummaryReply, SummaryRequest } from './summary-request.ts';

const order = ['failed', 'unreachable', 'planned', 'cancelled', 'sent'];

/** What became of it in each channel, those that did not get it first. */
export async function drawOutcome(
  { id, page = 1 }: { id: number; page?: number | undefined },
  { language }: SummaryRequest,
  { db }: SummaryParts,
): Promise<SummaryReply> {
  const found = await findBroadcast(db, id);
  if (!found) return { text: summaryReplies[language].unknownBroadcast(`r-${id}`) };
  const posts = await listBroadcastPosts(db, id);
  const counts = { planned: 0, sent: 0, unreachable: 0, failed: 0, cancelled: 0 };
  for (const { state } of posts) counts[state] += 1;
  const channels = await listNamedOf(posts, found, db);
  const among = [...channels, ...(await listChoices(db))];
  const labels = labelChannels(channels, among, language);
  const rows: BroadcastOutcome['rows'] = posts
    .map(({ state, reason }, at) => ({
      name: labels[at] ?? '',
      state,
      reason: state === 'failed' || state === 'unreachable' ? reason : undefined,
    }))
    .toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
  const gone = writeLeftOut({ found, posts, among, language });
  const outcome = { id, code: `r-${id}`, isStopped: found.isCancelled, counts, rows, page, gone };
  return { card: broadcastOutcomeCard(language, outcome) };
}

/** The channel of each post as it is called now, or else as it was called when it was chosen. */
async function listNamedOf(
  posts: readonly Post[],
  { channels = [] }: Broadcast,
  db: Database,
): Promise<ChosenChannel[]> {
  const ids = posts.map(({ conversationId }) => conversationId);
  const named = new Map([...channels, ...(await listNamed(db, ids))].map((channel) => [channel.id, channel]));
  return ids.map((id) => named.get(id) ?? { id });
}

/** The chosen channels in which the bot was not any more when it was sent. */
function writeLeftOut({ found, posts, among, language }: LeftOut): string {
  if (!found.channels || !found.isConfirmed) return '';
  const sentTo = new Set(posts.map(({ conversationId }) => conversationId));
  return writeGone(
    found.channels.filter(({ id }) => !sentTo.has(id)),
    among,
    language,
  );
}

interface LeftOut {
  readonly found: Broadcast;
  readonly posts: readonly Post[];
  readonly among: readonly ChosenChannel[];
  readonly language: Language;
}
