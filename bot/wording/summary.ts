import type { Language } from '../register/schema.ts';
import type { Citation, Item, Line } from './answer-types.ts';

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

/** What an owner of a channel wrote. Text is plain; empty where there is none. */
export interface OwnWords {
  readonly heading: string;
  /** With its line breaks. */
  readonly text: string;
}

/** What a post shows: somebody's own words, what is worked out, or the one above the other. */
export interface PostContent {
  /** In which its buttons and its standing are. */
  readonly languages: readonly [Language, ...Language[]];
  readonly own?: OwnWords | undefined;
  /** One for each language; none where there are only own words. */
  readonly summaries: readonly Summary[];
}
