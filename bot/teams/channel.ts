import { type Activity, TeamsInfo, type TurnContext } from 'botbuilder';
import { findPlace, recordChannel } from '../store/channels.ts';
import type { Channel } from '../store/conversations.ts';
import type { Database } from '../store/database.ts';
import { readChannelId, readScope } from './conversation.ts';

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
    ...(name ? { name } : {}),
  };
}

/** As `inbound-activity.ts` lets it through. */
interface ChannelData {
  readonly channel?: { readonly id?: string; readonly name?: string; readonly type?: string };
  readonly team?: { readonly id?: string; readonly name?: string; readonly aadGroupId?: string };
}

/** A message often does not tell the Entra group of its team; then the Bot Connector is asked, once. */
export async function keepTeam(context: TurnContext, db: Database): Promise<void> {
  const told = readChannel(context.activity);
  if (!told) return;
  const id = readChannelId(context.activity);
  const known = told.teamId ?? (await findPlace(db, id))?.channel?.teamId;
  const teamId = known ?? (await TeamsInfo.getTeamDetails(context).catch(() => undefined))?.aadGroupId;
  await recordChannel(db, id, { ...told, ...(teamId ? { teamId } : {}) });
}
