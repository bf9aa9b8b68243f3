import type { Language, SourceReading } from '../register/schema.ts';
import type { Citation } from './answer-types.ts';

/** A source that an admin is asked to read again; all text is in `language` and plain. */
export interface RereadItem extends Pick<Citation, 'name' | 'detail' | 'url'> {
  readonly language: Language;
  /** What can be typed for it. */
  readonly sourceId: string;
  /** ISO 8601: it names the reminder in what a button sends back. */
  readonly due: string;
  readonly dueWritten: string;
  /** How many facts rest on it. */
  readonly facts: number;
  /** What somebody found since. */
  readonly outcome?: { readonly found: SourceReading['found']; readonly name: string; readonly when: string };
}
