import { addWorkingDays, workingDayOnOrBefore } from '../register/calendar.ts';

/** What is told of a post that is to be read by a day: to who has not read it, twice, then to its owner. */
const steps = ['before', 'after', 'owner'] as const;
export type ReadingStep = (typeof steps)[number];
export const allSteps = steps.length;

const daysBefore = 3;
const workingDaysToOwner = 3;

/** The days on which they are told. */
function planReading(readBy: Temporal.PlainDate): Readonly<Record<ReadingStep, Temporal.PlainDate>> {
  const after = addWorkingDays(readBy, 1);
  return {
    before: workingDayOnOrBefore(readBy.subtract({ days: daysBefore })),
    after,
    owner: addWorkingDays(after, workingDaysToOwner),
  };
}

export interface DueStep {
  /** Undefined where its time is over: nothing is told of it. */
  readonly step: ReadingStep | undefined;
  /** How many are told then. */
  readonly told: number;
}

/** The next step, where its day has come; undefined where it has not. */
export function findDueStep(
  { readBy, told, posted }: { readBy: Temporal.PlainDate; told: number; posted: Temporal.PlainDate },
  today: Temporal.PlainDate,
): DueStep | undefined {
  const step = steps[told];
  if (!step) return undefined;
  const day = planReading(readBy)[step];
  if (Temporal.PlainDate.compare(today, day) < 0) return undefined;
  // Who just got it is not reminded of it, and nobody is reminded beforehand of what is over.
  const isOver = Temporal.PlainDate.compare(day, posted) <= 0 || Temporal.PlainDate.compare(today, readBy) > 0;
  return { step: step === 'before' && isOver ? undefined : step, told: told + 1 };
}
