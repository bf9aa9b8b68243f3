import type { Language, QuestionKind } from '../register/schema.ts';

/** What a question leads to. Not finding is an answer, not an error. */
export type Answer = Found | Several | None;

/** All text is in `language`, plain (no Markdown), ready to be shown; `[n]` marks are not in it. */
export interface Found {
  readonly kind: 'found';
  readonly language: Language;
  /** The id of the entry or overview that the answer is about. */
  readonly subject: string;
  readonly asked: QuestionKind;
  readonly title: string;
  /** The answer itself, in one or two sentences. */
  readonly lead: Line;
  /** What else is worth knowing, shown at once. */
  readonly lines: readonly Line[];
  /** Shown after a click. */
  readonly more: readonly Line[];
  readonly dates: readonly DateRow[];
  /** The rows of a list, for example all measures; empty for a single subject. */
  readonly items: readonly Item[];
  /** Numbered from 1, in the order in which the text cites them. */
  readonly citations: readonly Citation[];
  /** At most four next questions. */
  readonly suggestions: readonly Suggestion[];
}

/** The question fits more than one subject: at most five to choose from. */
export interface Several {
  readonly kind: 'several';
  readonly language: Language;
  readonly choices: readonly Suggestion[];
}

export interface None {
  readonly kind: 'none';
  readonly language: Language;
  /** Why: a subject the register is not about, words it does not know, or nothing that asks anything. */
  readonly reason: 'outside' | 'unknown' | 'empty' | 'too-long';
  /** The nearest subjects, at most three. */
  readonly nearest: readonly Suggestion[];
}

export interface Line {
  readonly text: string;
  /** The numbers of the citations it rests on. */
  readonly cites: readonly number[];
  /** Set where the source is not a primary one, or where we worked it out: shown behind the text. */
  readonly caveat?: string;
}

export type DateState = 'ahead' | 'today' | 'passed' | 'met' | 'met-late' | 'expired' | 'uncertain';

export interface DateRow {
  readonly label: string;
  /** Written out in the reader's language: "31 december 2024", "medio 2030". */
  readonly date: string;
  /** Against today: "693 dagen geleden", "57 dagen later dan verwacht, en beperkter". */
  readonly note: string;
  readonly state: DateState;
  readonly cites: readonly number[];
}

export interface Item {
  /** The entry's id where it can be asked for by typing it (O2). */
  readonly id?: string;
  readonly heading?: string;
  readonly text: string;
  readonly note?: string;
  readonly state?: DateState;
  readonly cites: readonly number[];
}

export interface Citation {
  readonly number: number;
  /** Who says it and where: "Brief SLM Rijk, tabel". */
  readonly name: string;
  /** The date of the source, and where it leads. */
  readonly detail: string;
  /** The statement that rests on it, for the citation's hover text. */
  readonly abstract: string;
  readonly url?: string;
}

/** A button, and what to type instead: pressing the one and typing the other give the same answer. */
export interface Suggestion {
  readonly label: string;
  readonly ask: string;
}

/** What a follow-up refers to; kept per conversation for 30 minutes. */
export interface LastAnswer {
  readonly subject: string;
  readonly asked: QuestionKind;
  readonly language: Language;
  /** The concepts of the question that led to it, as the lexicon names them. */
  readonly terms: readonly string[];
}

export interface AskContext {
  readonly last?: LastAnswer | undefined;
  /** The person's choice, used where the question does not tell its language. */
  readonly preferred?: Language | undefined;
}
