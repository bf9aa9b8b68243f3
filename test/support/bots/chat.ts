import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import markdownIt from 'markdown-it';
import type { InboundActivity } from '../microsoft/activities.ts';
import { allTexts } from '../pages/card-parser.ts';
import type { RunningBot } from './running-bot.ts';

/** What the bot sends in answer to an activity: the next message of its conversation. */
export async function replyTo(running: RunningBot, activity: InboundActivity): Promise<Partial<Activity>> {
  const { id } = activity.conversation;
  const sent = running.connector.messages(id).length;
  const response = await running.server.post(activity);
  assert.ok(response.ok, `HTTP ${response.status}`);
  const messages = await running.connector.waitForMessages(id, sent + 1);
  return messages.at(-1) ?? {};
}

/** A message's card, as JSON. */
export function cardOf(sent: Partial<Activity>): string {
  return JSON.stringify(sent.attachments?.[0]?.content ?? '');
}

/** The citations in a message's entity. */
export function citationsOf(sent: Partial<Activity>): unknown[] {
  return (sent.entities?.[0] as { citation?: unknown[] } | undefined)?.citation ?? [];
}

/** The questions behind a card's buttons. */
export function asksOf(sent: Partial<Activity>): string[] {
  return [...cardOf(sent).matchAll(/"data":\{"ask":"([^"]+)"/g)].map(([, ask]) => ask ?? '');
}

/** The message and its card's texts, as a client that renders Markdown makes HTML of them. */
export function renderedOf(sent: Partial<Activity>): string {
  const markdown = markdownIt({ html: true, linkify: true });
  const { text = '', textFormat } = sent;
  const shown = textFormat === 'plain' ? markdown.utils.escapeHtml(text) : markdown.render(text);
  return [shown, ...markdownTexts(sent.attachments?.[0]?.content).map((typed) => markdown.render(typed))].join('\n');
}

/** Text runs are shown as they are; only what is not in one is Markdown. */
function markdownTexts(card: unknown): string[] {
  return allTexts(withoutRuns(card));
}

function withoutRuns(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map(withoutRuns);
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== 'inlines')
      .map(([key, value]) => [key, withoutRuns(value)]),
  );
}
