import { describeError } from '../../log.ts';
import { startNotices, type Tell } from '../../sending/notices.ts';
import { type Chat, openChat } from '../../sending/open-chat.ts';
import type { SendOutcome } from '../../sending/send-outcome.ts';
import { textMessage } from '../../turns/messages.ts';
import { drawMessage } from './draw-message.ts';
import { createSayPrivately, type SayPrivately } from './say-privately.ts';
import type { Wiring } from './wiring.ts';

/** How people are written to who did not just write. */
export interface Chats {
  /** Somebody's own chat with the bot; one is begun where there is none. */
  readonly openChat: (personId: string) => Promise<Chat>;
  readonly tell: Tell;
  readonly sayPrivately: SayPrivately;
}

/** Starts what is said to somebody in their own chat, with Teams as the way in which it is sent. */
export async function wireChats({ opened, clock, queue, log, sender }: Wiring): Promise<Chats> {
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
  const send: typeof sender.send = (to, message) => sender.send(to, message).catch(onFault);
  const open = (personId: string) => openChat(parts, personId);
  const tell = await startNotices({
    opened,
    queue,
    now,
    openChat: open,
    sendText: (to, text) => send(to, drawMessage(textMessage(text))),
  });
  return { openChat: open, tell, sayPrivately: createSayPrivately({ openChat: open, send }) };
}
