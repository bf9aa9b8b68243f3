import { z } from 'zod';
import { readHtml } from '../../turns/html-text.ts';
import { cleanText } from '../../wording/clean-text.ts';

/** The text of the message on which an action was pressed; the rest of it is not read. */
const payload = z.looseObject({
  body: z.looseObject({ contentType: z.enum(['html', 'text']).nullish(), content: z.string().nullish() }).nullish(),
});
/** A message of Teams has no more. In characters. */
const longest = 100_000;
/** What the message says, plain, a line for each paragraph; empty where it says nothing, undefined where there is no message. */
export function readMessagePayload(value: unknown): string | undefined {
  const parsed = payload.safeParse(value);
  if (!parsed.success) return undefined;
  const { contentType, content } = parsed.data.body ?? {};
  const text = (content ?? '').slice(0, longest);
  return (
    cleanText(contentType === 'text' ? text : readHtml(text).said)
      .replace(/[^\S\n]+/g, ' ')
      .replace(/\s*\n\s*/g, '\n')
      // "Hoi @Bram," without Bram.
      .replace(/ (?=[,.;:!?])/g, '')
  );
}
