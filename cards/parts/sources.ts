import type { ITextBlock } from '@microsoft/teams.cards';
import type { Citation } from '../../bot/wording/answer-types.ts';
import type { CardText } from '../text/text-in.ts';
import type { Element } from './elements.ts';
import { escapeMarkdown } from './escape.ts';
import { fold } from './fold.ts';
import { sourceLink } from './source-link.ts';

/**
 * "Sources", and behind it a line for each: who says it, when, and where it can be read. The marks of the message above
 * open them too.
 */
export function sources(citations: readonly Citation[], text: CardText, id = 'sources'): Element[] {
  return fold(id, text.sources(citations.length), citations.map(numberedLine));
}

/** The same without a click, where there is little else to show. */
export function openSources(citations: readonly Citation[]): Element[] {
  return citations.map(numberedLine);
}

function numberedLine(citation: Citation): ITextBlock {
  return sourceText([`[${citation.number}] ${escapeMarkdown(citation.name)}`, ...whereToRead(citation)]);
}

/** When a source was written and read, and where it can be read. */
export function sourceLine(source: Omit<Citation, 'number' | 'abstract'>): ITextBlock {
  return sourceText(whereToRead(source));
}

function sourceText(parts: readonly string[]): ITextBlock {
  return { type: 'TextBlock', spacing: 'Small', wrap: true, text: parts.join(', ') };
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
