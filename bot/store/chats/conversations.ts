import { sql } from 'kysely';
import type { Language } from '../../register/schema.ts';
import type { Database } from '../database.ts';
import { forgetOpening, refuseOpening } from './chat-openings.ts';

/** Where the bot can write to: one chat, group chat or channel. */
export interface Conversation {
  readonly id: string;
  readonly scope: 'personal' | 'team' | 'groupChat';
  /** Whose chat it is, by Entra object id; only in a personal chat. */
  readonly personId?: string;
  readonly tenantId?: string;
  readonly serviceUrl: string;
  /** An IANA time zone, as the client tells it. */
  readonly timeZone?: string;
  /** Of the person's Teams, where the bot speaks it; only in a personal chat. */
  readonly language?: Language;
  readonly channel?: Channel;
}

/** What is known of a channel. */
export interface Channel {
  /** Absent where Teams does not tell. */
  readonly type?: 'standard' | 'private' | 'shared';
  /** The Entra group of its team. */
  readonly teamId?: string;
  readonly teamName?: string;
  readonly name?: string;
}

/** Keeps where the bot can write to: it was just spoken to, or installed there. True where it could not before. */
export async function recordConversation(
  db: Database,
  conversation: Conversation,
  now: Temporal.Instant,
): Promise<boolean> {
  const known = await db
    .selectFrom('conversations')
    .select('state')
    .where('conversation_id', '=', conversation.id)
    .executeTakeFirst();
  const values = {
    scope: conversation.scope,
    person_id: conversation.personId ?? null,
    tenant_id: conversation.tenantId ?? null,
    service_url: conversation.serviceUrl,
    state: 'installed' as const,
    time_zone: conversation.timeZone ?? null,
    language: conversation.language ?? null,
    changed_at: now.toString(),
  };
  await db
    .insertInto('conversations')
    .values({ conversation_id: conversation.id, ...values })
    .onConflict((conflict) =>
      conflict.column('conversation_id').doUpdateSet(({ fn, ref }) => ({
        ...values,
        // Not every activity tells them.
        time_zone: fn.coalesce(ref('excluded.time_zone'), ref('conversations.time_zone')),
        language: fn.coalesce(ref('excluded.language'), ref('conversations.language')),
      })),
    )
    .execute();
  const isNew = known?.state !== 'installed';
  if (isNew && conversation.personId) await forgetOpening(db, conversation.personId);
  return isNew;
}

/** The person's own chat with the bot, where it is installed. */
export async function findPersonalConversation(db: Database, personId: string): Promise<Conversation | undefined> {
  const row = await db
    .selectFrom('conversations')
    .selectAll()
    .where('scope', '=', 'personal')
    .where('person_id', '=', personId)
    .where('state', '=', 'installed')
    .orderBy('changed_at', 'desc')
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.conversation_id,
    scope: 'personal',
    personId,
    serviceUrl: row.service_url,
    ...(row.tenant_id ? { tenantId: row.tenant_id } : {}),
    ...(row.time_zone ? { timeZone: row.time_zone } : {}),
  };
}

/** Where Teams is called for an organisation. */
export interface TenantAddress {
  readonly tenantId: string;
  readonly serviceUrl: string;
}

/** As it was told last; undefined where nobody spoke to the bot yet. */
export async function findTenantAddress(db: Database): Promise<TenantAddress | undefined> {
  const row = await db
    .selectFrom('conversations')
    .select(['tenant_id', 'service_url'])
    .where('state', '=', 'installed')
    .where('tenant_id', 'is not', null)
    .orderBy('changed_at', 'desc')
    .executeTakeFirst();
  return row?.tenant_id ? { tenantId: row.tenant_id, serviceUrl: row.service_url } : undefined;
}

/** The time zone of each of some people, where their Teams told it. */
export async function listTimeZones(db: Database, people: readonly string[]): Promise<Map<string, string>> {
  if (people.length === 0) return new Map();
  const rows = await db
    .selectFrom('conversations')
    .select(['person_id', 'time_zone'])
    .where('scope', '=', 'personal')
    .where('person_id', 'in', people)
    .where('time_zone', 'is not', null)
    .orderBy('changed_at')
    .execute();
  return new Map(rows.flatMap((row) => (row.person_id && row.time_zone ? [[row.person_id, row.time_zone]] : [])));
}

/** Everybody who has a chat of their own with the bot. */
export async function listPeopleWithChats(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('conversations')
    .select('person_id')
    .distinct()
    .where('scope', '=', 'personal')
    .where('state', '=', 'installed')
    .where('person_id', 'is not', null)
    .execute();
  return rows.flatMap((row) => (row.person_id ? [row.person_id] : []));
}

/** The person blocked the bot there, or an admin did: no other chat is begun with that person either. */
export async function markBlocked(
  db: Database,
  conversationId: string,
  { reason, now }: { reason: string; now: Temporal.Instant },
): Promise<void> {
  const row = await db
    .updateTable('conversations')
    .set({ state: 'blocked', changed_at: now.toString() })
    .where('conversation_id', '=', conversationId)
    .returning('person_id')
    .executeTakeFirst();
  if (row?.person_id) await refuseOpening(db, row.person_id, reason);
}

/** There is no such chat any more, and its person did nothing to forbid another one. */
export async function dropAddress(db: Database, conversationId: string): Promise<void> {
  await db
    .updateTable('conversations')
    .set({ state: 'removed' })
    .where('conversation_id', '=', conversationId)
    .where('scope', '=', 'personal')
    .execute();
}

/** Erases what is kept of a conversation, its threads and what was answered in private there: the bot was removed from it. */
export async function forgetConversation(db: Database, conversationId: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const table of ['greetings', 'answers', 'conversations'] as const) {
      await transaction
        .deleteFrom(table)
        .where(({ eb, or }) =>
          or([
            eb('conversation_id', '=', conversationId),
            sql<boolean>`starts_with(conversation_id, ${`${conversationId};`})`,
          ]),
        )
        .execute();
    }
  });
}
