import { type Selectable, sql } from 'kysely';
import type { Database } from '../database.ts';
import type { Tables } from '../tables.ts';
import type { Channel, Conversation } from './conversations.ts';

/** Keeps what is known of a channel; what is not told stays as it was. */
export async function recordChannel(db: Database, conversationId: string, channel: Channel): Promise<void> {
  const told = {
    ...(channel.type ? { channel_type: channel.type } : {}),
    ...(channel.teamId ? { team_id: channel.teamId } : {}),
    ...(channel.name ? { name: channel.name } : {}),
  };
  if (Object.keys(told).length === 0) return;
  await db.updateTable('conversations').set(told).where('conversation_id', '=', conversationId).execute();
}

/** A conversation that the bot can write to, with what is known of its channel. */
export async function findPlace(db: Database, conversationId: string): Promise<Conversation | undefined> {
  const row = await db
    .selectFrom('conversations')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('state', '=', 'installed')
    .executeTakeFirst();
  return row && toConversation(row);
}

/** Every channel where the bot is. */
export async function listChannels(db: Database): Promise<Conversation[]> {
  const rows = await db
    .selectFrom('conversations')
    .selectAll()
    .where('scope', '=', 'team')
    .where('state', '=', 'installed')
    .orderBy('conversation_id')
    .execute();
  return rows.map(toConversation);
}

/** What people call some conversations, by id; those without a name are left out. */
export async function listNames(db: Database, conversationIds: readonly string[]): Promise<Map<string, string>> {
  if (conversationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('conversations')
    .select(['conversation_id', 'name'])
    .where('conversation_id', '=', sql<string>`any(${[...conversationIds]})`)
    .execute();
  return new Map(rows.flatMap(({ conversation_id: id, name }) => (name ? [[id, name] as const] : [])));
}

function toConversation(row: Selectable<Tables['conversations']>): Conversation {
  return {
    id: row.conversation_id,
    scope: row.scope as Conversation['scope'],
    serviceUrl: row.service_url,
    ...(row.person_id ? { personId: row.person_id } : {}),
    ...(row.tenant_id ? { tenantId: row.tenant_id } : {}),
    ...(row.time_zone ? { timeZone: row.time_zone } : {}),
    ...(row.scope === 'team'
      ? {
          channel: {
            ...(row.channel_type ? { type: row.channel_type } : {}),
            ...(row.team_id ? { teamId: row.team_id } : {}),
            ...(row.name ? { name: row.name } : {}),
          },
        }
      : {}),
  };
}
