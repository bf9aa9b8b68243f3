import { type Selectable, sql } from 'kysely';
import type { Database } from '../database.ts';
import type { ChosenChannel, Tables } from '../tables.ts';
import type { Channel, Conversation } from './conversations.ts';

/** Keeps what is known of a channel; what is not told stays as it was. */
export async function recordChannel(db: Database, conversationId: string, channel: Channel): Promise<void> {
  const told = {
    ...(channel.type ? { channel_type: channel.type } : {}),
    ...(channel.teamId ? { team_id: channel.teamId } : {}),
    ...(channel.teamName ? { team_name: channel.teamName } : {}),
    ...(channel.name ? { name: channel.name } : {}),
  };
  if (Object.keys(told).length === 0) return;
  await db.updateTable('conversations').set(told).where('conversation_id', '=', conversationId).execute();
}

/** What a team is called now, at all of its channels. */
export async function renameTeam(
  db: Database,
  { teamId, teamName }: { teamId: string; teamName: string },
): Promise<void> {
  await db.updateTable('conversations').set({ team_name: teamName }).where('team_id', '=', teamId).execute();
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

/** Some channels as people call them, those that the bot can't write to any more too. */
export async function listNamed(db: Database, conversationIds: readonly string[]): Promise<ChosenChannel[]> {
  const rows = await db
    .selectFrom('conversations')
    .select(['conversation_id', 'name', 'team_name'])
    .where('conversation_id', '=', sql<string>`any(${[...conversationIds]})`)
    .execute();
  return rows.map(({ conversation_id: id, name, team_name: teamName }) => ({
    id,
    ...(name ? { name } : {}),
    ...(teamName ? { teamName } : {}),
  }));
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
            ...(row.team_name ? { teamName: row.team_name } : {}),
            ...(row.name ? { name: row.name } : {}),
          },
        }
      : {}),
  };
}
