import { z } from 'zod';
import { askVerb } from '../../cards/actions.ts';

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
