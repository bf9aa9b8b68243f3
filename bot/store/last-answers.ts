import { z } from 'zod';
import type { LastAnswer } from '../answers/outcome.ts';
import { languages, questionKinds } from '../register/schema.ts';
import type { Database } from './database.ts';

/** How long a follow-up may refer to the last answer. */
export const lastAnswerMinutes = 30;

const stored = z.object({
  subject: z.string(),
  asked: z.enum(questionKinds),
  language: z.enum(languages),
  terms: z.array(z.string()),
});

/** The conversation's last answer, where it is younger than 30 minutes. */
export async function findLastAnswer(
  db: Database,
  conversationId: string,
  now: Temporal.Instant,
): Promise<LastAnswer | undefined> {
  const row = await db
    .selectFrom('last_answers')
    .select(['subject', 'asked', 'language', 'terms'])
    .where('conversation_id', '=', conversationId)
    .where('answered_at', '>', new Date(now.subtract({ minutes: lastAnswerMinutes }).epochMilliseconds))
    .executeTakeFirst();
  return row && stored.parse(row);
}

/** Replaces the conversation's last answer. */
export async function saveLastAnswer(
  db: Database,
  conversationId: string,
  { last, now }: { last: LastAnswer; now: Temporal.Instant },
): Promise<void> {
  const values = {
    subject: last.subject,
    asked: last.asked,
    language: last.language,
    terms: JSON.stringify(last.terms),
    answered_at: now.toString(),
  };
  await db
    .insertInto('last_answers')
    .values({ conversation_id: conversationId, ...values })
    .onConflict((conflict) => conflict.column('conversation_id').doUpdateSet(values))
    .execute();
}
