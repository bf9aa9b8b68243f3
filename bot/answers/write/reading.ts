import type { Register } from '../../register/register.ts';
import type { Language } from '../../register/schema.ts';
import type { CitationList } from '../../wording/citations.ts';

/** In which language, against which day and from what an answer is written. */
export interface Reading {
  /** As it was known on the day. */
  readonly register: Register;
  readonly language: Language;
  readonly today: Temporal.PlainDate;
  readonly citations: CitationList;
}
