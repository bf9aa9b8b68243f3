import { parts } from './parts.ts';

/** Why a paper can't be filled; the sentence says where and what to do. */
export class PaperError extends Error {}

/** Alone on its line; what tells of marks in a sentence is none. */
const mark = /^<!-- (uit de lijsten: (.*?)|einde) -->$/gm;
const names = Object.keys(parts).join(', ');

/**
 * A paper with what comes from the lists written anew; what is outside the marks stays as somebody wrote it.
 * @throws {PaperError} where a mark has no other, or names no part
 */
export function fillPaper(text: string): string {
  let filled = '';
  let from = 0;
  let open: string | undefined;
  for (const { 0: found, 1: says = '', 2: name, index } of text.matchAll(mark)) {
    const isEnd = says === 'einde';
    if (isEnd === (open === undefined))
      throw new PaperError(
        isEnd
          ? `${found} ends nothing; take it out`
          : `${found} stands before the <!-- einde --> of ${open}; write that first`,
      );
    if (isEnd) {
      filled += `\n${parts[open ?? '']?.()}\n\n`;
      open = undefined;
    } else {
      if (!Object.hasOwn(parts, name ?? '')) throw new PaperError(`${found} names no list; use one of: ${names}`);
      open = name;
      filled += `${text.slice(from, index)}${found}\n`;
    }
    from = isEnd ? index : index + found.length;
  }
  if (open !== undefined) throw new PaperError(`<!-- uit de lijsten: ${open} --> has no <!-- einde --> after it`);
  return filled + text.slice(from);
}
