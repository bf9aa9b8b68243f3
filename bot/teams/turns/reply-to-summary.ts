import type { InvokeResponse, TurnContext } from 'botbuilder';
import type { Card } from '../../../cards/card.ts';
import { preparingCard } from '../../../cards/summaries/summary-form-card.ts';
import { summaryReplies } from '../../../cards/text/summary-replies.ts';
import type { Language } from '../../register/schema.ts';
import { summarise } from '../../summaries/said/summary-actions.ts';
import type { SummaryAct } from '../../summaries/said/summary-acts.ts';
import type { SummaryParts, SummaryReply, SummaryRequest } from '../../summaries/said/summary-request.ts';
import { isSeenByOthers } from '../inbound/seen-by-others.ts';
import { cardMessage, informCard, informText, textMessage } from '../outbound/messages.ts';
import { readRequest } from './read-request.ts';

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
  if (isFinished && replyToId) await context.deleteActivity(replyToId).catch(() => undefined);
  return card ? informCard(card) : informText(text ?? 'OK');
}

/** Answers what was typed about summaries, or a button of a client that can't answer it for one person only. */
export async function typeSummary(
  context: TurnContext,
  act: SummaryAct | 'unknown',
  { language, parts }: { language: Language; parts: SummaryParts },
): Promise<void> {
  const request = readRequest(context, language);
  const reply =
    act === 'unknown' ? { text: summaryReplies[language].unknownButton } : await summarise(act, request, parts);
  const { text, isPrivate } = reply;
  if (isPrivate && text !== undefined && isSeenByOthers(context.activity)) {
    await parts.tell(request.personId, () => text);
    await context.sendActivity(textMessage(summaryReplies[language].inOwnChat));
    return;
  }
  for (const message of listMessages(reply, { act, request })) await context.sendActivity(message);
}

function listMessages(
  { text, card, isPrivate }: SummaryReply,
  { act, request }: { act: SummaryAct | 'unknown'; request: SummaryRequest },
) {
  if (isPrivate && card && act !== 'unknown') return [cardMessage(toPreparing(act, request))];
  if (text !== undefined) return [textMessage(text)];
  return card ? [cardMessage(card)] : [];
}

/** The others see that something is prepared; the client of whoever asked fetches the card in its place. */
function toPreparing(act: SummaryAct, { language, name, userId }: SummaryRequest): Card {
  const { chosen, ...rest } = act as SummaryAct & { chosen?: object };
  const data = Object.fromEntries(
    Object.entries({ ...rest, ...chosen }).filter(([, value]) => value !== undefined),
  ) as Record<string, string | number | boolean>;
  return preparingCard(language, { name, userId, data });
}
