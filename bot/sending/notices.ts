import type { Language } from '../register/schema.ts';
import { type Conversation, dropAddress, markBlocked } from '../store/chats/conversations.ts';
import { findLanguage } from '../store/chats/language-choices.ts';
import { findNotice, removeNotice, saveNotice } from '../store/chats/notices.ts';
import { claim, release } from '../store/claims.ts';
import type { Database, OpenDatabase } from '../store/database.ts';
import type { Chat } from './open-chat.ts';
import { persist } from './persist.ts';
import type { SendQueue } from './queue.ts';
import { decideNext, type SendOutcome } from './send-outcome.ts';

export interface NoticeParts {
  readonly opened: OpenDatabase;
  readonly queue: SendQueue;
  readonly now: () => Temporal.Instant;
  readonly openChat: (personId: string) => Promise<Chat>;
  readonly sendText: (to: Conversation, text: string) => Promise<SendOutcome>;
}

/**
 * Tells somebody a sentence in their own chat, now or, where Teams does not take it, within a day; where a transaction is
 * given, together with what is written in it.
 */
export type Tell = (personId: string, write: (language: Language) => string, transaction?: Database) => Promise<void>;

/** Starts the worker that tells people what they are to know and did not ask for. */
export async function startNotices(parts: NoticeParts): Promise<Tell> {
  const { opened, queue, now } = parts;
  await queue.work('notice', (id) => deliverNotice(parts, id));
  return async (personId, write, transaction) => {
    const keep = async (db: Database) => {
      const text = write(await findLanguage(db, personId));
      await queue.enqueue('notice', [await saveNotice(db, { personId, text }, now())], db);
    };
    await (transaction ? keep(transaction) : opened.db.transaction().execute(keep));
  };
}

async function deliverNotice(parts: NoticeParts, id: string): Promise<void> {
  const { db } = parts.opened;
  if (!(await findNotice(db, id))) return;
  if (!(await claim(db, 'notices', { id, now: parts.now() })))
    throw new Error(`notice ${id} is being sent by another worker`);
  try {
    await deliverClaimed(parts, id);
  } finally {
    await release(db, 'notices', id);
  }
}

async function deliverClaimed({ opened, queue, now, openChat, sendText }: NoticeParts, id: string): Promise<void> {
  const { db } = opened;
  // Read again: another worker may have sent it before it could be claimed.
  const notice = await findNotice(db, id);
  if (!notice) return;
  const chat = await openChat(notice.personId);
  const outcome = chat.kind === 'open' ? await sendText(chat.conversation, notice.text) : chat;
  if (outcome.kind === 'sent') return persist(() => removeNotice(db, id));
  const next = decideNext(outcome, notice, now());
  if (next.kind === 'again' && next.isGone && chat.kind === 'open') await dropAddress(db, chat.conversation.id);
  if (next.kind === 'again') return queue.enqueueLater('notice', id, next.afterMs);
  if (next.isBlocked && chat.kind === 'open')
    await markBlocked(db, chat.conversation.id, { reason: next.reason, now: now() });
  await removeNotice(db, id);
}
