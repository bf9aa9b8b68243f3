import type { Activity, TurnContext } from 'botbuilder';
import type { Language } from '../../register/schema.ts';
import { findLanguageChoice } from '../../store/chats/language-choices.ts';
import type { Database } from '../../store/database.ts';
import { readPersonId, readTeamsLanguage } from './conversation.ts';

/** The language that a person chose, else that of their Teams; undefined where the bot speaks neither. */
export async function preferredLanguageOf(activity: Activity, db: Database): Promise<Language | undefined> {
  return (await findLanguageChoice(db, readPersonId(activity))) ?? readTeamsLanguage(activity);
}

/** Where no question tells: the person's choice, else the language of their Teams, else Dutch. */
export async function languageOf({ activity }: TurnContext, { db }: { readonly db: Database }): Promise<Language> {
  return (await preferredLanguageOf(activity, db)) ?? 'nl';
}
