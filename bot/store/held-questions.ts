import { z } from 'zod';
import { type Language, languages } from '../register/schema.ts';
import type { Database } from './database.ts';

/** How long an answered question is held, so that "not helpful" can be tied to it. */
export const heldQuestionMinutes = 30;

export interface ReplyAddress {
  readonly conversationId: string;
  /** The id of the reply's activity, to which a rating points. */
  readonly replyId: string;
}

export async function holdQuestion(
  db: Database,
  question: ReplyAddress & { text: string; language: Language },
  now: Temporal.Instant,
): Promise<void> {
  const { conversationId, replyId, text, language } = question;
  await db
    .insertInto('held_questions')
    .values({
      conversation_id: conversationId,
      reply_id: replyId,
      text: text.replaceAll('\0', ''),
      language,
      held_at: now.toString(),
    })
    .onConflict((conflict) => conflict.columns(['conversation_id', 'reply_id']).doNothing())
    .execute();
}

/** The question behind a reply, once: it is erased as it is taken. */
export async function takeQuestion(
  db: Database,
  { conversationId, replyId }: ReplyAddress,
  now: Temporal.Instant,
): Promise<{ text: string; language: Language } | undefined> {
  const row = await db
    .deleteFrom('held_questions')
    .where('conversation_id', '=', conversationId)
    .where('reply_id', '=', replyId)
    .returning(['text', 'language', 'held_at'])
    .executeTakeFirst();
  const oldest = now.subtract({ minutes: heldQuestionMinutes }).epochMilliseconds;
  if (!row || row.held_at.getTime() < oldest) return undefined;
  return { text: row.text, language: z.enum(languages).parse(row.language) };
}
