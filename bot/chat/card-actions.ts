import { z } from 'zod';
import { actVerb, askVerb } from '../../cards/parts/actions.ts';
import { type MilestoneForm, recurrences } from '../milestones/milestone-form.ts';
import type { Act } from '../reminders/act.ts';
import { longestNote } from '../reminders/said/milestone-lookup.ts';
import type { Found } from '../reminders/said/reread.ts';
import type { OccurrenceRef } from '../store/reminders/acts.ts';
import { cleanText } from '../wording/clean-text.ts';

const ask = z.string().trim().min(1).max(300);
const execute = z.looseObject({ action: z.looseObject({ verb: z.literal(askVerb), data: z.looseObject({ ask }) }) });
const submit = z.looseObject({ verb: z.literal(askVerb), ask });
const feedback = z.looseObject({
  actionName: z.literal('feedback'),
  actionValue: z.looseObject({ reaction: z.enum(['like', 'dislike']) }),
});

/** The question behind a button, from an `Action.Execute`; undefined where the card is not ours. */
export function readExecutedAsk(value: unknown): string | undefined {
  return execute.safeParse(value).data?.action.data.ask;
}

/** The same from the `Action.Submit` that stands in for it. */
export function readSubmittedAsk(value: unknown): string | undefined {
  return submit.safeParse(value).data?.ask;
}

/** Which thumb was pressed below an answer. */
export function readFeedback(value: unknown): 'like' | 'dislike' | undefined {
  return feedback.safeParse(value).data?.actionValue.reaction;
}

const day = z.string().transform((value, context) => {
  try {
    return Temporal.PlainDate.from(value.slice(0, 10));
  } catch {
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  }
});
const about = {
  milestone: z
    .string()
    .min(1)
    .max(100)
    .transform((value) => cleanText(value)),
  occurrence: day,
  isTest: z.boolean().optional().catch(undefined),
};
const text = z
  .string()
  .max(20_000)
  .catch('')
  .transform((value) => cleanText(value));
const acts = z.discriminatedUnion('act', [
  z.looseObject({ act: z.literal('seen'), ...about }),
  z.looseObject({ act: z.literal('undo'), ...about }),
  z.looseObject({ act: z.literal('done'), ...about, note: text }),
  z.looseObject({
    act: z.literal('snooze'),
    ...about,
    choice: z.enum(['1', '7', 'until']),
    until: day.optional().catch(undefined),
  }),
  z.looseObject({ act: z.literal('source'), source: text, found: z.enum(['same', 'changed']) }),
  z.looseObject({
    act: z.literal('milestone'),
    id: text,
    titleNl: text,
    titleEn: text,
    date: text,
    recurs: z.enum(recurrences).or(z.literal('')).catch(''),
    rule: text,
    note: text,
    link: text,
  }),
]);
const executedAct = z.looseObject({ action: z.looseObject({ verb: z.literal(actVerb), data: acts }) });
const submittedVerb = z.looseObject({ verb: z.literal(actVerb) });

/** What a button does: something with a reminder, or a form that was filled in. */
export type Pressed =
  | { readonly kind: 'act'; readonly act: Act }
  | { readonly kind: 'undo'; readonly about: OccurrenceRef }
  /** A button of a reminder that only tries it out. */
  | { readonly kind: 'test' }
  | { readonly kind: 'source'; readonly found: Found }
  | { readonly kind: 'form'; readonly form: MilestoneForm };

/** What a button did, from an `Action.Execute`; undefined where the card is not ours. */
export function readExecutedAct(value: unknown, today: Temporal.PlainDate): Pressed | undefined {
  const data = executedAct.safeParse(value).data?.action.data;
  return data && toPressed(data, today);
}

/** The same from the `Action.Submit` that stands in for it. */
export function readSubmittedAct(value: unknown, today: Temporal.PlainDate): Pressed | undefined {
  // The verb by itself: the two can't be one schema, as a day is read into something else than was sent.
  const data = submittedVerb.safeParse(value).success ? acts.safeParse(value).data : undefined;
  return data && toPressed(data, today);
}

function toPressed(data: z.output<typeof acts>, today: Temporal.PlainDate): Pressed | undefined {
  if (data.act === 'milestone') {
    const { id, titleNl, titleEn, date, recurs, rule, note, link } = data;
    return { kind: 'form', form: { id, titleNl, titleEn, date, recurs, rule, note, link } };
  }
  if (data.act === 'source') return { kind: 'source', found: { found: data.found, about: data.source } };
  if (data.isTest) return { kind: 'test' };
  const base = { milestoneId: data.milestone, date: data.occurrence };
  switch (data.act) {
    case 'undo':
      return { kind: 'undo', about: base };
    case 'seen':
      return { kind: 'act', act: { name: 'seen', ...base } };
    case 'done':
      return {
        kind: 'act',
        act: { name: 'done', ...base, ...(data.note ? { note: cleanText(data.note, longestNote) } : {}) },
      };
    case 'snooze': {
      // No day filled in is refused as today is: choose a day from tomorrow on.
      const until = data.choice === 'until' ? (data.until ?? today) : today.add({ days: Number(data.choice) });
      return { kind: 'act', act: { name: 'snooze', ...base, until } };
    }
  }
}
