import type { Language } from '../register/schema.ts';
import type { Citation, DateState } from './answer-types.ts';

/** One date that somebody is reminded of; all text is in `language` and plain. */
export interface ReminderItem {
  readonly language: Language;
  readonly milestoneId: string;
  /** What can be typed for it. */
  readonly code: string;
  /** ISO 8601: it names the occurrence in what a button sends back. */
  readonly occurrence: string;
  readonly title: string;
  readonly what: string;
  /** "maatregel O1 en O2"; absent where it touches none that is known. */
  readonly measures?: string;
  readonly label: string;
  readonly date: string;
  readonly note: string;
  readonly state: DateState;
  readonly role: 'admin' | 'deputy' | 'subscriber';
  readonly isLast: boolean;
  /** The reader was reminded of another date before. */
  readonly isMoved: boolean;
  /** Of the organisation's own, and so not in the register. */
  readonly isOwn: boolean;
  /** Shown as text: it may lead anywhere. */
  readonly link?: string;
  readonly citations: readonly Citation[];
  readonly done?: { readonly name: string; readonly when: string; readonly note?: string };
  readonly reopened?: { readonly name: string; readonly when: string };
  readonly seen: readonly { readonly name: string; readonly when: string }[];
  /** What the reader did with it, and can take back. */
  readonly mine: { readonly isSeen: boolean; readonly snoozedUntil?: string };
  /** Sent to try it out: its buttons do nothing. */
  readonly isTest: boolean;
}
