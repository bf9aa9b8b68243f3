import { plainText } from '../../../cards/parts/escape.ts';
import type { RemindReplies } from '../../../cards/text/remind-replies.ts';
import { cleanText } from '../../wording/clean-text.ts';
import { type DateReading, readDate } from '../../wording/when/read-date.ts';

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

/** Words that may stand around a date that is all there is. */
const around =
  /^(?:naar|to|tot|until|till|op|on|van|of|graag|please|aub|a\.u\.b\.|alsjeblieft|alstublieft|weer|again|\s)+$/i;

/** The same where nothing else may stand: what is not understood is named, and nothing is done. */
export function readOnlyDate(
  text: string,
  reading: { replies: RemindReplies; today: Temporal.PlainDate },
): Extract<DateReading, { kind: 'date' }> | string {
  const read = readTypedDate(text, reading);
  if (typeof read === 'string') return read;
  const left = read.rest.trim().replace(/^(?:naar|tot|to|until|till) (?=.)/i, '');
  return left === '' || around.test(left) ? read : reading.replies.unclear(cleanText(plainText(left), 100));
}

export function isPast(date: Temporal.PlainDate, now: Temporal.ZonedDateTime): boolean {
  return Temporal.PlainDate.compare(date, now.toPlainDate()) < 0;
}

/** A day that is well ahead, as many write one. */
export function writeDateExample(today: Temporal.PlainDate): string {
  return `31-12-${today.add({ months: 1 }).year}`;
}
