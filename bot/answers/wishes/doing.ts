import type { Language } from '../../register/schema.ts';

/** Something that the bot does itself: how it is typed, and what it does in a sentence. */
export interface Doing {
  /** Absent: more must be typed than a sentence tells, and `says` tells how. */
  readonly typed?: Readonly<Record<Language, (subject: string) => string>>;
  /** `{date}` stands for the title of the date. */
  readonly says: Readonly<Record<Language, string>>;
  /** It shows something, or what it changes is undone by the same command: it needs no button. */
  readonly isHarmless?: true;
  /** It is about a date. */
  readonly needsDate?: true;
}

/** The command that is meant, and what it does; without a command how it is typed. */
export interface Meant {
  readonly command?: string;
  readonly says: string;
  /** It shows something, or what it changes is undone by the same command. */
  readonly isHarmless?: boolean;
}

/** The same command whatever it is about. */
export const always = (nl: string, en: string) => ({ nl: () => nl, en: () => en });
/** A command with the title of a date behind it. */
export const about = (nl: string, en: string) => ({
  nl: (subject: string) => `${nl} ${subject}`,
  en: (subject: string) => `${en} ${subject}`,
});
