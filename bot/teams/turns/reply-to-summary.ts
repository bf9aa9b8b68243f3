import type { InvokeResponse, TurnContext } from 'botbuilder';
import type { Card } from '../../../cards/card.ts';
import { preparingCard } from '../../../cards/summaries/summary-form-card.ts';
import { summaryReplies } from '../../../cards/text/summary-replies.ts';
import type { Language } from '../../register/schema.ts';
import { summarise } from '../../summaries/said/summary-actions.ts';
import type { SummaryAct } from '../../summaries/said/summary-acts.ts';
import type { SummaryParts, SummaryReply, SummaryRequest } from '../../summaries/said/summary-request.ts';
import { cardMessage, informCard, informText, textMessage } from '../outbound/messages.ts';
import type { SayPrivately } from '../outbound/say-privately.ts';
import { deleteShown } from '../outbound/targeted.ts';
import { readRequest } from './read-request.ts';

export type TypeParts = SummaryParts & { readonly sayPrivately: SayPrivately };

/** Answers a button about summaries, for whoever pressed it only. */
export async function pressSummary(
  context: TurnContext,
  act: SummaryAct | 'unknown',
  { language, parts }: { language: Language; parts: SummaryParts },
): Promise<InvokeResponse> {
  if (act === 'unknown') return informText(summaryReplies[language].unknownButton);
  const { card, text, isFinished } = await summarise(act, readRequest(context, language), parts);
  // The card that it was prepared on has nothing left to do; somebody may have removed it before.
  const { replyToId } = context.activity;
  if (isFinished && replyToId) await deleteShown(context, replyToId);
  return card ? informCard(card) : informText(text ?? 'OK');
}

/**
 * Answers what was typed about summaries, or a button of a client that can't answer it for one person only: to that person
 * alone. Where Teams can't show them what they prepare, the others see that something is prepared.
 */
export async function typeSummary(
  context: TurnContext,
  act: SummaryAct | 'unknown',
  { language, parts }: { language: Language; parts: TypeParts },
): Promise<void> {
  const request = readRequest(context, language);
  const reply: SummaryReply =
    act === 'unknown' ? { text: summaryReplies[language].unknownButton } : await summarise(act, request, parts);
  const { text, card, isPreparation } = reply;
  const message = text === undefined ? card && cardMessage(card) : textMessage(text);
  if (!message) return;
  const instead = isPreparation && act !== 'unknown' ? cardMessage(toPreparing(act, request)) : undefined;
  await parts.sayPrivately(context, message, { language, instead });
}

/** The client of whoever asked fetches the card in its place. */
function toPreparing(act: SummaryAct, { language, name, userId }: SummaryRequest): Card {
  const { chosen, ...rest } = act as SummaryAct & { chosen?: object };
  const data = Object.fromEntries(
    Object.entries({ ...rest, ...chosen }).filter(([, value]) => value !== undefined),
  ) as Record<string, string | number | boolean>;
  return preparingCard(language, { name, userId, data });
}
