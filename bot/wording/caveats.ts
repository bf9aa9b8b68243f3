import type { Fact, Language, Moment } from '../register/schema.ts';
import { phrases } from './phrases.ts';

/** What to know about a sentence: that it is our own, or who did not read the text itself. */
export function caveatOf({ inference, confidence }: Fact, language: Language): string | undefined {
  const { caveat } = phrases[language];
  if (inference) return caveat.inference;
  return confidence === 'high' ? undefined : caveat[confidence];
}

type Known = Pick<Moment, 'confidence' | 'inference'>;

/** What to know about a date: whose reckoning it is, and whether it is certain. */
export function doubtOf(moment: Known, language: Language): string | undefined {
  const { caveat } = phrases[language];
  const parts = [whoseIs(moment, language), moment.confidence === 'low' ? caveat.low : undefined];
  return parts.filter(Boolean).join('; ') || undefined;
}

/** The same beside a state that says already that the date is uncertain. */
export function whoseIs({ confidence, inference }: Known, language: Language): string | undefined {
  const { caveat } = phrases[language];
  if (inference) return caveat.reckoned;
  return confidence === 'medium' ? caveat.medium : undefined;
}
