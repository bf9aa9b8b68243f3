import { sql } from 'kysely';
import type { Language } from '../../register/schema.ts';
import type { Database } from '../database.ts';
import { toInstant } from '../to-instant.ts';

/** How long a question without an answer is kept, so that an admin can improve the register. */
export const openQuestionDays = 90;
const longestText = 500;

export interface OpenQuestion {
  readonly text: string;
  readonly language: Language;
  readonly reason: 'none' | 'not-helpful';
}

/** Keeps a question that found nothing or was rated not helpful, without any name. */
export async function saveOpenQuestion(db: Database, question: OpenQuestion, now: Temporal.Instant): Promise<void> {
  await saveOpenQuestions(db, [{ ...question, now }]);
}

export async function saveOpenQuestions(
  db: Database,
  questions: readonly (OpenQuestion & { readonly now: Temporal.Instant })[],
): Promise<void> {
  const rows = questions.map(({ text, language, reason, now }) => ({
    text: [...text].slice(0, longestText).join('').replaceAll('\0', ''),
    language,
    reason,
    asked_at: now.toString(),
  }));
  await db.insertInto('open_questions').values(rows).execute();
}

/** The questions kept, the last asked first; the same text once, with how often it was asked. */
export async function listOpenQuestions(
  db: Database,
  { now, limit }: { now: Temporal.Instant; limit: number },
): Promise<{ text: string; count: number; lastAsked: Temporal.Instant }[]> {
  const rows = await db
    .selectFrom('open_questions')
    .select([
      sql<string>`min(text)`.as('text'),
      sql<number>`count(*)::int`.as('count'),
      sql<Date>`max(asked_at)`.as('last_asked'),
    ])
    .where('asked_at', '>', new Date(now.subtract({ hours: 24 * openQuestionDays }).epochMilliseconds))
    .groupBy(sql`lower(text)`)
    .orderBy('last_asked', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    text: row.text,
    count: row.count,
    lastAsked: toInstant(row.last_asked),
  }));
}
