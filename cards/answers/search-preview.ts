import type { Found, Said } from '../../bot/wording/answer-types.ts';
import { plainText, shorten } from '../parts/escape.ts';
import { textIn } from '../text/text-in.ts';

/** What a list of search results shows of one: a title, and a line with its date and how that stands today. */
export interface SearchPreview {
  readonly title: string;
  readonly text: string;
}

/** In characters: Teams shows two lines. */
const longest = { title: 90, text: 160 };

/** A subject by its date, else by what is known first; an answer to a question by its first line. */
export function searchPreview(found: Found, { isAnswer = false } = {}): SearchPreview {
  const code = found.code === undefined ? '' : `${found.code}: `;
  const text = isAnswer ? found.lead.text : (dateLine(found) ?? found.lead.text);
  return {
    title: shorten(`${code}${found.title}`, longest.title),
    text: shorten(text, longest.text),
  };
}

/** Another form of an answer by its first lines. */
export function previewSaid({ text }: Said): SearchPreview {
  const [first = '', ...others] = text.split('\n').filter((line) => line !== '');
  return { title: shorten(first, longest.title), text: shorten(others.join(' '), longest.text) };
}

/** "Reported complete 26 February 2025: met late, 57 days later than expected". */
function dateLine({ dates, language }: Found): string | undefined {
  const row = dates.at(-1);
  if (!row) return undefined;
  const state = textIn(language).states[row.state].toLowerCase();
  const isSaid = row.note.toLowerCase().includes(state);
  const says = isSaid ? row.note : [state, row.note].filter(Boolean).join(', ');
  return plainText(`${row.label} ${row.date}: ${says}`);
}
