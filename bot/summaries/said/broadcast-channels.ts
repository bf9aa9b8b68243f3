import { chosenChannelsText, writeNames } from '../../../cards/text/chosen-channels.ts';
import type { Language } from '../../register/schema.ts';
import { listChannels } from '../../store/chats/channels.ts';
import type { Conversation } from '../../store/chats/conversations.ts';
import type { Database } from '../../store/database.ts';
import type { Broadcast } from '../../store/summaries/broadcasts.ts';
import type { ChosenChannel } from '../../store/tables.ts';
import { findByName, labelChannels, nameWays, normaliseName } from './channel-labels.ts';
import { listNear } from './near-names.ts';
import { type NameFault, readNames } from './read-names.ts';

/** A refusal names no more. */
const mostOffered = 10;

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

/** The channels that somebody names, each once; or a sentence for each name that is none of one channel. */
export function readTargets(
  typed: string,
  known: readonly ChosenChannel[],
  language: Language,
): readonly ChosenChannel[] | string {
  const ways = nameWays(known);
  const { named, faults } = readNames(straightQuotes(typed), (name) => findByName(name, ways));
  if (faults.length === 0 && named.length > 0) return [...new Set(named)];
  const says = faults.map((fault) => writeFault(fault, { ways, known, language }));
  return [...says, chosenChannelsText[language].nothingSent].join(' ');
}

function straightQuotes(text: string): string {
  return text.replace(/[“”„«»]/g, '"');
}

interface Known {
  readonly ways: ReadonlyMap<string, readonly ChosenChannel[]>;
  readonly known: readonly ChosenChannel[];
  readonly language: Language;
}

function writeFault(fault: NameFault<ChosenChannel>, { ways, known, language }: Known): string {
  const text = chosenChannelsText[language];
  const { kind, name } = fault;
  if (kind === 'unknown') {
    const near = listNear(normaliseName(name), ways);
    const offered = near.length > 0 ? near : known;
    const names = writeNames(language, labelChannels(offered, known, language), mostOffered);
    return `${text.unknown(name)} ${near.length > 0 ? text.near(names) : text.all(names)}`;
  }
  const labels = labelChannels(fault.fits, known, language);
  if (new Set(labels).size < labels.length) return text.alike(name, labels.length);
  return text[kind](name, writeNames(language, labels, mostOffered));
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
