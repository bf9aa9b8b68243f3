import type { Fact } from '../../register/schema.ts';
import type { Line } from '../../wording/answer-types.ts';
import { caveatOf } from '../../wording/caveats.ts';
import type { Reading } from './reading.ts';

/** A fact as a line, with what it rests on and what to know about it. */
export function writeFact(fact: Fact, { language, citations }: Pick<Reading, 'language' | 'citations'>): Line {
  const text = fact.text[language];
  const caveat = caveatOf(fact, language);
  return { text, cites: citations.cite(fact.sources, text), ...(caveat ? { caveat } : {}) };
}
