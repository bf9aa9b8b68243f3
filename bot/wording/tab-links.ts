import { listEntries, type Register } from '../register/register.ts';

/** Ways from the chat to the tab. */
export interface TabLinks {
  /** Opens the tab where a part of it is, for example `measures/O2`; undefined where Teams' id of the app is not known. */
  linkTo(subPage: string): string | undefined;
  /** The page that Teams shows in a dialog; absent where there is none to show it, as in the Playground. */
  readonly dialogUrl?: string;
}

export interface TabParts {
  /** Absent: there is no tab, as it has no registration of its own. */
  readonly tabLinks?: TabLinks | undefined;
}

/** Where the tab shows what an answer is about; undefined where it does not. */
export function subPageOf(subject: string, register: Register): string | undefined {
  const entry = register.entries.get(subject);
  if (entry?.type === 'measure') return `measures/${subject}`;
  if (entry?.type === 'milestone' || (entry?.type === 'later' && entry.date)) return `timeline/${subject}`;
  if (subject === 'milestones' || subject === 'next') return 'timeline';
  return listEntries(register, 'measure').some((measure) => subject === `measures-${measure.for}`) ||
    subject === 'measures'
    ? 'measures'
    : undefined;
}
