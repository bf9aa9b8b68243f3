import type { Citation, Item, Line } from '../bot/answers/outcome.ts';
import type { Language } from '../bot/register/schema.ts';

/** A summary in one language, worked out against a day. All text is plain. */
export interface Summary {
  readonly language: Language;
  readonly title: string;
  readonly lead: Line;
  readonly items: readonly Item[];
  /** How many more rows there are than it shows. */
  readonly left: number;
  readonly citations: readonly Citation[];
}
