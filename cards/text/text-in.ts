import type { Language } from '../../bot/register/schema.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

export type CardText = typeof nl;

const texts: Readonly<Record<Language, CardText>> = { nl, en };

/** Every label that a card shows, in one language. */
export function textIn(language: Language): CardText {
  return texts[language];
}
