import type { Database } from '../database.ts';

/** True for the first who records it: with two instances at once, too, a conversation is greeted once. */
export async function recordGreeting(db: Database, conversationId: string, now: Temporal.Instant): Promise<boolean> {
  const row = await db
    .insertInto('greetings')
    .values({ conversation_id: conversationId, greeted_at: now.toString() })
    .onConflict((conflict) => conflict.column('conversation_id').doNothing())
    .returning('conversation_id')
    .executeTakeFirst();
  return row !== undefined;
}
