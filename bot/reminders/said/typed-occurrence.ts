import { plainText } from '../../../cards/parts/escape.ts';
import type { RemindReplies } from '../../../cards/text/remind-replies.ts';
import { cleanText } from '../../wording/clean-text.ts';
import { readLeadingDate } from '../../wording/when/read-date.ts';
import { reach } from '../sweep.ts';
import { writeDateExample } from './typed-date.ts';

/** Which date of a milestone is meant, where that is typed right behind its name, and what follows. */
export interface TypedOccurrence {
  readonly date?: Temporal.PlainDate;
  readonly rest: string;
}

/** "Van 1 april 2027"; without a year it is the day that has just passed, or comes next. A sentence where there is no such day. */
export function readTypedOccurrence(
  text: string,
  { replies, today }: { replies: RemindReplies; today: Temporal.PlainDate },
): TypedOccurrence | string {
  const dated = text.replace(/^(?:van|of) /i, '');
  const read = readLeadingDate(dated, today);
  if (read.kind === 'impossible')
    return replies.impossibleDate(cleanText(plainText(read.text), 100), writeDateExample(today));
  if (read.kind === 'none') return { rest: text };
  const earlier = readLeadingDate(dated, today.subtract({ days: reach.daysBefore }));
  const hasJustPassed = earlier.kind === 'date' && earlier.date.toPlainMonthDay().equals(read.date.toPlainMonthDay());
  return { date: hasJustPassed ? earlier.date : read.date, rest: read.rest };
}
