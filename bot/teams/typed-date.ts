import { plainText } from '../../cards/escape.ts';
import type { RemindReplies } from '../../cards/text/remind-replies.ts';
import { type DateReading, readDate } from '../reminders/read-date.ts';
import { cleanText } from './clean-text.ts';

/** The date in what somebody typed and what is left of it, or the sentence that asks for one. */
export function readTypedDate(
  text: string,
  { replies, today }: { replies: RemindReplies; today: Temporal.PlainDate },
): Extract<DateReading, { kind: 'date' }> | string {
  const read = readDate(text, today);
  if (read.kind === 'date') return read;
  return read.kind === 'impossible'
    ? replies.impossibleDate(cleanText(plainText(read.text), 100), writeDateExample(today))
    : replies.noDate(cleanText(plainText(text), 100), writeDateExample(today));
}

export function isPast(date: Temporal.PlainDate, now: Temporal.ZonedDateTime): boolean {
  return Temporal.PlainDate.compare(date, now.toPlainDate()) < 0;
}

/** A day that is well ahead, as many write one. */
export function writeDateExample(today: Temporal.PlainDate): string {
  return `31-12-${today.add({ months: 1 }).year}`;
}
