import { listEntries, type Register } from '../../register/register.ts';
import type { Milestone } from '../../register/schema.ts';
import type { LastAnswer } from '../../wording/answer-types.ts';
import { splitWords } from '../../wording/words.ts';

/** "En de fase daarna?", "the one before that?": of a row of dates the one behind or before what was spoken of. */
const steps: readonly (readonly [RegExp, number])[] = [
  [
    /(?<!\p{L})(?:daarna|erna|daarop|volgende|next|following|after (?:that|it|this)|comes? after|came after)(?!\p{L})/iu,
    1,
  ],
  [
    /(?<!\p{L})(?:daarvoor|ervoor|vorige|previous|prior|before (?:that|it|this)|(?:one|phase|step) before)(?!\p{L})/iu,
    -1,
  ],
];
/** A longer message says itself what it is about. */
const mostWords = 7;

/** The milestone behind or before the one that was spoken of; undefined where nothing of that is asked. */
export function findNeighbour(text: string, last: LastAnswer, register: Register): Milestone | undefined {
  if (splitWords(text).length > mostWords) return undefined;
  const step = steps.find(([pattern]) => pattern.test(text))?.[1];
  if (step === undefined) return undefined;
  const milestones = listEntries(register, 'milestone');
  // A fact that several subjects share may have been told as another's.
  const from =
    milestones.find(({ id }) => id === last.subject) ??
    milestones.find(({ facts }) => facts.some(({ id }) => id === last.answer));
  const day = from && dayOf(from);
  if (!day) return undefined;
  const isOther = ({ letter }: Milestone) => Number(letter !== from.letter);
  return milestones
    .map((entry) => ({ entry, days: step * day.until(dayOf(entry) ?? day, { largestUnit: 'days' }).days }))
    .filter(({ days }) => days > 0)
    .toSorted((one, other) => one.days - other.days || isOther(one.entry) - isOther(other.entry))[0]?.entry;
}

function dayOf({ actual, expected }: Milestone): Temporal.PlainDate | undefined {
  return (actual ?? expected)?.on.first;
}
