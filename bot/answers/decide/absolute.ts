import type { Language } from '../../register/schema.ts';

/** Words by which a question asks whether something holds without any exception. */
const absolute: Readonly<Record<Language, RegExp>> = {
  nl: /(?<![\p{L}])(?:nooit|altijd|uitsluitend|gegarandeerd|garandeert|garantie|geen enkele?|voorgoed|voor altijd|nul|100 ?%|honderd procent)(?![\p{L}])/iu,
  en: /(?<![\p{L}])(?:never|always|exclusively|guaranteed?|guarantees|forever|for good|zero|100 ?%|a hundred percent)(?![\p{L}])/iu,
};

/** Words by which an answer says itself how far it goes. */
const bounded: Readonly<Record<Language, RegExp>> = {
  nl: /(?<![\p{L}])(?:niets?|geen|nooit|elke?|iedere?|alle|alleen|uitsluitend|altijd|behalve|uitzondering(?:en)?|onbekend|beperkte?)(?![\p{L}])/iu,
  en: /(?<![\p{L}])(?:not|no|nothing|never|every|each|all|only|always|exclusively|except|exceptions?|unknown|limited|cannot)(?![\p{L}])/iu,
};

/** Words by which an answer denies or limits something by itself. */
const denying: Readonly<Record<Language, RegExp>> = {
  nl: /(?<![\p{L}])(?:niets?|geen|nooit|alleen|behalve|uitzondering(?:en)?|onbekend)(?![\p{L}])/iu,
  en: /(?<![\p{L}])(?:not|no|nothing|never|only|except|exceptions?|unknown|cannot)(?![\p{L}])/iu,
};

/** What is told can't be taken for a yes: it says itself what is not so. */
export function denies(told: string, language: Language): boolean {
  return denying[language].test(told);
}

const asksWhat: Readonly<Record<Language, RegExp>> = {
  nl: /^(?:en |maar )?(?:wat|wie|waar|wanneer|waarom|welke?|hoe)(?![\p{L}])/iu,
  en: /^(?:and |but )?(?:what|who|where|when|why|which|how)(?![\p{L}])/iu,
};

/**
 * The word in a question for yes or no by which it asks for more than an answer says: "is it *never* sent?" where the answer
 * says neither never nor not. Undefined where the answer goes as far, or says how far it goes.
 */
export function findTooFar(question: string, told: string, language: Language): string | undefined {
  if (asksWhat[language].test(question.trim())) return undefined;
  const [word] = absolute[language].exec(question) ?? [];
  return word !== undefined && !bounded[language].test(told) ? word.toLowerCase() : undefined;
}
