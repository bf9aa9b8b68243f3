import type { Language } from '../register/schema.ts';
import type { Lexicon, Term } from './read/lexicon.ts';

/**
 * The same lexicon for one message, whose texts are read several times over: as they were typed and mended, in sentences,
 * after what was said before and by themselves. What people type is not kept for longer.
 */
export function rememberTerms(known: Lexicon): Lexicon {
  const lexicon = known.remembering();
  const understood = { nl: new Map<string, Term[]>(), en: new Map<string, Term[]>() };
  const knows = new Map<string, boolean>();
  return {
    ...lexicon,
    understand: (text: string, language: Language) =>
      understood[language].getOrInsertComputed(text, () => lexicon.understand(text, language)),
    knows: (word) => knows.getOrInsertComputed(word, lexicon.knows),
  };
}
