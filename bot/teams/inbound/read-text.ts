import type { Activity, Attachment } from 'botbuilder';
import { cleanText } from '../../wording/clean-text.ts';
import { readHtml } from './html-text.ts';

/** What a person says in a message, and what they quote: the one is asked, the other tells what it is about. */
export interface SaidText {
  readonly text: string;
  readonly quoted: string;
}

/** A message of Teams has no more. In characters. */
const longest = 28_000;
/** Teams sends markup in `text` too, in a personal chat as well. */
const markup =
  /<\/?(?:at|p|div|br|b|i|u|em|strong|span|a|li|ul|ol|blockquote|quoted|codeblock|attachment)\b[^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);/i;

/** What a person typed, without whom they mention, without markup, a line for each paragraph. */
export function readSaid(activity: Activity): SaidText {
  const html = (activity.attachments ?? []).find(isHtml);
  const { said, quoted } = html ? readHtml(html.content.slice(0, 4 * longest)) : { said: '', quoted: '' };
  const text = said.trim() === '' ? readFlat(activity) : said;
  return { text: tidy(withoutMentions(text, activity)), quoted: tidy(quoted) };
}

export function readText(activity: Activity): string {
  return readSaid(activity).text;
}

function readFlat({ text = '' }: Activity): string {
  const shown = text.slice(0, longest);
  return markup.test(shown) ? readHtml(shown).said : shown;
}

/** Some clients write a mention without markup: its entity has its words. */
function withoutMentions(text: string, { entities = [] }: Activity): string {
  return entities.reduce((rest: string, { type, text: words }: { type?: string; text?: unknown }) => {
    if (type?.toLowerCase() !== 'mention' || typeof words !== 'string' || words === '') return rest;
    return rest.replaceAll(words, ' ').replaceAll(words.replace(/<[^<>]*>/g, ''), ' ');
  }, text);
}

function tidy(text: string): string {
  return (
    cleanText(text)
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ *\n\s*/g, '\n')
      // "Hoi @Bram," without Bram.
      .replace(/ (?=[,.;:!?])/g, '')
      .trim()
  );
}

function isHtml({ contentType, content }: Attachment): boolean {
  return contentType === 'text/html' && typeof content === 'string';
}
