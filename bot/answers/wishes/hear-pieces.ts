import { countWords, fold } from '../../wording/words.ts';
import { decide } from '../decide/decide.ts';
import { type Asking, type Reading, readOne } from '../decide/read-questions.ts';
import type { Question } from '../question.ts';
import { actOf } from './act-of.ts';
import { findNamedDate } from './named-dates.ts';
import { type Piece, toPiece } from './split-wishes.ts';

type Act = NonNullable<ReturnType<typeof actOf>>;

/** What one piece of a message does. */
export interface Heard {
  /** A form is what was asked in the same message, as a mail or in short. */
  readonly does: 'wish' | 'question' | 'form' | 'unknown';
  readonly reading: Reading;
  readonly isRequest: boolean;
  readonly act?: Act;
}

/** What the pieces do. Two that wish the same are one wish, cut in two: they are read together; what only goes before is left. */
export function hearAll(
  pieces: readonly Piece[],
  { asking, question }: { readonly asking: Asking; readonly question: Question },
): Heard[] {
  const heard: (Heard & { readonly piece: Piece })[] = [];
  for (const piece of pieces) {
    const before = heard.at(-1);
    const one = hear(piece, asking, before?.act);
    const isAlike = one?.does === 'wish' && isSameWish(one, before) && !isOfOtherDate(one, before, question);
    if (one && before && isAlike) {
      const joined = toPiece(`${before.piece.text} ${joint(asking)} ${piece.text}`);
      heard.splice(-1, 1, { ...(hear(joined, asking) ?? before), piece: joined });
    } else if (one) heard.push({ ...one, piece });
  }
  return heard;
}

const joint = ({ language }: Asking) => (language === 'nl' ? 'en' : 'and');

/** "120 dagen vooraf, en 60": of whom the second are is said by the first. */
const leadTimes = /^do:lead-times/;

function isSameWish({ act }: Heard, before: Heard | undefined): boolean {
  const acts = [act?.act ?? '', before?.act?.act ?? ''] as const;
  return acts[0] === acts[1] || acts.every((one) => leadTimes.test(one));
}

/** What is wished of two dates that are named is two wishes. */
function isOfOtherDate({ reading }: Heard, before: Heard | undefined, question: Question): boolean {
  const [one, other] = [reading, before?.reading].map((read) => read && findNamedDate(read, question));
  return one !== undefined && other !== undefined && one !== other;
}

/** Less likely, a piece is no wish by itself: of all that is done in a message, and of the one wish. */
const likely = { total: 0.5, one: 0.2 };

function hear(piece: Piece, asking: Asking, before?: Act): Heard | undefined {
  const reading = readOne(piece.text, asking);
  const act = actOf(reading);
  if (before?.act === 'do:my-data' && erasesIt.test(fold(piece.text)))
    return { does: 'wish', reading, isRequest: true, act: { act: 'do:forget-me', likelihood: 1 } };
  if (act && isWish(reading, act)) return { does: 'wish', reading, isRequest: piece.isRequest, act };
  if (act && piece.isRequest && formsBesides.has(act.act) && act.likelihood >= likely.total)
    return { does: 'form', reading, isRequest: piece.isRequest, act };
  if (piece.isAsked && decide(reading.match, reading.odds).does === 'answer')
    return { does: 'question', reading, isRequest: piece.isRequest, ...(act ? { act } : {}) };
  const isUnknown = piece.isRequest && !act && countWords(piece.text) >= fewestUnknown;
  return isUnknown ? { does: 'unknown', reading, isRequest: true } : undefined;
}

/** Who says less than this behind a wish says more of it. In words. */
const fewestUnknown = 4;

/** A form in which something can be asked in the same message. */
export const formsBesides: ReadonlySet<string> = new Set(['act:mail']);

function isWish({ match }: Reading, { act, likelihood }: Act): boolean {
  const total = [...match.acts].reduce((sum, [name, one]) => (name.startsWith('do:') ? sum + one : sum), 0);
  if (act === 'act:cannot') return likelihood >= likely.total;
  return act.startsWith('do:') && likelihood >= likely.one && total >= likely.total;
}

/** Behind what is kept of somebody: "verwijder ze daarna", "then wipe it". */
const erasesIt =
  /^(?:wis|verwijder|gooi|wipe|delete|erase|remove)(?!\p{L}).*(?<!\p{L})(?:ze|het|dat|die|alles|it|them|that|all|everything)(?!\p{L})/u;
