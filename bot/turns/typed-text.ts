import { cleanText } from '../wording/clean-text.ts';
import { readHtml } from './html-text.ts';

/** A message of Teams has no more. In characters. */
export const longestTyped = 28_000;
/** Teams sends markup in a message's text too, in a personal chat as well. */
const markup =
  /<\/?(?:at|p|div|br|b|i|u|em|strong|span|a|li|ul|ol|blockquote|quoted|codeblock|attachment)\b[^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);/i;

/** What was typed, without markup. */
export function readFlat(text: string): string {
  const shown = text.slice(0, longestTyped);
  return markup.test(shown) ? readHtml(shown).said : shown;
}

/** A line for each paragraph, and no more spaces than are read. */
export function tidyTyped(text: string): string {
  return (
    cleanText(text)
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ *\n\s*/g, '\n')
      // "Hoi @Bram," without Bram.
      .replace(/ (?=[,.;:!?])/g, '')
      .trim()
  );
}
