import type { Language } from '../register/schema.ts';
import { fold, splitWords } from './words.ts';

const asksFor =
  /^(?:en |and |maar |but |graag |please |wat |what )?(?:kan (?:dat|het) (?:ook )?|can (?:i|you) (?:have|say|give) (?:that|it|this) |that |dat |dit |this )?(?:ook )?(?:in (?:het )?|op z'n )(nederlands|dutch|engels|english)(?: (?:please|pls|graag|alsjeblieft|alstublieft|aub|svp|too|ook))?\W*$/;

/** The language in which the answer before is asked for again: "in English please". */
export function readOtherLanguage(text: string): Language | undefined {
  const [, named] = asksFor.exec(fold(text).trim()) ?? [];
  if (!named) return undefined;
  return named === 'nederlands' || named === 'dutch' ? 'nl' : 'en';
}

/** One of these says that more is asked for, if nothing but `around` is said beside. */
const more = new Set(
  `meer toelichten toelichting uitleg uitleggen leg specifieker concreter verduidelijken more explain elaborate specific
  clarify`.split(/\s+/),
);
const around = new Set(
  `vertel me mij info informatie details detail graag please pls aub svp eens dat dit het die that this it one ones kun je
  kunt u can could you nader verder uit zijn be tell some a bit little wat iets on further about over daarover erover
  hierover of the de second tweede first eerste last laatste en and`.split(/\s+/),
);

/** Asks for more of the answer before, and for nothing in particular: "kun je dat toelichten?", "tell me more". */
export function asksForMore(text: string): boolean {
  const words = splitWords(text);
  return words.some((word) => more.has(word)) && words.every((word) => more.has(word) || around.has(word));
}
