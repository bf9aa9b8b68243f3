import type { Clock } from '../../clock.ts';
import { describeError, type Log } from '../../log.ts';
import { startNotices, type Tell } from '../../sending/notices.ts';
import { type Chat, openChat } from '../../sending/open-chat.ts';
import type { SendQueue } from '../../sending/queue.ts';
import type { SendOutcome } from '../../sending/send-outcome.ts';
import type { OpenDatabase } from '../../store/database.ts';
import type { TeamsAdapter } from '../inbound/adapter.ts';
import { textMessage } from './messages.ts';
import { createSender } from './send.ts';

interface Parts {
  readonly opened: OpenDatabase;
  readonly clock: Clock;
  readonly queue: SendQueue;
  readonly log: Log;
}

/** How people are written to who did not just write. */
export interface Chats {
  /** Somebody's own chat with the bot; one is begun where there is none. */
  readonly openChat: (personId: string) => Promise<Chat>;
  readonly tell: Tell;
}

export async function openChats(
  { opened, clock, queue, log }: Parts,
  { adapter, appId }: { adapter: TeamsAdapter; appId: string | undefined },
): Promise<Chats> {
  const sender = createSender(adapter, appId);
  const now = () => clock().toInstant();
  // A secret that has expired, say: it is mended, and what was to be sent goes out then.
  const onFault = (error: unknown) => {
    log.error('chat not reached', describeError(error));
    return { kind: 'later', reason: 'fault' } satisfies SendOutcome;
  };
  const parts = {
    db: opened.db,
    now,
    beginChat: (...about: Parameters<typeof sender.beginChat>) => sender.beginChat(...about).catch(onFault),
  };
  const open = (personId: string) => openChat(parts, personId);
  const tell = await startNotices({
    opened,
    queue,
    now,
    openChat: open,
    sendText: (to, text) => sender.send(to, textMessage(text)).catch(onFault),
  });
  return { openChat: open, tell };
}
