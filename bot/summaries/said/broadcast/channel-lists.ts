import { channelListsCard } from '../../../../cards/summaries/channel-lists-card.ts';
import { channelListsText } from '../../../../cards/text/channel-lists.ts';
import { summaryReplies } from '../../../../cards/text/summary-replies.ts';
import { findBroadcast } from '../../../store/summaries/broadcasts.ts';
import {
  type ChannelList,
  deleteChannelList,
  listChannelLists,
  saveChannelList,
} from '../../../store/summaries/channel-lists.ts';
import type { ChosenChannel } from '../../../store/tables.ts';
import { cleanText } from '../../../wording/clean-text.ts';
import { fold } from '../../../wording/words.ts';
import type { SummaryAct } from '../summary-acts.ts';
import { audit, type SummaryParts, type SummaryReply, type SummaryRequest } from '../summary-request.ts';
import { findTargets, listChoices, readTargets, writeGone } from './broadcast-channels.ts';
import { labelChannels } from './channel-labels.ts';

type ListAct = Extract<SummaryAct, { does: 'save-list' | 'lists' | 'drop-list' }>;

/** A card shows no more lists, and a line no longer name. */
const mostLists = 20;
const longestName = 60;

/** Lists of channels, which are the organisation's: whoever may send to all channels saves, sees and deletes them. */
export async function keepLists(act: ListAct, request: SummaryRequest, parts: SummaryParts): Promise<SummaryReply> {
  switch (act.does) {
    case 'save-list':
      return save(act, request, parts);
    case 'lists':
      return show(act.name, request, parts);
    case 'drop-list':
      return drop(act.name, request, parts);
  }
}

async function save(
  act: Extract<ListAct, { does: 'save-list' }>,
  request: SummaryRequest,
  parts: SummaryParts,
): Promise<SummaryReply> {
  const text = channelListsText[request.language];
  const name = tidyName(act.name);
  if (name === '' || [...name].length > longestName) return { text: text.badName(longestName) };
  const known = await listChannelLists(parts.db);
  if (known.length >= mostLists) return { text: text.tooMany(mostLists) };
  const channels = await readChannels(act, request, parts);
  if (typeof channels === 'string') return { text: channels };
  if (!(await saveChannelList(parts.db, { name, channels })))
    return { text: text.exists(find(name, known)?.name ?? name) };
  const { personId } = request;
  await audit(parts, { personId, action: 'list saved', subject: name, new: { channels } });
  return { text: text.saved(name, channels.length) };
}

/** Those that were named, or those of a broadcast; or why there are none. */
async function readChannels(
  { to = '', broadcast }: Extract<ListAct, { does: 'save-list' }>,
  { language }: SummaryRequest,
  { db }: SummaryParts,
): Promise<readonly ChosenChannel[] | string> {
  if (broadcast === undefined) {
    const known = { channels: await listChoices(db), lists: await listChannelLists(db) };
    const read = readTargets(to, known, language);
    return 'channels' in read ? read.channels : `${read.refused} ${channelListsText[language].nothingSaved}`;
  }
  const code = `r-${broadcast}`;
  const found = await findBroadcast(db, broadcast);
  if (!found) return summaryReplies[language].unknownBroadcast(code);
  return found.channels ?? channelListsText[language].ofAll(code);
}

async function show(
  name: string | undefined,
  { language }: SummaryRequest,
  { db }: SummaryParts,
): Promise<SummaryReply> {
  const known = await listChannelLists(db);
  const named = name === undefined ? undefined : find(name, known);
  if (name !== undefined && !named) return { text: writeUnknown(name, known, language) };
  const among = await listChoices(db);
  const rows = (named ? [named] : known).map(async (list) => {
    const { here, gone } = await findTargets(db, list);
    return { name: list.name, channels: labelChannels(here, among, language), gone: writeGone(gone, among, language) };
  });
  return { card: channelListsCard(language, await Promise.all(rows)) };
}

/** Whoever deleted the wrong one reads how it is typed again. */
async function drop(name: string, request: SummaryRequest, parts: SummaryParts): Promise<SummaryReply> {
  const { language, personId } = request;
  const deleted = await deleteChannelList(parts.db, tidyName(name));
  if (!deleted) return { text: writeUnknown(name, await listChannelLists(parts.db), language) };
  await audit(parts, {
    personId,
    action: 'list deleted',
    subject: deleted.name,
    old: { channels: deleted.channels },
  });
  const labels = labelChannels(deleted.channels, await listChoices(parts.db), language);
  return { text: channelListsText[language].deleted(deleted.name, labels.map((label) => `"${label}"`).join(', ')) };
}

function find(name: string, known: readonly ChannelList[]): ChannelList | undefined {
  return known.find((list) => fold(list.name) === fold(tidyName(name)));
}

/** Without what would be read as something else where the name is typed. */
function tidyName(name: string): string {
  return cleanText(name)
    .replace(/["“”„«»:]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[!. ]+$/, '')
    .trim();
}

function writeUnknown(name: string, known: readonly ChannelList[], language: SummaryRequest['language']): string {
  const text = channelListsText[language];
  const names = known.map((list) => list.name).join(', ');
  return names === '' ? text.none : `${text.unknown(name)} ${text.there(names)}`;
}
