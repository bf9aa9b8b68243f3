import type { Activity, TurnContext } from 'botbuilder';
import { findPlace, listChannels } from '../../store/chats/channels.ts';
import type { Channel } from '../../store/chats/conversations.ts';
import type { Database } from '../../store/database.ts';
import type { ToldTeam } from '../../turns/turn.ts';
import { readChannelId, readScope } from './conversation.ts';
import { connectorOf } from './turn-connector.ts';

const types = ['standard', 'private', 'shared'] as const;

/** What an activity tells of the channel it comes from; undefined where it comes from none. */
export function readChannel(activity: Activity): Channel | undefined {
  if (readScope(activity) !== 'team') return undefined;
  const { channel, team } = (activity.channelData ?? {}) as ChannelData;
  const type = types.find((known) => known === channel?.type);
  const name = channel?.name ?? (channel?.id === team?.id ? team?.name : undefined);
  return {
    ...(type ? { type } : {}),
    ...(team?.aadGroupId ? { teamId: team.aadGroupId } : {}),
    ...(team?.name ? { teamName: team.name } : {}),
    ...(name ? { name } : {}),
  };
}

/** As `inbound-activity.ts` lets it through. */
interface ChannelData {
  readonly eventType?: string;
  readonly channel?: { readonly id?: string; readonly name?: string; readonly type?: string };
  readonly team?: { readonly id?: string; readonly name?: string; readonly aadGroupId?: string };
}

/** What happened to a team or a channel, as Teams calls it. */
export function readEventType(activity: Activity): string | undefined {
  return ((activity.channelData ?? {}) as ChannelData).eventType;
}

/** The channel that an event is about, which happens in the team's first channel. */
export function readEventChannelId(activity: Activity): string {
  const { channel } = (activity.channelData ?? {}) as ChannelData;
  return channel?.id ?? readChannelId(activity);
}

/**
 * The conversations that the bot is not in any more: the channel that was deleted, or, where it was removed from a
 * team, all channels of that team.
 */
export async function listForgotten(db: Database, activity: Activity): Promise<string[]> {
  if (readEventType(activity) === 'channelDeleted') return [readEventChannelId(activity)];
  const id = readChannelId(activity);
  const teamId = readChannel(activity)?.teamId ?? (await findPlace(db, id))?.channel?.teamId;
  const siblings =
    teamId === undefined ? [] : (await listChannels(db)).filter(({ channel }) => channel?.teamId === teamId);
  return [...new Set([id, ...siblings.map((sibling) => sibling.id)])];
}

/** A message often does not tell the Entra group of its team, or its name; then the Bot Connector can be asked. */
export async function askTeam(context: TurnContext): Promise<ToldTeam> {
  const { team } = (context.activity.channelData ?? {}) as ChannelData;
  if (!team?.id) return {};
  const told = await connectorOf(context)
    .readTeam(team.id)
    .catch(() => undefined);
  return {
    ...(told?.aadGroupId ? { teamId: told.aadGroupId } : {}),
    ...(told?.name ? { teamName: told.name } : {}),
  };
}
