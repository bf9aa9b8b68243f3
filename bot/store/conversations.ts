import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Erases what is kept of a conversation and its threads: the bot was removed from it. */
export async function forgetConversation(db: Database, conversationId: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const table of ['greetings', 'answers'] as const) {
      await transaction
        .deleteFrom(table)
        .where(({ eb, or }) =>
          or([
            eb('conversation_id', '=', conversationId),
            sql<boolean>`starts_with(conversation_id, ${`${conversationId};messageid=`})`,
          ]),
        )
        .execute();
    }
  });
}
