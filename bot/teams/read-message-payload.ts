import { Parser } from 'htmlparser2';
import { z } from 'zod';
import { cleanText } from './clean-text.ts';

/** The text of the message on which an action was pressed; the rest of it is not read. */
const payload = z.looseObject({
  body: z.looseObject({ contentType: z.enum(['html', 'text']).nullish(), content: z.string().nullish() }).nullish(),
});
/** A message of Teams has no more. In characters. */
const longest = 100_000;
/** Whom a message calls, and what it quotes or holds: not what it asks. */
const leftOut = new Set(['at', 'blockquote', 'attachment', 'script', 'style', 'codeblock']);
const blocks = new Set(['p', 'div', 'br', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'pre']);

/** What the message says, plain, a line for each paragraph; empty where it says nothing, undefined where there is no message. */
export function readMessagePayload(value: unknown): string | undefined {
  const parsed = payload.safeParse(value);
  if (!parsed.success) return undefined;
  const { contentType, content } = parsed.data.body ?? {};
  const text = (content ?? '').slice(0, longest);
  return (
    cleanText(contentType === 'text' ? text : htmlToText(text))
      .replace(/[^\S\n]+/g, ' ')
      .replace(/\s*\n\s*/g, '\n')
      // "Hoi @Bram," without Bram.
      .replace(/ (?=[,.;:!?])/g, '')
  );
}

/** The text of HTML, without the elements that say nothing themselves. */
function htmlToText(html: string): string {
  let text = '';
  let within = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (leftOut.has(name)) within += 1;
      else if (blocks.has(name)) text += '\n';
    },
    ontext(data) {
      if (within === 0) text += data;
    },
    onclosetag(name) {
      if (leftOut.has(name)) within -= 1;
      else if (blocks.has(name)) text += '\n';
    },
  });
  parser.end(html);
  return text;
}
