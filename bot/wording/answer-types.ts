import type { Language } from '../register/schema.ts';

/** What a message leads to. Not knowing is an answer, not an error. */
export type Answer = Found | Several | None | Said | Do;

/** All text is in `language`, plain (no Markdown), ready to be shown; `[n]` marks are not in it. */
export interface Found {
  readonly kind: 'found';
  readonly language: Language;
  /** The id of the subject or list that the answer is about. */
  readonly subject: string;
  /** What its subject is called in short: "O1". */
  readonly code?: string;
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
  /**
   * Why: a subject that the bot is not about, a detail that its sources do not hold, words it does not know, a subject of
   * which nothing is held from before the day of a rehearsal, a language that is neither Dutch nor English, or nothing that asks
   * anything.
   */
  readonly reason: 'outside' | 'not-held' | 'unknown' | 'not-yet' | 'language' | 'empty';
  /** What is known nearby, in one line. */
  readonly known?: Line;
  /** Of what is known nearby. */
  readonly citations: readonly Citation[];
  /** The nearest subjects, at most three. */
  readonly nearest: readonly Suggestion[];
}

/** Courtesy, or the last answer in another form. */
export interface Said {
  readonly kind: 'said';
  readonly language: Language;
  readonly text: string;
  /** Of what it repeats from the sources. */
  readonly citations: readonly Citation[];
  readonly suggestions: readonly Suggestion[];
}

/** A wish for something that the bot does: the command that would be typed for it, and what that does. */
export interface Do {
  readonly kind: 'do';
  readonly language: Language;
  readonly command: string;
  readonly says: string;
  /** It is plain and harmless, and needs no button to be pressed. */
  readonly isPlain: boolean;
}

export interface Line {
  readonly text: string;
  /** The numbers of the citations it rests on. */
  readonly cites: readonly number[];
  /** Set where the source is not a primary one, or where we worked it out: shown behind the text. */
  readonly caveat?: string;
}

export type DateState = 'ahead' | 'today' | 'passed' | 'began' | 'met' | 'met-late' | 'expired' | 'uncertain';

export interface DateRow {
  readonly label: string;
  /** Written out in the reader's language: "31 december 2024", "medio 2030". */
  readonly date: string;
  /** Against today: "bijna 2 jaar geleden", "57 dagen later dan verwacht, en beperkter". */
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
  /** The source in the register, with its section: `letter/table`. */
  readonly source?: string;
  /** Who says it and where: "Brief SLM Rijk, tabel". */
  readonly name: string;
  /** The date of the source, and where it leads. */
  readonly detail: string;
  /** The fact that rests on it, for the citation's hover text. */
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
  /** The subject or list that was answered about. */
  readonly subject: string;
  /** What was said first: a fact, a list, or dates that were worked out. */
  readonly answer: string;
  readonly language: Language;
  /** The ids of the rows on the screen, in their order. */
  readonly items: readonly string[];
  /** The question that led to it. */
  readonly text: string;
  /** The latest five of what was told in the last half hour, each once, the last answer last. */
  readonly told: readonly string[];
}

export interface AskContext {
  readonly last?: LastAnswer | undefined;
  /** The person's choice, used where the question does not tell its language. */
  readonly preferred?: Language | undefined;
  /** What the message quotes: it tells what the message is about. */
  readonly quoted?: string | undefined;
  /** What was read as the question is told beside the answer: the answer need not repeat it. */
  readonly tellsQuestion?: boolean;
}
