import type { Activity, Attachment } from 'botbuilder';
import { readHtml } from '../../turns/html-text.ts';
import { longestTyped, readFlat, tidyTyped } from '../../turns/typed-text.ts';

/** What a person says in a message, and what they quote: the one is asked, the other tells what it is about. */
interface SaidText {
  readonly text: string;
  readonly quoted: string;
}

/** What a person typed, without whom they mention, without markup, a line for each paragraph. */
export function readSaid(activity: Activity): SaidText {
  const html = (activity.attachments ?? []).find(isHtml);
  const { said, quoted } = html ? readHtml(html.content.slice(0, 4 * longestTyped)) : { said: '', quoted: '' };
  const text = said.trim() === '' ? readFlat(activity.text ?? '') : said;
  return { text: tidyTyped(withoutMentions(text, activity)), quoted: tidyTyped(quoted) };
}

/** Some clients write a mention without markup: its entity has its words. */
function withoutMentions(text: string, { entities = [] }: Activity): string {
  return entities.reduce((rest: string, { type, text: words }: { type?: string; text?: unknown }) => {
    if (type?.toLowerCase() !== 'mention' || typeof words !== 'string' || words === '') return rest;
    return rest.replaceAll(words, ' ').replaceAll(words.replace(/<[^<>]*>/g, ''), ' ');
  }, text);
}

function isHtml({ contentType, content }: Attachment): boolean {
  return contentType === 'text/html' && typeof content === 'string';
}
