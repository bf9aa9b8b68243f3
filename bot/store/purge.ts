import { answerMinutes } from './answers.ts';
import type { Database } from './database.ts';
import { openQuestionDays } from './open-questions.ts';

/** Erases what is past its time; how many rows of each. */
export async function purge(db: Database, now: Temporal.Instant): Promise<{ answers: number; openQuestions: number }> {
  const before = (minutes: number) => new Date(now.subtract({ minutes }).epochMilliseconds);
  const given = await db.deleteFrom('answers').where('answered_at', '<', before(answerMinutes)).executeTakeFirst();
  const open = await db
    .deleteFrom('open_questions')
    .where('asked_at', '<', before(openQuestionDays * 24 * 60))
    .executeTakeFirst();
  return { answers: Number(given.numDeletedRows), openQuestions: Number(open.numDeletedRows) };
}
