import type { Fact } from '../../register/schema.ts';
import type { Line } from '../../wording/answer-types.ts';
import { phrases } from '../../wording/phrases.ts';
import type { Reading } from './reading.ts';

/** A fact as a line, with what it rests on and what to know about it. */
export function writeFact(fact: Fact, { language, citations }: Pick<Reading, 'language' | 'citations'>): Line {
  const text = fact.text[language];
  const caveat = caveatOf(fact, language);
  return { text, cites: citations.cite(fact.sources, text), ...(caveat ? { caveat } : {}) };
}

function caveatOf({ inference, confidence }: Fact, language: Reading['language']): string | undefined {
  const { caveat } = phrases[language];
  if (inference) return caveat.inference;
  return confidence === 'high' ? undefined : caveat[confidence];
}
