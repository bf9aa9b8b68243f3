/** What a summary is to say. */
export interface SummarySpec {
  readonly template: 'next' | 'measures' | 'changes' | 'countdown';
  /** Of a countdown. */
  readonly milestoneId?: string | undefined;
  readonly language: 'nl' | 'en' | 'both';
  /** How far it looks: ahead, or back where there is no post before it. */
  readonly days: number;
  /** Whether it goes below the post before it, rather than into a thread of its own. */
  readonly inThread: boolean;
}

interface SpecColumns {
  template: string;
  milestone_id: string | null;
  language: string;
  days: number;
  in_thread: boolean;
}

export function toColumns({ template, milestoneId, language, days, inThread }: SummarySpec): SpecColumns {
  return { template, milestone_id: milestoneId ?? null, language, days, in_thread: inThread };
}

export function fromColumns({ template, milestone_id, language, days, in_thread }: SpecColumns): SummarySpec {
  return {
    template: template as SummarySpec['template'],
    ...(milestone_id ? { milestoneId: milestone_id } : {}),
    language: language as SummarySpec['language'],
    days,
    inThread: in_thread,
  };
}
