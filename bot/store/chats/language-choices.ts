import { z } from 'zod';
import { type Language, languages } from '../../register/schema.ts';
import type { Database } from '../database.ts';

/** The language that a person chose, if they chose one. */
export async function findLanguageChoice(db: Database, personId: string): Promise<Language | undefined> {
  const row = await db
    .selectFrom('language_choices')
    .select('language')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row && z.enum(languages).parse(row.language);
}

/** The language to write to somebody in: their choice, else that of their Teams, else Dutch. */
export async function findLanguage(db: Database, personId: string): Promise<Language> {
  const choice = await findLanguageChoice(db, personId);
  if (choice) return choice;
  const row = await db
    .selectFrom('conversations')
    .select('language')
    .where('scope', '=', 'personal')
    .where('person_id', '=', personId)
    .where('language', 'is not', null)
    .orderBy('changed_at', 'desc')
    .executeTakeFirst();
  return z.enum(languages).catch('nl').parse(row?.language);
}

export async function saveLanguageChoice(
  db: Database,
  choice: { personId: string; language: Language },
  now: Temporal.Instant,
): Promise<void> {
  const values = { language: choice.language, chosen_at: now.toString() };
  await db
    .insertInto('language_choices')
    .values({ person_id: choice.personId, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute();
}
