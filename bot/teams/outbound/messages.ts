import { type Activity, ActivityTypes, type Attachment, type InvokeResponse } from 'botbuilder';
import { answerCard } from '../../../cards/answers/answer-card.ts';
import { saidCard } from '../../../cards/answers/said-card.ts';
import { type Card, messageSummary } from '../../../cards/card.ts';
import { escapeMarkdown, plainLines, plainText, shorten, withoutAddresses } from '../../../cards/parts/escape.ts';
import type { Citation, Found, Said } from '../../wording/answer-types.ts';
import type { Picture } from '../../wording/picture.ts';

const cardType = 'application/vnd.microsoft.card.adaptive';

/** A message that is only a card. */
export function cardMessage(card: Card): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    summary: messageSummary(card),
    attachments: [attachCard(card)],
  };
}

export function attachCard(card: Card): Attachment {
  return { contentType: cardType, content: card };
}

/**
 * A sentence, shown as it is: a notification shows no backslashes, and no address that somebody typed becomes a link of
 * the bot's.
 */
export function textMessage(text: string): Partial<Activity> {
  const plain = plainLines(withoutAddresses(text));
  return { type: ActivityTypes.Message, text: plain, textFormat: 'plain', summary: plainText(plain) };
}

/** The bot's own address, to be copied: nothing in it may be changed. */
export function addressMessage(text: string): Partial<Activity> {
  return { type: ActivityTypes.Message, text, textFormat: 'plain' };
}

/** What Teams shows beside the card whose button was pressed. */
export function informText(value: string): InvokeResponse {
  const shown = withoutAddresses(value);
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: shown } };
}

/** The card in the place of the one whose button was pressed, for whoever pressed it. */
export function informCard(value: Card): InvokeResponse {
  return { status: 200, body: { statusCode: 200, type: cardType, value } };
}

interface Beside {
  /** Where the tab shows it. */
  readonly tabUrl?: string | undefined;
  readonly picture?: Picture | undefined;
}

/** The messages of answers, which are written once a day, for as long as those are kept; by the address in the tab. */
const drawn = new WeakMap<Found, Map<string | undefined, Partial<Activity>>>();

/** An answer: its first line with [1] marks, the card, its citations, and Teams' thumbs. */
export function answerMessage(found: Found, beside: Beside = {}): Readonly<Partial<Activity>> {
  const key = beside.tabUrl ?? beside.picture?.url;
  const byAddress = drawn.get(found) ?? new Map<string | undefined, Partial<Activity>>();
  const known = byAddress.get(key);
  if (known) return known;
  const message = drawAnswer(found, beside);
  drawn.set(found, byAddress.set(key, message));
  return message;
}

function drawAnswer(found: Found, beside: Beside): Partial<Activity> {
  const marks = found.lead.cites.map((number) => `[${number}]`).join(' ');
  const caveat = found.lead.caveat ? ` (${escapeMarkdown(found.lead.caveat)})` : '';
  return {
    ...cardMessage(answerCard(found, beside)),
    text: `${found.lead.text.split('\n\n').map(escapeMarkdown).join('\n\n')}${caveat} ${marks}`.trimEnd(),
    textFormat: 'markdown',
    summary: found.lead.text,
    entities: [messageEntity(found.citations)],
    channelData: { feedbackLoop: { type: 'default' } },
  };
}

/** Courtesy, or an answer in another form: its lines as they are, with the sources of what it repeats. */
export function saidMessage(said: Said): Partial<Activity> {
  const text = said.text
    .split('\n')
    .map((line) => (line.startsWith('- ') ? `- ${escapeLine(line.slice(2))}` : escapeLine(line)))
    .join('\n');
  const message = { type: ActivityTypes.Message, text, textFormat: 'markdown', summary: shorten(said.text, 160) };
  if (said.citations.length === 0) return said.suggestions.length > 0 ? cardMessage(saidCard(said)) : message;
  return {
    ...cardMessage(saidCard(said, { standalone: false })),
    ...message,
    entities: [messageEntity(said.citations)],
  };
}

/** The marks of citations stay marks. */
function escapeLine(line: string): string {
  return escapeMarkdown(line).replace(/\\\[(\d+)\\?\]/g, '[$1]');
}

/** Teams takes one root entity a message, at most 20 citations, names of 80 and abstracts of 160 characters. */
function messageEntity(citations: readonly Citation[]) {
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    citation: citations.slice(0, 20).map(({ number, name, abstract, url }) => ({
      '@type': 'Claim',
      position: number,
      appearance: {
        '@type': 'DigitalDocument',
        name: shorten(name, 80),
        abstract: shorten(abstract, 160),
        ...(url ? { url } : {}),
      },
    })),
  };
}
