import type { Language } from '../../register/schema.ts';
import type { Meant } from './doing.ts';

/** What can be followed by itself, by the words of each language. */
const topics: Readonly<Record<Language, readonly (readonly [pattern: RegExp, typed: string])[]>> = {
  nl: [
    [/(?<!\p{L})(?:datums?|data|deadlines?|termijnen|mijlpa(?:al|len))(?!\p{L})/iu, 'datums'],
    [/(?<!\p{L})maatregel(?:en)?(?!\p{L})/iu, 'maatregelen'],
  ],
  en: [
    [/(?<!\p{L})(?:dates?|deadlines?|milestones?)(?!\p{L})/iu, 'dates'],
    [/(?<!\p{L})measures?(?!\p{L})/iu, 'measures'],
  ],
};
/** What stands behind these is what is not wanted: then all is offered, and the rest is chosen in the tab. */
const except = /(?<!\p{L})(?:niet|geen|behalve|zonder|not|no|except|without|don't)(?!\p{L})/iu;

/** How the changes of what is named are followed; undefined where nothing is, or something is left out. */
export function followTopics(text: string, language: Language): Meant | undefined {
  const named = topics[language].filter(([pattern]) => pattern.test(text)).map(([, typed]) => typed);
  if (named.length === 0 || except.test(text)) return undefined;
  const listed = new Intl.ListFormat(language).format(named);
  return language === 'nl'
    ? {
        command: `volg wijzigingen van ${listed}`,
        says: `U leest dan eens per maand wat er aan ${listed} is gewijzigd, en niets anders.`,
      }
    : {
        command: `follow changes of ${listed}`,
        says: `You then read once a month what changed of the ${listed}, and nothing else.`,
      };
}
