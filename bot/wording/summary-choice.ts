/** What a summary is to say, as a form holds it. */
export interface SummaryChoice {
  readonly template: 'next' | 'measures' | 'changes' | 'countdown' | 'words';
  readonly milestone: string;
  readonly language: 'nl' | 'en' | 'both';
  readonly days: number;
  readonly thread: boolean;
  /** An owner's own, above what it is about; empty where there is none. */
  readonly heading: string;
  readonly words: string;
  /** Whether a schedule posts changes too where there are none. */
  readonly unchanged: boolean;
  /** The last day on which it is to be read, as it was typed or in ISO 8601. */
  readonly readBy?: string;
}

/** When a summary comes back, as a form holds it. */
export interface RhythmChoice {
  readonly rhythm: 'weekly' | 'fortnightly' | 'monthly' | 'workdays' | 'own';
  readonly rule: string;
  /** `09:00`. */
  readonly time: string;
  /** ISO 8601. */
  readonly starts: string;
}
