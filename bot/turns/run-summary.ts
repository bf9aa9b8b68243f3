import type { Card } from '../../cards/card.ts';
import { preparingCard } from '../../cards/summaries/summary-form-card.ts';
import { summaryReplies } from '../../cards/text/summary-replies.ts';
import type { Language } from '../register/schema.ts';
import { summarise } from '../summaries/said/summary-actions.ts';
import type { SummaryAct } from '../summaries/said/summary-acts.ts';
import type { SummaryParts, SummaryReply, SummaryRequest } from '../summaries/said/summary-request.ts';
import { cardMessage, textMessage } from './messages.ts';
import { inform, type Reply } from './reply.ts';
import type { Turn } from './turn.ts';

/** Answers a button about summaries, for whoever pressed it only. */
export async function pressSummary(
  turn: Turn,
  { act, on }: { act: SummaryAct | 'unknown'; on: string | undefined },
  { language, parts }: { language: Language; parts: SummaryParts },
): Promise<Reply> {
  if (act === 'unknown') return inform(summaryReplies[language].unknownButton);
  const { card, text, isFinished } = await summarise(act, toRequest(turn, language), parts);
  const said = card ?? text;
  // The card that it was prepared on has nothing left to do.
  return { ...(said === undefined ? {} : inform(said)), ...(isFinished && on ? { deletes: [on] } : {}) };
}

/**
 * Answers what was typed about summaries, or a button of a client that can't answer it for one person only: to that person
 * alone. Where Teams can't show them what they prepare, the others see that something is prepared.
 */
export async function typeSummary(
  turn: Turn,
  act: SummaryAct | 'unknown',
  { language, parts }: { language: Language; parts: SummaryParts },
): Promise<Reply> {
  const request = toRequest(turn, language);
  const reply: SummaryReply =
    act === 'unknown' ? { text: summaryReplies[language].unknownButton } : await summarise(act, request, parts);
  const { text, card, isPreparation } = reply;
  const message = text === undefined ? card && cardMessage(card) : textMessage(text);
  if (!message) return {};
  const instead = isPreparation && act !== 'unknown' ? cardMessage(toPreparing(act, request)) : undefined;
  return { messages: [{ message, language, instead }] };
}

function toRequest({ id, person, place }: Turn, language: Language): SummaryRequest {
  const { personId, name, accountId } = person;
  return { personId, userId: accountId, name, language, place, activityId: id };
}

/** The client of whoever asked fetches the card in its place. */
function toPreparing(act: SummaryAct, { language, name, userId }: SummaryRequest): Card {
  const { chosen, ...rest } = act as SummaryAct & { chosen?: object };
  const data = Object.fromEntries(
    Object.entries({ ...rest, ...chosen }).filter(([, value]) => value !== undefined),
  ) as Record<string, string | number | boolean>;
  return preparingCard(language, { name, userId, data });
}
