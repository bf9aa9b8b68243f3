import type { IColumn, ITextRun } from '@microsoft/teams.cards';
import type { DateRow, DateState } from '../../bot/wording/answer-types.ts';
import type { CardText } from '../text/text-in.ts';
import { stateBadge } from './badge.ts';
import { container, type Element, marks, paragraph, run } from './elements.ts';

/** How a date stands, as a badge, and what is to be said of it below it: beside it a phone has no room. */
export function standing(state: DateState, note: string, text: CardText): Element[] {
  const badge: Element = { ...stateBadge(state, text), spacing: 'Small' };
  return note === '' || saysState(note, state, text) ? [badge] : [badge, line([run(note)])];
}

/** The same without a badge. */
export function standingInWords(state: DateState, note: string, text: CardText): Element[] {
  const rest = note === '' || saysState(note, state, text) ? [] : [run(note)];
  return [line([run(text.states[state], { weight: 'Bolder' }), ...rest])];
}

/** "today" needs no "Today:" before it. */
function saysState(note: string, state: DateState, text: CardText): boolean {
  return note.toLowerCase().startsWith(text.states[state].toLowerCase());
}

/** The dates, each with what it is and how it stands today. */
export function dateRows(rows: readonly DateRow[], text: CardText): Element[] {
  if (rows.length === 0) return [];
  const items = rows.flatMap((row, index) => dateRow(row, index, text));
  return [container(items, { style: 'emphasis', spacing: 'Medium' })];
}

/** A date of which nothing more is to be said. */
export function plainDateRow(label: string, date: string): Element {
  const what = [paragraph([run(label, { isSubtle: true })]), line([run(date, { weight: 'Bolder' })])];
  return container(what, { style: 'emphasis', spacing: 'Medium' });
}

/** What and when with how it stands beside it; what more is to be said has the whole width, below. */
function dateRow(row: DateRow, index: number, text: CardText): Element[] {
  const what = [
    paragraph([run(row.label, { isSubtle: true })]),
    line([run(row.date, { weight: 'Bolder' }), ...marks(row.cites)]),
  ];
  const [badge, ...note] = standing(row.state, row.note, text);
  const placing = index === 0 ? {} : { separator: true, spacing: 'Default' as const };
  const columns: IColumn[] = [
    { type: 'Column', width: 'stretch', items: what },
    { type: 'Column', width: 'auto', verticalContentAlignment: 'Center', items: badge ? [badge] : [] },
  ];
  return [{ type: 'ColumnSet', ...placing, columns }, ...note];
}

function line(runs: ITextRun[]): Element {
  return paragraph(runs, { spacing: 'None' });
}
