/** What a post is to say. */
export interface SummarySpec {
  /** What it is about; `words` has only an owner's own. */
  readonly template: 'next' | 'measures' | 'changes' | 'countdown' | 'words';
  /** Of a countdown. */
  readonly milestoneId?: string | undefined;
  readonly language: 'nl' | 'en' | 'both';
  /** How far it looks: ahead, or back where there is no post before it. */
  readonly days: number;
  /** Whether it goes below the post before it, rather than into a thread of its own. */
  readonly inThread: boolean;
  /** An owner's own, above what it is about: one line, of 80 characters at most. */
  readonly heading?: string | undefined;
  /** The same, of 500 characters at most, with its line breaks. */
  readonly words?: string | undefined;
  /** Whether a schedule posts changes too where there are none. */
  readonly evenUnchanged?: boolean | undefined;
}

interface SpecColumns {
  template: string;
  milestone_id: string | null;
  language: string;
  days: number;
  in_thread: boolean;
  heading: string | null;
  words: string | null;
  even_unchanged: boolean;
}

export function toColumns(spec: SummarySpec): SpecColumns {
  const { template, milestoneId, language, days, inThread, heading, words, evenUnchanged = false } = spec;
  return {
    template,
    milestone_id: milestoneId ?? null,
    language,
    days,
    in_thread: inThread,
    heading: heading ?? null,
    words: words ?? null,
    even_unchanged: evenUnchanged,
  };
}

export function fromColumns(row: SpecColumns): SummarySpec {
  const { template, milestone_id, language, days, in_thread, heading, words, even_unchanged } = row;
  return {
    template: template as SummarySpec['template'],
    ...(milestone_id ? { milestoneId: milestone_id } : {}),
    language: language as SummarySpec['language'],
    days,
    inThread: in_thread,
    ...(heading ? { heading } : {}),
    ...(words ? { words } : {}),
    ...(even_unchanged ? { evenUnchanged: true } : {}),
  };
}
