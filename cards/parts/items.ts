import type { Item } from '../../bot/wording/answer-types.ts';
import type { CardText } from '../text/text-in.ts';
import { standing, standingInWords } from './dates.ts';
import { type Element, marks, paragraph, partTitle, run } from './elements.ts';

const mostRows = 3;

interface Rows {
  readonly shown: Element[];
  /** After a click. */
  readonly hidden: Element[];
}

/**
 * The rows of a list, under the heading of their group; where one can type, how to ask for one of them. It shows `most`
 * rows, and the others after a click; one more is shown at once.
 */
export function itemRows(items: readonly Item[], text: CardText, { canType = true, most = mostRows } = {}): Rows {
  const count = items.length <= most + 1 ? items.length : most;
  const rows = items.map((item, index) => {
    const isNewGroup = item.heading !== undefined && item.heading !== items[index - 1]?.heading;
    const row = itemRow(item, text, index < count);
    return isNewGroup ? [partTitle(item.heading ?? ''), ...row] : row;
  });
  const coded = items.find((item) => item.id !== undefined)?.id;
  const hint = coded === undefined || !canType ? [] : [paragraph([run(text.typeCode(coded), { isSubtle: true })])];
  const shown = rows.slice(0, count).flat();
  return count === items.length
    ? { shown: [...shown, ...hint], hidden: [] }
    : { shown, hidden: [...rows.slice(count).flat(), ...hint] };
}

/** What a glance takes in has a badge: with one on every row a post in two languages would be too large to send. */
function itemRow(item: Item, text: CardText, hasBadge: boolean): Element[] {
  const code = item.id === undefined ? [] : [run(item.id, { weight: 'Bolder' })];
  const note = item.note ?? '';
  const row = paragraph([...code, run(item.text), ...marks(item.cites)]);
  if (item.state !== undefined) return [row, ...(hasBadge ? standing : standingInWords)(item.state, note, text)];
  return note === '' ? [row] : [row, paragraph([run(note, { isSubtle: true })], { spacing: 'None' })];
}
