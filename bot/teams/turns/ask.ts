import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { choiceCard } from '../../../cards/answers/choice-card.ts';
import { noneCard } from '../../../cards/answers/none-card.ts';
import { wishCard } from '../../../cards/answers/said-card.ts';
import { answer } from '../../answers/answer.ts';
import type { Knowledge } from '../../answers/knowledge.ts';
import { markSources } from '../../answers/mark-sources.ts';
import type { Clock } from '../../clock.ts';
import { within } from '../../clock.ts';
import { describeError, type Log } from '../../log.ts';
import type { Pictures } from '../../pictures/pictures.ts';
import type { SourceReadings } from '../../register/reread.ts';
import type { Answers, KnownContext } from '../../store/answers/answers.ts';
import type { Answer } from '../../wording/answer-types.ts';
import { subPageOf, type TabParts } from '../../wording/tab-links.ts';
import { readChannelId, readConversation, readPersonId, readTeamsLanguage } from '../inbound/conversation.ts';
import type { SaidText } from '../inbound/read-text.ts';
import { isTargetedPrompt, readAnswerPlace } from '../inbound/targeted-prompt.ts';
import { answerMessage, cardMessage, saidMessage } from '../outbound/messages.ts';
import type { SayPrivately } from '../outbound/say-privately.ts';
import { isOfPage } from './page-turn.ts';

export interface AskParts extends TabParts {
  readonly knowledge: Knowledge;
  readonly answers: Answers;
  /** What was found by who read the register's sources again. */
  readonly readings: () => Promise<SourceReadings>;
  /** Keeps where the bot can write to: it was spoken to there. */
  readonly keepConversation: (activity: Activity) => Promise<void>;
  /** Absent: cards have no pictures. */
  readonly pictures?: Pick<Pictures, 'find'> | undefined;
  readonly clock: Clock;
  readonly log: Log;
  readonly sayPrivately: SayPrivately;
}

/** An answer needs the database only to be a better one. */
const contextWithinMs = 3000;

/**
 * Answers what a person typed, or the question behind the button they pressed: one path for both. Where it wants something
 * plain and harmless of the bot, the command for that is given back, to be obeyed.
 */
export async function ask(
  context: TurnContext,
  { text, quoted = '' }: Partial<SaidText> & { text: string },
  parts: AskParts,
): Promise<string | undefined> {
  const { activity } = context;
  const conversationId = readAnswerPlace(activity);
  const now = parts.clock();
  const teamsLanguage = readTeamsLanguage(activity);
  const [{ isKept, ...known }, readings] = await Promise.all([
    findContext(activity, now.toInstant(), parts),
    findReadings(parts),
  ]);
  // What goes before is in a language too, which the person spoke here.
  const preferred = known.preferred ?? known.last?.language ?? teamsLanguage;
  const reply = answer(parts.knowledge, { text, context: { ...known, preferred, quoted }, today: now.toPlainDate() });
  if (reply.answer.kind === 'do' && reply.answer.isPlain) return reply.answer.command;
  const marked = markSources(reply.answer, { register: parts.knowledge.register, readings, today: now.toPlainDate() });
  const message = toMessage(marked, isOfPage(activity) ? undefined : parts, now.toPlainDate());
  const sentId = isTargetedPrompt(activity)
    ? await parts.sayPrivately(context, message, { language: marked.language })
    : (await context.sendActivity(message))?.id;
  // Teams names every reply; a client that does not can't rate it either.
  const replyId = sentId ?? activity.id ?? '';
  try {
    if (reply.last) await parts.answers.save({ conversationId, replyId, last: reply.last, text }, now.toInstant());
    await keepUnanswered(reply.answer, text, parts);
    if (!isKept) await parts.keepConversation(activity);
  } catch (error) {
    // Who asked has the answer: an apology behind it would say that it is wrong.
    parts.log.error('answer not kept', describeError(error));
  }
  return undefined;
}

/** What was said before; where the database does not tell, the question is answered by itself. */
async function findContext(
  activity: Activity,
  now: Temporal.Instant,
  { answers, log }: AskParts,
): Promise<KnownContext> {
  const asker = {
    conversationId: readAnswerPlace(activity),
    channelId: readChannelId(activity),
    personId: readPersonId(activity),
    serviceUrl: activity.serviceUrl,
    language: readConversation(activity).language,
  };
  const unknown: KnownContext = { last: undefined, preferred: undefined, isKept: true };
  return inTime(answers.findContext(asker, now), { unknown, log });
}

/** What was found in sources since; where the database does not tell, the register is taken as it is. */
function findReadings({ readings, log }: AskParts): Promise<SourceReadings> {
  return inTime<SourceReadings>(readings(), { unknown: new Map(), log });
}

function inTime<Known>(reading: Promise<Known>, { unknown, log }: { unknown: Known; log: Log }): Promise<Known> {
  const found = reading.catch((error: unknown) => {
    log.error('context not read', describeError(error));
    return unknown;
  });
  return within(found, { ms: contextWithinMs, late: unknown });
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

/** `parts` where a way to the tab and a picture are of use: not on the tab itself, which has its own. */
function toMessage(reply: Answer, parts: AskParts | undefined, today: Temporal.PlainDate) {
  switch (reply.kind) {
    case 'found':
      return answerMessage(reply, {
        tabUrl: parts && linkToTab(reply.subject, parts),
        picture: parts?.pictures?.find(reply.subject, reply.language, today),
      });
    case 'several':
      return cardMessage(choiceCard(reply));
    case 'none':
      return cardMessage(noneCard(reply));
    case 'said':
      return saidMessage(reply);
    case 'do':
      return cardMessage(wishCard(reply));
  }
}

function linkToTab(subject: string, { knowledge, tabLinks }: AskParts): string | undefined {
  const subPage = subPageOf(subject, knowledge.register);
  return subPage === undefined ? undefined : tabLinks?.linkTo(subPage);
}

/** What found nothing is kept for an admin, so that the register can be improved. */
async function keepUnanswered(reply: Answer, text: string, { answers, clock }: AskParts): Promise<void> {
  if (reply.kind !== 'none' || reply.reason === 'empty') return;
  await answers.saveOpen({ text, language: reply.language, reason: 'none' }, clock().toInstant());
}
