import { ActivityTypes, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { Reply, Saying } from '../../turns/reply.ts';
import { cardType, drawMessage } from './draw-message.ts';
import type { SayPrivately } from './say-privately.ts';
import { deleteShown } from './targeted.ts';

/** CSS pixels of a dialog, as far as the client has them. */
const size = { width: 600, height: 640 };

/** Sends what a turn leads to, and takes away what has nothing left to do. */
export async function drawReply(context: TurnContext, reply: Reply, sayPrivately: SayPrivately): Promise<void> {
  const sentIds: (string | undefined)[] = [];
  for (const saying of reply.messages ?? []) sentIds.push(await send(context, saying, sayPrivately));
  for (const id of reply.deletes ?? []) await deleteShown(context, id);
  await reply.afterwards?.(sentIds);
}

async function send(
  context: TurnContext,
  { message, language, isForAll, instead }: Saying,
  sayPrivately: SayPrivately,
): Promise<string | undefined> {
  const activity = drawMessage(message);
  if (isForAll) return (await context.sendActivity(activity))?.id;
  return sayPrivately(context, activity, { language, instead: instead && drawMessage(instead) });
}

/** What Teams shows beside the card whose button was pressed, or in its place. */
export function drawInform({ inform }: Reply): InvokeResponse {
  if (!inform) return informText('OK');
  if (inform.kind === 'text') return informText(inform.text);
  if (inform.kind === 'card') return { status: 200, body: { statusCode: 200, type: cardType, value: inform.card } };
  const value = { code: 'BadRequest', message: inform.text };
  return { status: 200, body: { statusCode: 400, type: 'application/vnd.microsoft.error', value } };
}

export function informText(value: string): InvokeResponse {
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value } };
}

export function drawDialog({ dialog }: Reply): InvokeResponse {
  if (!dialog) return { status: 200, body: {} };
  if (dialog.kind === 'text') return task({ type: 'message', value: dialog.text });
  const { title, url } = dialog;
  return task({ type: 'continue', value: { title, url, fallbackUrl: url, ...size } });
}

function task(answer: object): InvokeResponse {
  return { status: 200, body: { task: answer } };
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
