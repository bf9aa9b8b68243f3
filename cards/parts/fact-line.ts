import type { Line } from '../../bot/wording/answer-types.ts';
import { type Element, marks, paragraph, run } from './elements.ts';

/** A statement, what to know about it, and what it rests on. */
export function factLine(line: Line): Element {
  const caveat = line.caveat === undefined ? [] : [run(`(${line.caveat})`, { isSubtle: true, italic: true })];
  return paragraph([run(line.text), ...caveat, ...marks(line.cites)], { spacing: 'Default' });
}
