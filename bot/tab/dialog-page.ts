import type { PageDeed } from '../http/pages/page-deed.ts';
import type { Language } from '../register/schema.ts';
import type { CardThread } from './cards/card-thread.ts';
import type { PageText } from './text.ts';

/** What a dialog is for, as its address says. */
export interface DialogQuery {
  readonly part: 'milestone' | 'summary';
  /** The milestone that is changed; empty: a new one. */
  readonly entry: string;
  readonly place: string | undefined;
  readonly language: Language;
}

/** Anybody can write a link to a dialog: what is no milestone's name would be typed in the name of who opens it. */
const milestoneId = /^[\w-]{1,100}$/;

export function readDialogQuery(search: URLSearchParams): DialogQuery {
  const entry = search.get('entry') ?? '';
  return {
    part: search.get('part') === 'summary' ? 'summary' : 'milestone',
    entry: milestoneId.test(entry) ? entry : '',
    place: search.get('place') || undefined,
    language: search.get('language') === 'en' ? 'en' : 'nl',
  };
}

/** What `readDialogQuery` reads. */
export function writeDialogQuery({ part, entry, place = '', language }: DialogQuery): string {
  return new URLSearchParams({ part, entry, place, language }).toString();
}

/** Fills a thread with the form that the dialog is for. */
export function askForForm(thread: CardThread, { part, entry }: DialogQuery, { typed }: PageText): Promise<void> {
  const form: PageDeed =
    part === 'summary'
      ? { pressed: { verb: 'post', data: { does: 'form' } } }
      : { typed: entry === '' ? typed.addMilestone : typed.change(entry) };
  return thread.ask(form);
}

export function titleOf({ part, entry }: DialogQuery, { schedules, timeline }: PageText): string {
  if (part === 'summary') return schedules.addTitle;
  return entry === '' ? timeline.add : timeline.changeTitle;
}
