import type { Language } from '../../register/schema.ts';
import type { Meant } from './doing.ts';

/** Of what somebody wants to read the changes; all, where nothing is named. */
const topicWords: readonly (readonly [RegExp, Readonly<Record<Language, string>>])[] = [
  [/(?<!\p{L})(?:datums?|data|deadlines?|termijnen|dates?)(?!\p{L})/iu, { nl: 'datums', en: 'dates' }],
  [/(?<!\p{L})(?:maatregel(?:en)?|measures?)(?!\p{L})/iu, { nl: 'maatregelen', en: 'measures' }],
];

/** How the changes of what is named are followed; undefined where nothing is. */
export function followTopics(text: string, language: Language): Meant | undefined {
  const topics = topicWords.filter(([pattern]) => pattern.test(text)).map(([, name]) => name[language]);
  if (topics.length === 0) return undefined;
  const named = new Intl.ListFormat(language).format(topics);
  return language === 'nl'
    ? {
        command: `volg wijzigingen van ${named}`,
        says: `U leest dan eens per maand wat er aan ${named} is gewijzigd, en niets anders.`,
      }
    : {
        command: `follow changes of ${named}`,
        says: `You then read once a month what changed of the ${named}, and nothing else.`,
      };
}
