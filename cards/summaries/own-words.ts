import type { ITextBlock } from '@microsoft/teams.cards';
import type { Language } from '../../bot/register/schema.ts';
import type { OwnWords } from '../../bot/wording/summary.ts';
import { type Element, paragraph, run, title } from '../parts/elements.ts';
import { escapeMarkdown, shorten, withoutAddresses } from '../parts/escape.ts';
import { ownLink, type SourceLink } from '../parts/source-link.ts';
import { summaryText } from '../text/summaries.ts';

/** In characters. */
export const longestHeading = 80;
export const longestWords = 500;
const longestLabel = 60;

/** What looks like an address with how to get there, or like the name of a web server. */
const address = /(?:(?<![a-z\d+.-])[a-z][a-z\d+.-]{0,20}:\/\/|(?<![\w@.-])www\.)[^\s<>"'“”‘’)\]]+/gi;
const behind = /[.,;:!?…]+$/;

/** A text with the host in the place of each address that it may lead to, and those addresses in order. */
export function readLinks(text: string): { readonly text: string; readonly links: readonly SourceLink[] } {
  const links: SourceLink[] = [];
  const shown = text.replace(address, (found) => {
    const [bare, rest] = splitEnd(found);
    const link = ownLink(withScheme(bare));
    // It was refused when it was written; a host that is no longer allowed is no link either.
    if (!link) return `…${rest}`;
    links.push(link);
    return `${link.host}${rest}`;
  });
  return { text: shown, links };
}

/** The hosts of addresses in a text to which it may not lead; what names none is given as it stands. */
export function refusedHosts(text: string): string[] {
  const found = (text.match(address) ?? []).map((match) => splitEnd(match)[0]);
  return found
    .filter((bare) => ownLink(withScheme(bare)) === undefined)
    .map((bare) => URL.parse(withScheme(bare))?.host.toLowerCase() || bare);
}

function splitEnd(found: string): [bare: string, rest: string] {
  const rest = behind.exec(found)?.[0] ?? '';
  return [found.slice(0, found.length - rest.length), rest];
}

/** What is typed without the way to get there is meant to be safe. */
function withScheme(bare: string): string {
  return /^www\./i.test(bare) ? `https://${bare}` : bare.replace(/^http:/i, 'https:');
}

/** What somebody wrote themselves: as it is, with its links below each line, and that it is not the register's. */
export function ownWordsBody(language: Language, { heading, text }: OwnWords): Element[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return [
    ...(heading === '' ? [] : [title(breakable(withoutAddresses(heading)))]),
    ...lines.flatMap(drawLine),
    paragraph([run(summaryText[language].ownWords, { isSubtle: true })], { spacing: 'Small' }),
  ];
}

function drawLine(line: string): Element[] {
  const { text, links } = readLinks(line);
  return [paragraph([run(breakable(text))]), ...links.map(linkLine)];
}

/** A word that is wider than a phone may be broken. */
function breakable(text: string): string {
  return text.replace(/\S{24}(?=\S)/gu, '$&\u200b');
}

/** A link in Markdown, as phones show an action of a text run as plain text. Its words say where it leads. */
function linkLine({ host, href }: SourceLink): ITextBlock {
  const path = href.replace(/^https:\/\/[^/]*/, '').replace(/\/$/, '');
  const label = escapeMarkdown(shorten(`${host}${path}`, longestLabel));
  return { type: 'TextBlock', spacing: 'Small', wrap: true, text: `[${label}](${href})` };
}
