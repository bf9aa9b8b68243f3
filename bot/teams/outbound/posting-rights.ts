import type { Graph } from '../../entra/graph.ts';
import { createMayPost } from '../../entra/may-post.ts';
import { createRoster } from '../../entra/roster.ts';
import { describeError, type Log } from '../../log.ts';
import type { Config } from '../../settings/config.ts';
import { isOpen } from '../../settings/is-open.ts';
import { findPlace } from '../../store/chats/channels.ts';
import type { Database } from '../../store/database.ts';
import type { SummaryParts } from '../../summaries/said/summary-request.ts';
import { openGraph } from '../sign-in/graph-token.ts';
import type { Sender } from './send.ts';

interface Parts {
  readonly sender: Sender;
  readonly db: Database;
  readonly isAdmin: (personId: string) => Promise<boolean>;
  readonly log: Log;
}

/** Who may post; where the bot is open everybody may, as nobody can be asked. */
export function openPostingRights(config: Config, parts: Parts): SummaryParts['mayPost'] {
  if (isOpen(config)) return async ({ scope }) => (scope === 'personal' ? 'no' : 'yes');
  const { teamCredentials } = config;
  return mayPostBy({ graph: openGraph(teamCredentials), tenantId: teamCredentials?.tenantId ?? '' }, parts);
}

/** Who may post, as Graph says of channels, and the Bot Connector of group chats. */
export function mayPostBy(
  { graph, tenantId }: { graph: Graph; tenantId: string },
  { sender, db, isAdmin, log }: Parts,
): SummaryParts['mayPost'] {
  const roster = createRoster({ graph, tenantId, now: () => Temporal.Now.instant() });
  return createMayPost({
    isAdmin,
    readChannelRole: async ({ id }, personId) => {
      const { type, teamId } = (await findPlace(db, id))?.channel ?? {};
      if (!teamId) throw new Error('it is not known which team the channel is of');
      return roster.readRole({ teamId, channelId: id, type }, personId);
    },
    readChatRole: sender.readChatRole,
    onError: (error) => log.warn('who may post is not known', describeError(error)),
  });
}
