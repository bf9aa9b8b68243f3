import { broadcastPreviewCard } from '../../../../cards/summaries/broadcast-card.ts';
import { chosenChannelsText } from '../../../../cards/text/chosen-channels.ts';
import { summaryReplies } from '../../../../cards/text/summary-replies.ts';
import { addBroadcast, type Broadcast, lockBroadcast, setChannels } from '../../../store/summaries/broadcasts.ts';
import { listChannelLists } from '../../../store/summaries/channel-lists.ts';
import { writeContent } from '../../write.ts';
import { nameMilestone } from '../name-milestone.ts';
import { findOwnWordsFault, writeOwnWordsFault } from '../own-words.ts';
import type { SummaryAct } from '../summary-acts.ts';
import { toSpec } from '../summary-choice.ts';
import type { SummaryParts, SummaryReply, SummaryRequest } from '../summary-request.ts';
import { findTargets, listChoices, readTargets, writeGone } from './broadcast-channels.ts';
import { labelChannels } from './channel-labels.ts';

/** Shows it with the channels to which it would go; nothing is sent. */
export async function prepare(
  { chosen: asked, to }: Extract<SummaryAct, { does: 'broadcast' }>,
  request: SummaryRequest,
  parts: SummaryParts,
): Promise<SummaryReply> {
  const { language, personId } = request;
  const { db, clock } = parts;
  const replies = summaryReplies[language];
  const chosen = await nameMilestone(asked, parts);
  if (chosen === undefined) return { text: replies.unknownMilestone(asked.milestone) };
  const fault = findOwnWordsFault(chosen);
  if (fault) return { text: writeOwnWordsFault(fault, language) };
  const known = await listChoices(db);
  if (known.length === 0) return { text: replies.broadcast.none };
  const read =
    to === undefined ? {} : readTargets(to, { channels: known, lists: await listChannelLists(db) }, language);
  if ('refused' in read) return { text: `${read.refused} ${chosenChannelsText[language].nothingSent}` };
  const { channels }: Pick<Broadcast, 'channels'> = read;
  const { here } = await findTargets(db, { channels });
  if (here.length === 0) return { text: chosenChannelsText[language].noneLeft };
  const conversations = here.length;
  const spec = toSpec(chosen);
  const id = await addBroadcast(db, { spec, createdBy: personId, conversations, channels }, clock().toInstant());
  return drawPreview({ id, spec, channels }, request, parts);
}

/** What it is to send, and to which channels. */
async function drawPreview(
  { id, spec, channels }: Pick<Broadcast, 'id' | 'spec' | 'channels'>,
  { language }: SummaryRequest,
  parts: SummaryParts,
): Promise<SummaryReply> {
  const known = await listChoices(parts.db);
  const { here, gone } = await findTargets(parts.db, { channels });
  const labels = labelChannels(known, known, language);
  const content = await writeContent(parts, spec, { since: undefined, now: parts.clock() });
  const preview = {
    id,
    code: `r-${id}`,
    conversations: here.length,
    names: channels && labelChannels(here, known, language),
    gone: writeGone(gone, known, language),
    choices: known.map((channel, at) => ({
      id: channel.id,
      name: labels[at] ?? '',
      isChosen: isIn(channels, channel),
    })),
  };
  return { card: broadcastPreviewCard(language, content, preview) };
}

function isIn(channels: Broadcast['channels'], { id }: { id: string }): boolean {
  return channels?.some((one) => one.id === id) ?? false;
}

/** What is still to be confirmed goes to the channels that were ticked. */
export async function choose(
  { broadcast: id, channels: ids }: Extract<SummaryAct, { does: 'choose' }>,
  request: SummaryRequest,
  parts: SummaryParts,
): Promise<SummaryReply> {
  const { language, personId } = request;
  const replies = summaryReplies[language];
  const chosen = await parts.db.transaction().execute(async (transaction) => {
    const known = await lockBroadcast(transaction, id);
    if (known?.createdBy !== personId) return replies.unknownBroadcast(`r-${id}`);
    if (known.isConfirmed || known.isCancelled) return replies.broadcast.already;
    const channels = (await listChoices(transaction)).filter((channel) => ids.includes(channel.id));
    if (channels.length === 0) return chosenChannelsText[language].chooseOne;
    await setChannels(transaction, id, channels);
    return { ...known, channels };
  });
  return typeof chosen === 'string' ? { text: chosen } : drawPreview(chosen, request, parts);
}
