export const recurrences = ['none', 'month', 'quarter', 'half', 'year', 'other'] as const;
export type Recurrence = (typeof recurrences)[number];

/** What the form holds: what it is filled in with, and what it sends. */
export interface MilestoneForm {
  /** Of the milestone that is changed; empty where it is new. */
  readonly id: string;
  readonly titleNl: string;
  readonly titleEn: string;
  /** ISO 8601, where the client keeps to it. */
  readonly date: string;
  /** How it recurs; empty where the client does not know the choice. */
  readonly recurs: Recurrence | '';
  /** In words, where it recurs otherwise. */
  readonly rule: string;
  readonly note: string;
  readonly link: string;
}

/** Why a form is not saved, in a sentence, and which of its fields that is about. */
export interface FormFault {
  readonly field: 'titleNl' | 'titleEn' | 'date' | 'rule' | 'link';
  readonly says: string;
}
