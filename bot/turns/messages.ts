import { answerCard } from '../../cards/answers/answer-card.ts';
import { saidCard } from '../../cards/answers/said-card.ts';
import { type Card, messageSummary } from '../../cards/card.ts';
import { escapeMarkdown, plainLines, plainText, shorten, withoutAddresses } from '../../cards/parts/escape.ts';
import type { Citation, Found, Said, Suggestion } from '../wording/answer-types.ts';
import type { Picture } from '../wording/picture.ts';

/** What the bot says, whichever surface shows it. */
export interface Message {
  /** Markdown, unless it is plain. */
  readonly text?: string;
  readonly isPlain?: true;
  readonly card?: Card;
  /** What a notification shows. */
  readonly summary?: string;
  /** Of what the marks in the text refer to. */
  readonly citations?: readonly Citation[];
  readonly canBeRated?: true;
}

/** A message that is only a card. */
export function cardMessage(card: Card): Message {
  return { summary: messageSummary(card), card };
}

/**
 * A sentence, shown as it is: a notification shows no backslashes, and no address that somebody typed becomes a link of
 * the bot's.
 */
export function textMessage(text: string): Message {
  const plain = plainLines(withoutAddresses(text));
  return { text: plain, isPlain: true, summary: plainText(plain) };
}

/** The bot's own address, to be copied: nothing in it may be changed. */
export function addressMessage(text: string): Message {
  return { text, isPlain: true };
}

interface Beside {
  /** Where the tab shows it. */
  readonly tabUrl?: string | undefined;
  readonly picture?: Picture | undefined;
  /** Shows it to all, where only who asked sees it. */
  readonly share?: Suggestion | undefined;
}

/** The messages of answers, which are written once a day, for as long as those are kept; by the address in the tab. */
const drawn = new WeakMap<Found, Map<string, Message>>();

/** An answer: its first line with [1] marks, the card, its citations, and Teams' thumbs. */
export function answerMessage(found: Found, beside: Beside = {}): Message {
  const key = [beside.tabUrl ?? beside.picture?.url, beside.share?.label].join(' ');
  const byAddress = drawn.get(found) ?? new Map<string, Message>();
  const known = byAddress.get(key);
  if (known) return known;
  const message = drawAnswer(found, beside);
  drawn.set(found, byAddress.set(key, message));
  return message;
}

function drawAnswer(found: Found, beside: Beside): Message {
  const marks = found.lead.cites.map((number) => `[${number}]`).join(' ');
  const caveat = found.lead.caveat ? ` (${escapeMarkdown(found.lead.caveat)})` : '';
  return {
    ...cardMessage(answerCard(found, beside)),
    text: `${found.lead.text.split('\n\n').map(escapeMarkdown).join('\n\n')}${caveat} ${marks}`.trimEnd(),
    summary: found.lead.text,
    citations: found.citations,
    canBeRated: true,
  };
}

/** Courtesy, or an answer in another form: its lines as they are, with the sources of what it repeats. */
export function saidMessage(said: Said): Message {
  const text = said.text
    .split('\n')
    .map((line) => (line.startsWith('- ') ? `- ${escapeLine(line.slice(2))}` : escapeLine(line)))
    .join('\n');
  const message = { text, summary: shorten(said.text, 160) };
  if (said.citations.length === 0) return said.suggestions.length > 0 ? cardMessage(saidCard(said)) : message;
  return {
    ...cardMessage(saidCard(said, { standalone: false })),
    ...message,
    citations: said.citations,
  };
}

/** The marks of citations stay marks. */
function escapeLine(line: string): string {
  return escapeMarkdown(line).replace(/\\\[(\d+)\\?\]/g, '[$1]');
}
