import { channelListsText } from '../../../../cards/text/channel-lists.ts';
import { chosenChannelsText, writeNames } from '../../../../cards/text/chosen-channels.ts';
import type { Language } from '../../../register/schema.ts';
import { listChannels } from '../../../store/chats/channels.ts';
import type { Conversation } from '../../../store/chats/conversations.ts';
import type { Database } from '../../../store/database.ts';
import type { Broadcast } from '../../../store/summaries/broadcasts.ts';
import type { ChannelList } from '../../../store/summaries/channel-lists.ts';
import type { ChosenChannel } from '../../../store/tables.ts';
import { findByName, labelChannels, nameWays, normaliseName } from './channel-labels.ts';
import { listNear } from './near-names.ts';
import { type NameFault, readNames } from './read-names.ts';

/** A refusal names no more for each name, and tells of no more names; the others are counted. */
const mostOffered = 10;
const mostFaults = 8;

/** Every channel where the bot is, as people name it, in the order of those names. */
export async function listChoices(db: Database): Promise<ChosenChannel[]> {
  return (await listChannels(db)).map(toChosen).sort(byName);
}

function byName(one: ChosenChannel, other: ChosenChannel): number {
  const sorted = ({ name = '', teamName = '' }: ChosenChannel) => `${name}\n${teamName}`;
  return sorted(one).localeCompare(sorted(other), 'nl', { numeric: true });
}

function toChosen({ id, channel }: Conversation): ChosenChannel {
  const { name, teamName } = channel ?? {};
  return { id, ...(name ? { name } : {}), ...(teamName ? { teamName } : {}) };
}

/** What can be named: channels where the bot is, and lists of channels. */
export interface Known {
  readonly channels: readonly ChosenChannel[];
  readonly lists: readonly ChannelList[];
}

/** The channels of what is named, and what it is called. */
interface Target {
  readonly label: string;
  readonly channels: readonly ChosenChannel[];
}

/** The channels that somebody names, each once; or a sentence for each name that is none's, or several's. */
export function readTargets(
  typed: string,
  known: Known,
  language: Language,
): { readonly channels: readonly ChosenChannel[] } | { readonly refused: string } {
  const ways = targetWays(known, language);
  const { named, faults } = readNames(straightQuotes(typed), (name) => findByName(name, ways));
  const channels = new Map(named.flatMap((target) => target.channels.map((channel) => [channel.id, channel])));
  if (faults.length === 0 && channels.size > 0) return { channels: [...channels.values()] };
  const told = faults.slice(0, mostFaults).map((fault) => writeFault(fault, ways, language));
  const more = faults.length - told.length;
  return { refused: [...told, ...(more > 0 ? [chosenChannelsText[language].moreFaults(more)] : [])].join(' ') };
}

function straightQuotes(text: string): string {
  return text.replace(/[“”„«»]/g, '"');
}

/** Each way to name each of them. */
function targetWays({ channels, lists }: Known, language: Language): Map<string, Target[]> {
  const labels = labelChannels(channels, channels, language);
  const targets = new Map(channels.map((channel, at) => [channel, { label: labels[at] ?? '', channels: [channel] }]));
  const ways = new Map<string, Target[]>();
  for (const [way, named] of nameWays(channels))
    ways.set(
      way,
      named.flatMap((channel) => targets.get(channel) ?? []),
    );
  const current = new Map(channels.map((channel) => [channel.id, channel]));
  for (const list of lists) {
    const label = channelListsText[language].named(list.name);
    const target = { label, channels: list.channels.map((channel) => current.get(channel.id) ?? channel) };
    for (const before of listWords) {
      const way = normaliseName(`${before} ${list.name}`);
      ways.set(way, [...(ways.get(way) ?? []), target]);
    }
  }
  return ways;
}

const listWords = ['lijst', 'de lijst', 'kanaallijst', 'de kanaallijst', 'list', 'the list', 'channel list'] as const;
const list = /^(?:de |the )?(?:kanaallijst|lijst|channel list|list) (?=.)/i;

function writeFault(
  fault: NameFault<Target>,
  ways: ReadonlyMap<string, readonly Target[]>,
  language: Language,
): string {
  const text = chosenChannelsText[language];
  const { kind, name } = fault;
  if (kind === 'unknown') {
    const says = list.test(name) ? channelListsText[language].unknown(name.replace(list, '')) : text.unknown(name);
    const near = writeLabels(listNear(normaliseName(name), ways), language);
    return `${says} ${near === '' ? text.all(writeLabels([...ways.values()].flat(), language)) : text.near(near)}`;
  }
  const labels = fault.fits.map(({ label }) => label);
  if (new Set(labels).size < labels.length) return text.alike(name, labels.length);
  return text[kind](name, writeNames(language, labels, mostOffered));
}

function writeLabels(targets: readonly Target[], language: Language): string {
  return writeNames(language, [...new Set(targets.map(({ label }) => label))], mostOffered);
}

/** The channels to which a broadcast goes as of now, and those of it where the bot is not any more. */
export async function findTargets(
  db: Database,
  { channels }: Pick<Broadcast, 'channels'>,
): Promise<{ here: readonly ChosenChannel[]; gone: readonly ChosenChannel[] }> {
  const known = await listChoices(db);
  if (!channels) return { here: known, gone: [] };
  const here = new Set(known.map(({ id }) => id));
  return { here: channels.filter(({ id }) => here.has(id)), gone: channels.filter(({ id }) => !here.has(id)) };
}

/** "Daar is de bot niet meer: Nieuws."; empty where the bot is in all of them. */
export function writeGone(gone: readonly ChosenChannel[], among: readonly ChosenChannel[], language: Language): string {
  if (gone.length === 0) return '';
  const names = labelChannels(gone, [...among, ...gone], language);
  return chosenChannelsText[language].gone(writeNames(language, names, mostOffered));
}
