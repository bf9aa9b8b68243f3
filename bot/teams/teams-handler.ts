import { ActivityTypes, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { Knowledge } from '../answers/knowledge.ts';
import { searchIndexOf } from '../answers/search/search-index.ts';
import { gatherSourceReadings } from '../store/reminders/source-readings.ts';
import type { Reply, Route } from '../turns/reply.ts';
import type { Deed } from '../turns/turn.ts';
import { askAboutMessage, submitAboutMessage } from './extension/ask-about-message.ts';
import { searchExtension } from './extension/search-extension.ts';
import type { OnTurn } from './inbound/adapter.ts';
import { type EventParts, hearEvents } from './inbound/events.ts';
import { readMessageDeed, readTurn } from './inbound/read-turn.ts';
import { drawDialog, drawInform, drawReply, showTypingWhenSlow } from './outbound/draw-reply.ts';
import type { SayPrivately } from './outbound/say-privately.ts';

export interface TeamsParts extends EventParts {
  readonly route: Route;
  readonly knowledge: Knowledge;
  readonly sayPrivately: SayPrivately;
}

type Respond = (context: TurnContext) => Promise<InvokeResponse>;

/** What Teams sends, as turns, and what they lead to, as Teams shows it. */
export function createTeamsHandler(parts: TeamsParts): OnTurn {
  const events = hearEvents(parts);
  const invokes = listInvokes(parts);
  return async (context) => {
    const { type, name = '' } = context.activity;
    // Nearly all turns are messages: what botbuilder puts around one costs as much as drawing its answer.
    if (type === ActivityTypes.Message)
      return showTypingWhenSlow(context, async () => {
        await run(context, readMessageDeed(context.activity), parts);
      });
    const respond = type === ActivityTypes.Invoke ? invokes.get(name) : undefined;
    if (!respond) return events(context);
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: await respond(context) });
  };
}

async function run(context: TurnContext, did: Deed, { route, sayPrivately }: TeamsParts): Promise<Reply> {
  const reply = await route(readTurn(context, did));
  await drawReply(context, reply, sayPrivately);
  return reply;
}

/**
 * What waits for an answer, by the name that Teams gives it. botbuilder has no method for Teams' thumbs nor for a button's
 * question, and reads what a message extension sends as if nobody could forge it.
 */
function listInvokes(parts: TeamsParts): ReadonlyMap<string, Respond> {
  const { knowledge, db, clock } = parts;
  const readings = gatherSourceReadings(db);
  const extension = () => ({ searchIndex: searchIndexOf(knowledge), readings, db, clock });
  // Whoever searches first does not wait for it.
  extension();
  return new Map<string, Respond>([
    [
      'adaptiveCard/action',
      async (context) => drawInform(await run(context, { kind: 'pressed', ...of(context) }, parts)),
    ],
    [
      'message/submitAction',
      async (context) => {
        await run(context, { kind: 'rated', ...of(context) }, parts);
        return { status: 200, body: {} };
      },
    ],
    ['task/fetch', async (context) => drawDialog(await run(context, { kind: 'opened', ...of(context) }, parts))],
    ['composeExtension/query', (context) => searchExtension(context, extension())],
    ['composeExtension/fetchTask', (context) => askAboutMessage(context, extension())],
    ['composeExtension/submitAction', (context) => submitAboutMessage(context, extension())],
  ]);
}

/** What was sent, and with which message it came. */
function of({ activity }: TurnContext): { readonly value: unknown; readonly on: string | undefined } {
  return { value: activity.value, on: activity.replyToId };
}
