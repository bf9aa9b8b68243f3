import type { ITextBlock } from '@microsoft/teams.cards';
import type { Citation } from '../../bot/wording/answer-types.ts';
import type { CardText } from '../text/text-in.ts';
import { type Element, partTitle } from './elements.ts';
import { escapeMarkdown } from './escape.ts';
import { sourceLink } from './source-link.ts';

/** "Sources", and a line for each: who says it, when, and where it can be read. */
export function sources(citations: readonly Citation[], text: CardText): Element[] {
  if (citations.length === 0) return [];
  return [partTitle(text.sources, { separator: true, spacing: 'Large' }), ...citations.map(numberedLine)];
}

function numberedLine(citation: Citation): ITextBlock {
  return smallText([`[${citation.number}] ${escapeMarkdown(citation.name)}`, ...whereToRead(citation)]);
}

/** When a source was written and read, and where it can be read. */
export function sourceLine(source: Omit<Citation, 'number' | 'abstract'>): ITextBlock {
  return smallText(whereToRead(source));
}

function smallText(parts: readonly string[]): ITextBlock {
  return { type: 'TextBlock', size: 'Small', spacing: 'Small', wrap: true, text: parts.join(', ') };
}

/**
 * A link in Markdown, as Teams on the desktop has shown text runs with an action as plain text.
 * Its words always say where it leads.
 */
function whereToRead({ detail, url }: Pick<Citation, 'detail' | 'url'>): string[] {
  const words = detail === '' ? [] : [escapeMarkdown(detail)];
  const link = url === undefined ? undefined : sourceLink(url);
  if (link === undefined) return words;
  return detail.includes(link.host) ? [`[${words[0]}](${link.href})`] : [...words, `[${link.host}](${link.href})`];
}
