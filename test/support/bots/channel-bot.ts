import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import {
  anna,
  bram,
  chatOf,
  type InboundActivity,
  installationUpdate,
  invoke,
  message,
  type Origin,
  type Person,
} from '../microsoft/activities.ts';
import { replyTo } from './chat.ts';
import { type BotOptions, type RunningBot, startBot } from './running-bot.ts';

export const channelId = '19:channel@thread.tacv2';
export const groupChatId = '19:groupchat@thread.v2';

/** The whole bot, with Anna and Bram in a channel and in chats of their own. */
export interface ChannelBot {
  readonly running: RunningBot;
  /** What time it is; a test sets it. */
  now: Temporal.ZonedDateTime;
  inChannel(person?: Person): Origin;
  inGroupChat(person?: Person): Origin;
  inChat(person?: Person): Origin & { conversationId: string };
  /** What the bot answers to what somebody types in the channel. */
  type(text: string, origin?: Origin): Promise<Partial<Activity>>;
  /** Presses a button; what Teams shows for it: a card, or a sentence. */
  press(data: Record<string, unknown>, origin?: Origin): Promise<{ type: string; value: unknown }>;
  /** The text of that, whichever it is. */
  pressed(data: Record<string, unknown>, origin?: Origin): Promise<string>;
  /** The next message that begins a thread in the channel, or comes in another conversation. */
  nextPost(conversationId?: string): Promise<Partial<Activity>>;
  /** The next card that is put in the place of another. */
  nextRedraw(): Promise<Partial<Activity>>;
  close(): Promise<void>;
}

export function at(text: string): Temporal.ZonedDateTime {
  return Temporal.ZonedDateTime.from(`${text}[Europe/Amsterdam]`);
}

export async function openChannelBot(
  start: string,
  options: Omit<BotOptions, 'clock'> = {},
  send?: (running: RunningBot, activity: InboundActivity) => Promise<Response>,
): Promise<ChannelBot> {
  let now = at(start);
  const running = await startBot({ ...options, clock: () => now });
  const post = send ?? ((to, activity) => to.server.post(activity));
  const { connector } = running;
  const originOf = (person: Person, scope: Origin['scope']): Origin => ({
    serviceUrl: connector.url,
    ...(scope ? { scope } : {}),
    person,
  });
  const bot: ChannelBot = {
    running,
    get now() {
      return now;
    },
    set now(next) {
      now = next;
    },
    inChannel: (person = anna) => originOf(person, 'channel'),
    inGroupChat: (person = anna) => originOf(person, 'groupChat'),
    inChat: (person = anna) => ({ ...originOf(person, 'personal'), ...chatOf(person, connector.url) }),
    async type(text, origin = bot.inChannel()) {
      const activity = message(text, origin);
      const sent = connector.messages(activity.conversation.id).length;
      assert.ok((await post(running, activity)).ok);
      return (await connector.waitForMessages(activity.conversation.id, sent + 1)).at(-1) ?? {};
    },
    async press(data, origin = bot.inChannel()) {
      const response = await post(running, invoke('adaptiveCard/action', { action: { verb: 'post', data } }, origin));
      return (await response.json()) as { type: string; value: unknown };
    },
    pressed: async (data, origin) => {
      const { value } = await bot.press(data, origin);
      return typeof value === 'string' ? value : JSON.stringify(value);
    },
    nextPost: (conversationId = channelId) =>
      connector.waitForCall(
        ({ method, body, ...call }) =>
          method === 'POST' && call.conversationId === conversationId && body.type === 'message',
        30_000,
      ),
    nextRedraw: () => connector.waitForCall(({ method }) => method === 'PUT', 30_000),
    close: () => running.close(),
  };
  if (!send) for (const person of [anna, bram]) await replyTo(running, installationUpdate('add', bot.inChat(person)));
  return bot;
}

/** The data behind the button of a card that does something. */
export function buttonOf(card: unknown, does: string): Record<string, unknown> {
  const [, found = '{}'] = new RegExp(`"data":(\\{[^{}]*"does":"${does}"[^{}]*\\})`).exec(JSON.stringify(card)) ?? [];
  return JSON.parse(found) as Record<string, unknown>;
}

export function cardIn(sent: Partial<Activity>): unknown {
  return sent.attachments?.[0]?.content;
}
