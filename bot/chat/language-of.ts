import type { Language } from '../register/schema.ts';
import { findLanguageChoice } from '../store/chats/language-choices.ts';
import type { Database } from '../store/database.ts';

/** Who asks, and the language of their client, where the bot speaks it. */
interface Asker {
  readonly personId: string;
  readonly language?: Language | undefined;
}

/** The language that a person chose, else that of their client; undefined where the bot speaks neither. */
export async function preferredLanguageOf({ personId, language }: Asker, db: Database): Promise<Language | undefined> {
  return (await findLanguageChoice(db, personId)) ?? language;
}

/** Where no question tells: the person's choice, else the language of their client, else Dutch. */
export async function languageOf(asker: Asker, { db }: { readonly db: Database }): Promise<Language> {
  return (await preferredLanguageOf(asker, db)) ?? 'nl';
}
