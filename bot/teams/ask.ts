import { ActivityTypes, type TurnContext } from 'botbuilder';
import { choiceCard } from '../../cards/choice-card.ts';
import { noneCard } from '../../cards/none-card.ts';
import { answer } from '../answers/answer.ts';
import type { Knowledge } from '../answers/knowledge.ts';
import type { Answer } from '../answers/outcome.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../store/database.ts';
import { holdQuestion } from '../store/held-questions.ts';
import { findLanguageChoice } from '../store/language-choices.ts';
import { findLastAnswer, saveLastAnswer } from '../store/last-answers.ts';
import { saveOpenQuestion } from '../store/open-questions.ts';
import { readPersonId } from './conversation.ts';
import { answerMessage, cardMessage } from './messages.ts';

export interface AskParts {
  readonly knowledge: Knowledge;
  readonly db: Database;
  readonly clock: Clock;
}

/** Answers what a person typed, or the question behind the button they pressed: one path for both. */
export async function ask(context: TurnContext, text: string, { knowledge, db, clock }: AskParts): Promise<void> {
  const { activity } = context;
  const conversationId = activity.conversation.id;
  const now = clock();
  const [last, preferred] = await Promise.all([
    findLastAnswer(db, conversationId, now.toInstant()),
    findLanguageChoice(db, readPersonId(activity)),
  ]);
  const reply = answer(knowledge, { text, context: { last, preferred }, today: now.toPlainDate() });
  const sent = await context.sendActivity(toMessage(reply.answer));
  if (reply.last) await saveLastAnswer(db, conversationId, { last: reply.last, now: now.toInstant() });
  await keepQuestion(reply.answer, { text, conversationId, replyId: sent?.id }, { db, now: now.toInstant() });
}

/** "Typing" only where a turn takes over a second, and never after the reply. */
export async function showTypingWhenSlow(context: TurnContext, turn: () => Promise<void>): Promise<void> {
  const timer = setTimeout(() => {
    if (!context.responded) context.sendActivity({ type: ActivityTypes.Typing }).catch(() => undefined);
  }, 1000);
  try {
    await turn();
  } finally {
    clearTimeout(timer);
  }
}

function toMessage(reply: Answer) {
  switch (reply.kind) {
    case 'found':
      return answerMessage(reply);
    case 'several':
      return cardMessage(choiceCard(reply));
    case 'none':
      return cardMessage(noneCard(reply));
  }
}

interface Asked {
  readonly text: string;
  readonly conversationId: string;
  readonly replyId: string | undefined;
}

/** What found nothing is kept for an admin; what was answered is held until it may be rated. */
async function keepQuestion(
  reply: Answer,
  { text, conversationId, replyId }: Asked,
  { db, now }: { db: Database; now: Temporal.Instant },
): Promise<void> {
  const { language } = reply;
  if (reply.kind === 'none' && (reply.reason === 'unknown' || reply.reason === 'outside'))
    await saveOpenQuestion(db, { text, language, reason: 'none' }, now);
  if (reply.kind === 'found' && replyId) await holdQuestion(db, { conversationId, replyId, text, language }, now);
}
