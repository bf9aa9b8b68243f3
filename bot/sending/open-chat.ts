import { setTimeout as after } from 'node:timers/promises';
import { claimOpening, findRefusal, refuseOpening, releaseOpening } from '../store/chats/chat-openings.ts';
import {
  type Conversation,
  findPersonalConversation,
  findTenantAddress,
  recordConversation,
  type TenantAddress,
} from '../store/chats/conversations.ts';
import type { Database } from '../store/database.ts';
import { reserveSends } from '../store/send-pace.ts';
import { persist } from './persist.ts';
import type { NotSent } from './send-outcome.ts';

/** What became of a chat that was to be begun. */
export type BeginOutcome = { readonly kind: 'begun'; readonly conversationId: string } | NotSent;
/** Where somebody can be written to, or why not. */
export type Chat = { readonly kind: 'open'; readonly conversation: Conversation } | NotSent;

export interface ChatParts {
  readonly db: Database;
  readonly now: () => Temporal.Instant;
  /** Begins a chat with somebody of an organisation, who notices nothing before the first message. */
  readonly beginChat: (address: TenantAddress, personId: string) => Promise<BeginOutcome>;
}

/** Another worker that begins it is done within seconds. */
const askAgainMs = 2000;

/**
 * The chat to write to somebody in: theirs with the bot, else one that is begun, once, whoever asks for it at the same
 * time. None is begun with who blocked or removed the bot, or where Teams refused one, until they install it or write.
 */
export async function openChat(parts: ChatParts, personId: string): Promise<Chat> {
  const { db } = parts;
  const conversation = await findPersonalConversation(db, personId);
  if (conversation) return { kind: 'open', conversation };
  const refusal = await findRefusal(db, personId);
  if (refusal) return { kind: 'unreachable', reason: refusal };
  const address = await findTenantAddress(db);
  if (!address) return { kind: 'unreachable', reason: 'no chat with the bot' };
  const [waitMs] = await reserveSends(db, 1);
  await after(waitMs);
  if (!(await claimOpening(db, personId)))
    return { kind: 'later', reason: 'a chat is being begun', afterMs: askAgainMs };
  return begin(parts, address, personId);
}

async function begin({ db, now, beginChat }: ChatParts, address: TenantAddress, personId: string): Promise<Chat> {
  try {
    // Another worker may have begun it before this one could claim it.
    const known = await findPersonalConversation(db, personId);
    if (known) return { kind: 'open', conversation: known };
    const outcome = await beginChat(address, personId);
    if (outcome.kind === 'unreachable') await refuseOpening(db, personId, outcome.reason);
    if (outcome.kind !== 'begun') return outcome;
    const conversation = { id: outcome.conversationId, scope: 'personal' as const, personId, ...address };
    await persist(async () => void (await recordConversation(db, conversation, now())));
    return { kind: 'open', conversation };
  } finally {
    await releaseOpening(db, personId);
  }
}
