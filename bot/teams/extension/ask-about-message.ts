import type { InvokeResponse, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { answerCard } from '../../../cards/answers/answer-card.ts';
import { choiceCard } from '../../../cards/answers/choice-card.ts';
import { dialogCard, shareVerb } from '../../../cards/answers/dialog-card.ts';
import { noneCard } from '../../../cards/answers/none-card.ts';
import { saidCard, wishCard } from '../../../cards/answers/said-card.ts';
import { askVerb } from '../../../cards/parts/actions.ts';
import { extensionTexts } from '../../../cards/text/extension.ts';
import { answer } from '../../answers/answer.ts';
import { markSources } from '../../answers/mark-sources.ts';
import { askAboutMessageCommandId } from '../../chat/extension-commands.ts';
import { preferredLanguageOf } from '../../chat/language-of.ts';
import { type Language, languages } from '../../register/schema.ts';
import type { Answer, Found, Said } from '../../wording/answer-types.ts';
import { readSpeaker } from '../inbound/conversation.ts';
import { attachCard } from '../outbound/draw-message.ts';
import { attachAnswer, attachSaid, badRequest, cardList } from './invoke-responses.ts';
import { readMessagePayload } from './read-message-payload.ts';
import type { ExtensionParts } from './search-extension.ts';

const command = z.looseObject({ commandId: z.literal(askAboutMessageCommandId) });
const submitted = command.extend({
  data: z.looseObject({
    verb: z.enum([askVerb, shareVerb]),
    ask: z.string().trim().min(1).max(300),
    language: z.enum(languages).optional().catch(undefined),
  }),
});

/** A longer question is shown in part. In characters. */
const longestQuestion = 300;
const unknownCommand = `The command ${askAboutMessageCommandId} is the only one that has a dialog.`;

/**
 * Answers the question in somebody's message, in a dialog that only whoever asked for it sees. The message is another's,
 * who did not ask the bot: nothing of it is kept, not even where it has no answer.
 */
export async function askAboutMessage(context: TurnContext, parts: ExtensionParts): Promise<InvokeResponse> {
  const { value } = context.activity;
  if (!command.safeParse(value).success) return badRequest(unknownCommand);
  const text = readMessagePayload((value as { messagePayload?: unknown }).messagePayload);
  if (text === undefined) return badRequest('This command is about a message, and there is none in messagePayload.');
  const preferred = await preferredLanguageOf(readSpeaker(context.activity), parts.db);
  return showDialog(await mark(answerMessage(text, preferred, parts), parts));
}

/** What was pressed in the dialog: another question, or to share. What is shared is worked out anew. */
export async function submitAboutMessage(context: TurnContext, parts: ExtensionParts): Promise<InvokeResponse> {
  const { value } = context.activity;
  if (!command.safeParse(value).success) return badRequest(unknownCommand);
  const parsed = submitted.safeParse(value);
  if (!parsed.success)
    return badRequest('A button of the dialog sends ask or share, with a question of 300 characters at most.');
  const { verb, ask, language } = parsed.data.data;
  const preferred = language ?? (await preferredLanguageOf(readSpeaker(context.activity), parts.db));
  const read = await mark(answerText(ask, preferred, parts), parts);
  const today = parts.clock().toPlainDate();
  if (verb !== shareVerb || !isShareable(read.answer)) return showDialog(read);
  return cardList([
    read.answer.kind === 'said' ? attachSaid(read.answer, today) : attachAnswer(read.answer, { today }),
  ]);
}

/** What rests on sources can be passed on. */
function isShareable(given: Answer): given is Found | Said {
  return given.kind === 'found' || (given.kind === 'said' && given.citations.length > 0);
}

/** A text and what it led to. */
interface Read {
  readonly question: string;
  readonly answer: Answer;
}

/** The question in a message, and the answer to it. */
function answerMessage(text: string, preferred: Language | undefined, parts: ExtensionParts): Read {
  const asked = { text, context: { preferred, tellsQuestion: true }, today: parts.clock().toPlainDate() };
  const { answer: found, readings } = answer(parts.searchIndex.knowledge, asked);
  const question = readings?.map((reading) => reading.text).join(' ') ?? text;
  return { question: question.slice(0, longestQuestion), answer: found };
}

function answerText(text: string, preferred: Language | undefined, { searchIndex, clock }: ExtensionParts): Read {
  const asked = { text, context: { preferred }, today: clock().toPlainDate() };
  return { question: text, answer: answer(searchIndex.knowledge, asked).answer };
}

async function mark(
  { question, answer: found }: Read,
  { searchIndex, readings, clock }: ExtensionParts,
): Promise<Read> {
  const { register } = searchIndex.knowledge;
  const today = clock().toPlainDate();
  return { question, answer: markSources(found, { register, readings: await readings(), today }) };
}

function showDialog({ question, answer: reply }: Read): InvokeResponse {
  const card = dialogCard(drawAnswer(reply), { question, isShareable: isShareable(reply) });
  const title = extensionTexts[reply.language].dialogTitle;
  const value = { title, height: 'large', width: 'medium', card: attachCard(card) };
  return { status: 200, body: { task: { type: 'continue', value } } };
}

function drawAnswer(reply: Answer) {
  switch (reply.kind) {
    case 'found':
      return answerCard(reply, { standalone: true, canType: false });
    case 'several':
      return choiceCard(reply);
    case 'none':
      return noneCard(reply);
    case 'said':
      return saidCard(reply);
    case 'do':
      return wishCard(reply);
  }
}
