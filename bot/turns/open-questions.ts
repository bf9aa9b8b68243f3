import type { Card } from '../../cards/card.ts';
import { openQuestionsCard } from '../../cards/chat/open-questions-card.ts';
import { type Clock, timeZone } from '../clock.ts';
import type { Language } from '../register/schema.ts';
import { listOpenQuestions } from '../store/answers/open-questions.ts';
import type { Database } from '../store/database.ts';
import { writeDate } from '../wording/dates.ts';

interface Parts {
  readonly db: Database;
  readonly clock: Clock;
  readonly isAdmin: (personId: string) => Promise<boolean>;
}

/** The questions without an answer, for an admin. */
export async function showOpenQuestions(
  personId: string,
  language: Language,
  { db, clock, isAdmin }: Parts,
): Promise<string | Card> {
  if (!(await isAdmin(personId))) {
    return language === 'nl'
      ? 'Alleen beheerders van deze bot zien de open vragen. Typ hulp voor wat u wel kunt vragen.'
      : 'Only admins of this bot see the open questions. Type help for what you can ask.';
  }
  const rows = await listOpenQuestions(db, { now: clock().toInstant(), limit: 100 });
  const written = rows.map(({ text, count, lastAsked }) => ({
    text,
    count,
    lastAsked: writeDate(lastAsked.toZonedDateTimeISO(timeZone).toPlainDate(), language),
  }));
  return openQuestionsCard(language, written);
}
