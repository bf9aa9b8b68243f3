import type { RunningBot } from '../bots/running-bot.ts';
import { type InboundActivity, invoke, type Origin } from './activities.ts';

/** A card that Teams may put in a message, and how the list of results shows it. */
export interface ExtensionAttachment {
  readonly contentType: string;
  readonly content: Record<string, unknown>;
  readonly preview: { readonly contentType: string; readonly content: { title: string; text: string } };
}

/** What the bot answers to an invoke of its message extension. */
export interface ExtensionReply {
  readonly status: number;
  readonly message?: string;
  readonly composeExtension?: {
    readonly type: string;
    readonly attachmentLayout?: string;
    readonly text?: string;
    readonly attachments?: readonly ExtensionAttachment[];
  };
  readonly task?: {
    readonly type: string;
    readonly value: { readonly title: string; readonly card: { readonly content: Record<string, unknown> } };
  };
}

/** What a person types in the search box, as Teams sends it; `changes` makes it wrong. */
export function searchInvoke(text: string, origin: Origin, changes: Record<string, unknown> = {}): InboundActivity {
  const value = {
    commandId: 'search',
    parameters: [{ name: 'query', value: text }],
    queryOptions: { skip: 0, count: 25 },
    ...changes,
  };
  return invoke('composeExtension/query', value, origin);
}

/** The action on a message, as Teams sends it. */
export function messageInvoke(
  content: unknown,
  origin: Origin,
  changes: Record<string, unknown> = {},
): InboundActivity {
  const value = {
    commandId: 'askAboutMessage',
    commandContext: 'message',
    messagePayload: {
      id: '1700000000001',
      messageType: 'message',
      from: { user: { id: 'b', displayName: 'Bram Jansen' } },
      body: { contentType: 'html', content },
    },
    ...changes,
  };
  return invoke('composeExtension/fetchTask', value, origin);
}

/** What a button of the dialog sends. */
export function submitInvoke(data: unknown, origin: Origin): InboundActivity {
  return invoke(
    'composeExtension/submitAction',
    { commandId: 'askAboutMessage', commandContext: 'message', data },
    origin,
  );
}

export async function askExtension(
  { server }: Pick<RunningBot, 'server'>,
  activity: InboundActivity,
  headers: Record<string, string> = {},
): Promise<ExtensionReply> {
  const response = await server.post(activity, headers);
  return { status: response.status, ...((await response.json()) as object) };
}
