import type { Item } from '../../bot/wording/answer-types.ts';
import type { CardText } from '../text/text-in.ts';
import { stateRuns } from './dates.ts';
import { type Element, marks, paragraph, partTitle, run } from './elements.ts';

/** The rows of a list, under the heading of their group; where one can type, how to ask for one of them. */
export function itemRows(items: readonly Item[], text: CardText, { canType = true } = {}): Element[] {
  const rows = items.flatMap((item, index) => {
    const isNewGroup = item.heading !== undefined && item.heading !== items[index - 1]?.heading;
    return isNewGroup ? [partTitle(item.heading ?? ''), ...itemRow(item, text)] : itemRow(item, text);
  });
  const coded = items.find((item) => item.id !== undefined)?.id;
  if (coded === undefined || !canType) return rows;
  return [...rows, paragraph([run(text.typeCode(coded), { isSubtle: true })], { spacing: 'Medium' })];
}

function itemRow(item: Item, text: CardText): Element[] {
  const code = item.id === undefined ? [] : [run(item.id, { weight: 'Bolder', color: 'Accent' })];
  const note = item.note ?? '';
  const row = paragraph([...code, run(item.text), ...marks(item.cites)], { spacing: 'Default' });
  if (item.state !== undefined) return [row, paragraph(stateRuns(item.state, note, text), { spacing: 'None' })];
  return note === '' ? [row] : [row, paragraph([run(note, { isSubtle: true })], { spacing: 'None' })];
}
