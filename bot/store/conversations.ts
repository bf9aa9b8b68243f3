import type { Database } from './database.ts';

/** Erases what is kept of a conversation: the bot was removed from it. */
export async function forgetConversation(db: Database, conversationId: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const table of ['greetings', 'last_answers', 'held_questions'] as const) {
      await transaction.deleteFrom(table).where('conversation_id', '=', conversationId).execute();
    }
  });
}
