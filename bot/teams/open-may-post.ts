import type { Config } from '../config.ts';
import { describeError, type Log } from '../log.ts';
import { isOpen } from '../staff.ts';
import type { TeamsAdapter } from './adapter.ts';
import { createMayPost } from './may-post.ts';
import { createSender } from './send.ts';
import type { SummaryParts } from './summary-request.ts';

interface Parts {
  readonly adapter: TeamsAdapter;
  readonly isAdmin: (personId: string) => Promise<boolean>;
  readonly log: Log;
}

/** Who may post, from Graph and the Bot Connector; where the bot is open everybody may, as nobody can be asked. */
export function openMayPost(config: Config, { adapter, isAdmin, log }: Parts): SummaryParts['mayPost'] {
  if (isOpen(config)) return async (place) => (place.scope === 'personal' ? 'no' : 'yes');
  const sender = createSender(adapter, config.credentials?.appId);
  return createMayPost({
    isAdmin,
    readChannelRole: async () => 'none',
    readChatRole: sender.readChatRole,
    onError: (error) => log.warn('who may post is not known', describeError(error)),
  });
}
