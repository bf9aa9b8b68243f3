import { answerMinutes } from './answers/answers.ts';
import { openQuestionDays } from './answers/open-questions.ts';
import type { Database } from './database.ts';

/** How long it is kept who was reminded, and what they did with it: counted from the day itself. */
export const reminderDays = 400;
/** How long changes are kept; the database refuses to erase younger ones. */
export const auditYears = 2;
const auditDays = auditYears * 366;
const sweepDays = 60;
/** For a day an act can be taken back; what was asked is answered at once, or not at all. */
const takenBackHours = 25;
/** What was not told within a day, and was lost by the queue, is not told any more. */
export const noticeDays = 2;

export interface Purged {
  readonly answers: number;
  readonly openQuestions: number;
  readonly deliveries: number;
  readonly posts: number;
}

/** Erases what is past its time; how many rows of what people typed or got. */
export async function purge(db: Database, now: Temporal.Instant): Promise<Purged> {
  const before = (minutes: number) => new Date(now.subtract({ minutes }).epochMilliseconds);
  const given = await db.deleteFrom('answers').where('answered_at', '<', before(answerMinutes)).executeTakeFirst();
  const open = await db
    .deleteFrom('open_questions')
    .where('asked_at', '<', before(openQuestionDays * 24 * 60))
    .executeTakeFirst();
  await db
    .deleteFrom('audit')
    .where('at', '<', before(auditDays * 24 * 60))
    .execute();
  await db
    .deleteFrom('sweeps')
    .where('at', '<', before(sweepDays * 24 * 60))
    .execute();
  for (const table of ['recent_acts', 'asked_confirmations', 'data_links', 'table_files'] as const)
    await db
      .deleteFrom(table)
      .where('at', '<', before(takenBackHours * 60))
      .execute();
  await db
    .deleteFrom('notices')
    .where('written_at', '<', before(noticeDays * 24 * 60))
    .execute();
  return {
    answers: Number(given.numDeletedRows),
    openQuestions: Number(open.numDeletedRows),
    deliveries: await purgeReminders(db, now.toZonedDateTimeISO('UTC').toPlainDate().subtract({ days: reminderDays })),
    posts: await purgePosts(db, before(reminderDays * 24 * 60)),
  };
}

/** Posts with who read them, and what they came from once nothing of it is left. */
async function purgePosts(db: Database, oldest: Date): Promise<number> {
  const posts = await db
    .deleteFrom('posts')
    .where('due_at', '<', oldest)
    .where('state', '!=', 'planned')
    .executeTakeFirst();
  await db
    .deleteFrom('schedules')
    .where('ended_at', '<', oldest)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('posts').select('id').whereRef('schedule_id', '=', 'schedules.id'))),
    )
    .execute();
  await db
    .deleteFrom('broadcasts')
    .where('created_at', '<', oldest)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('posts').select('id').whereRef('broadcast_id', '=', 'broadcasts.id'))),
    )
    .execute();
  return Number(posts.numDeletedRows);
}

async function purgeReminders(db: Database, oldest: Temporal.PlainDate): Promise<number> {
  const day = oldest.toString();
  const deliveries = await db
    .deleteFrom('deliveries')
    .where('day', '<', day)
    .where('occurrence', '<', day)
    .executeTakeFirst();
  await db
    .deleteFrom('reminder_messages')
    .where('day', '<', day)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('deliveries').select('id').whereRef('message_id', '=', 'reminder_messages.id'))),
    )
    .execute();
  for (const table of ['seen_occurrences', 'done_occurrences', 'snoozed_occurrences', 'reopened_occurrences'] as const)
    await db.deleteFrom(table).where('occurrence', '<', day).execute();
  return Number(deliveries.numDeletedRows);
}
