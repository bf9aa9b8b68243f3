import type { Lane } from '../../pictures/lanes.ts';
import type { Measure } from '../../register/schema.ts';
import type { Citation, DateState } from '../../wording/answer-types.ts';
import type { ChangeTopic } from '../../wording/change-topics.ts';

/** What the page gets from the server; all text is plain, and in the language that the page asked for. */

export type ViewSource = Pick<Citation, 'name' | 'detail' | 'url'>;

/** A day and how it is written: `2024-12-31`, "31 december 2024". */
export interface ViewDate {
  readonly day: string;
  readonly written: string;
}

/** One point of the timeline. */
export interface TimelinePoint {
  /** Its name in an address; of a date that recurs each time has its own: `own-2@2027-01-01`. */
  readonly id: string;
  readonly title: string;
  /** Who says when it is to be. */
  readonly origin: 'letter' | 'elsewhere' | 'own';
  /** Whose date it is. */
  readonly lane: Lane;
  /** The day at which it is drawn: the first on which it was expected or can be, else what was reported. */
  readonly day: string;
  /** The last day that it can be, where no source gives the day. */
  readonly until?: string;
  readonly expected?: ViewDate;
  readonly reported?: ViewDate;
  /** It began then, rather than that it was reported complete. */
  readonly began?: boolean;
  /** Days from the one to the other. */
  readonly gapDays?: number;
  readonly state: DateState;
  /** As cards call it: "Later gehaald". */
  readonly stateName: string;
  /** Against today, with every doubt: "57 dagen later dan verwacht, en beperkter: …". */
  readonly note: string;
  /** The milestone of the organisation that it is of. */
  readonly ownId?: string;
  /** What is typed in the chat to see its card; absent of the organisation's own. */
  readonly ask?: string;
  readonly link?: string;
  readonly sources: readonly ViewSource[];
}

export interface TimelineView {
  readonly today: ViewDate;
  /** In the order in which they are drawn, with their names. */
  readonly lanes: readonly { readonly id: Lane; readonly name: string }[];
  readonly points: readonly TimelinePoint[];
}

export interface MeasureRow {
  readonly id: string;
  readonly title: string;
  readonly party: Measure['for'];
  readonly text: string;
  readonly deadline?: ViewDate & { readonly label: string };
  readonly state?: DateState;
  readonly stateName?: string;
  readonly note: string;
  /** What is known of it now; absent where the letter's words are all there is. */
  readonly now?: string;
  /** What became of what Microsoft was to do, on which it depends. */
  readonly outcome?: MeasureOutcome;
  readonly sources: readonly ViewSource[];
}

export interface MeasureOutcome extends Pick<TimelinePoint, 'id' | 'title' | 'state' | 'stateName' | 'note'> {
  readonly written: string;
}

/** Who looks, and what they may. */
export interface PersonView {
  readonly name: string;
  readonly language: 'nl' | 'en' | undefined;
  readonly isAdmin: boolean;
  /** Where the bot is open: anybody can be anyone, and nobody is signed in. */
  readonly isTest: boolean;
}

export type ViewTopic = ChangeTopic;

/** What somebody chose of their reminders. */
export interface SettingsView {
  readonly isOff: boolean;
  /** Days before a date; of who chose none the usual ones. */
  readonly leads: readonly number[];
  /** Of which they read each month what changed; empty: of nothing. */
  readonly topics: readonly ViewTopic[];
  /** The dates that come, for who is not reminded of all of them. */
  readonly dates: readonly DateChoice[];
}

export interface DateChoice {
  readonly title: string;
  readonly written: string;
  /** What is typed for it in the chat. */
  readonly typed: string;
  readonly isOn: boolean;
}
