import type { Database } from './database.ts';
import { heldQuestionMinutes } from './held-questions.ts';
import { lastAnswerMinutes } from './last-answers.ts';
import { openQuestionDays } from './open-questions.ts';

/** Erases what is past its time; how many rows of each. */
export async function purge(
  db: Database,
  now: Temporal.Instant,
): Promise<{ lastAnswers: number; heldQuestions: number; openQuestions: number }> {
  const before = (minutes: number) => new Date(now.subtract({ minutes }).epochMilliseconds);
  const last = await db
    .deleteFrom('last_answers')
    .where('answered_at', '<', before(lastAnswerMinutes))
    .executeTakeFirst();
  const held = await db
    .deleteFrom('held_questions')
    .where('held_at', '<', before(heldQuestionMinutes))
    .executeTakeFirst();
  const open = await db
    .deleteFrom('open_questions')
    .where('asked_at', '<', before(openQuestionDays * 24 * 60))
    .executeTakeFirst();
  return {
    lastAnswers: Number(last.numDeletedRows),
    heldQuestions: Number(held.numDeletedRows),
    openQuestions: Number(open.numDeletedRows),
  };
}
