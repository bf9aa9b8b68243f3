import { listEntries, type Register } from '../../register/register.ts';
import type { Entry } from '../../register/schema.ts';
import type { LastAnswer } from '../../wording/answer-types.ts';
import { momentOf } from '../../wording/date-rows.ts';
import { splitWords } from '../../wording/words.ts';
import { isEveryday } from '../read/common-words.ts';

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
/** What a date is called. */
const dated: ReadonlySet<string> = new Set(['fase', 'phase', 'mijlpaal', 'milestone', 'datum', 'deadline', 'termijn']);
/** A longer message says itself what it is about. */
const mostWords = 7;

/** The date behind or before the one that was spoken of; undefined where nothing of that is asked. */
export function findNeighbour(text: string, last: LastAnswer, register: Register): Entry | undefined {
  if (splitWords(text).length > mostWords) return undefined;
  const step = steps.find(([pattern]) => pattern.test(text))?.[1];
  if (step === undefined) return undefined;
  // "En die daarvoor, Identity?" says itself what it is about.
  if (splitWords(text).some((word) => !isEveryday(word) && !dated.has(word))) return undefined;
  const milestones = listEntries(register, 'milestone');
  // A fact that several subjects share may have been told as another's.
  const milestone =
    milestones.find(({ id }) => id === last.subject) ??
    milestones.find(({ facts }) => facts.some(({ id }) => id === last.answer));
  // A list of dates was told by its first; of another nothing comes after it.
  const members = register.lists.get(last.answer)?.members;
  const isOfDates = members !== undefined && ('dates' in members || 'milestones' in members);
  const from =
    milestone ??
    register.entries.get(last.subject) ??
    (isOfDates ? register.entries.get(last.items[0] ?? '') : undefined);
  const day = from && dayOf(from);
  if (!day) return undefined;
  const isOther = (entry: Entry) => Number(letterOf(entry) !== letterOf(from));
  return [...(milestone ? milestones : register.entries.values())]
    .map((entry) => ({ entry, days: step * day.until(dayOf(entry) ?? day, { largestUnit: 'days' }).days }))
    .filter(({ days }) => days > 0)
    .toSorted((one, other) => one.days - other.days || isOther(one.entry) - isOther(other.entry))[0]?.entry;
}

/** The day on which it came; before that, or of what only passes, its date. */
function dayOf(entry: Entry): Temporal.PlainDate | undefined {
  const came = entry.type === 'milestone' ? entry.actual : undefined;
  return (came ?? momentOf(entry))?.on.first;
}

function letterOf(entry: Entry): string | undefined {
  return 'letter' in entry ? entry.letter : undefined;
}
