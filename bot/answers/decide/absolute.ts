import type { Language } from '../../register/schema.ts';
import { asksWhat } from '../read/question-words.ts';

const wholeWord = (words: string) => new RegExp(String.raw`(?<!\p{L}|(?:niet|not) )(?:${words})(?!\p{L})`, 'iu');

/** Words by which a question asks whether something holds without any exception. */
const sweeping: Readonly<Record<Language, RegExp>> = {
  nl: wholeWord(
    'nooit|nergens|niemand|geen enkele?|altijd|uitsluitend|volledig|helemaal|gegarandeerd|garandeert|garantie|voorgoed|risicovrij|nul|100 ?%|honderd procent',
  ),
  en: wholeWord(
    'never|nowhere|nobody|no one|always|exclusively|completely|entirely|guaranteed?|guarantees|forever|for good|risk[- ]free|zero|100 ?%|a hundred percent',
  ),
};

/** Words by which an answer goes as far, or says itself how far it goes. */
const bounded: Readonly<Record<Language, RegExp>> = {
  nl: wholeWord(
    'nooit|nergens|altijd|uitsluitend|elke?|iedere?|niet alles|niet alle|alleen|behalve|uitzondering(?:en)?',
  ),
  en: wholeWord('never|nowhere|always|exclusively|every|each|not everything|not all|only|except|exceptions?'),
};

/** Words by which an answer limits something; that there is *no* high risk limits nothing. */
const limiting: Readonly<Record<Language, RegExp>> = {
  nl: wholeWord('niet|alleen|behalve|uitzondering(?:en)?|onbekend'),
  en: wholeWord('not|only|except|exceptions?|unknown|cannot'),
};

/** What is told can't be taken for a yes: it says itself what is not so. */
export function limits(told: string, language: Language): boolean {
  return limiting[language].test(told);
}

/**
 * The word in a question for yes or no by which it asks for more than an answer says: "is it *never* sent?" where the answer
 * says neither never nor what the exceptions are. Undefined where the answer goes as far, or says how far it goes.
 */
export function findTooFar(question: string, told: string, language: Language): string | undefined {
  if (asksWhat(question)) return undefined;
  const [word] = sweeping[language].exec(question) ?? [];
  return word !== undefined && !bounded[language].test(told) ? word.toLowerCase() : undefined;
}
