import type { IColumn, IColumnSet, ITextRun, TextColor } from '@microsoft/teams.cards';
import type { DateRow, DateState } from '../../bot/wording/answer-types.ts';
import type { CardText } from '../text/text-in.ts';
import { container, type Element, marks, paragraph, run } from './elements.ts';

const colours: Readonly<Record<DateState, TextColor>> = {
  ahead: 'Accent',
  today: 'Warning',
  passed: 'Default',
  began: 'Good',
  met: 'Good',
  'met-late': 'Warning',
  expired: 'Attention',
  uncertain: 'Warning',
};

/** "Expired: 1,058 days ago": the colour only repeats what the words say. */
export function stateRuns(state: DateState, note: string, text: CardText): ITextRun[] {
  const rest = saysState(note, state, text) ? '' : note;
  const word = text.states[state];
  return rest === '' ? [stateRun(state, note || word)] : [stateRun(state, `${word}:`), run(rest)];
}

function stateRun(state: DateState, words: string): ITextRun {
  return run(words, { color: colours[state], weight: 'Bolder' });
}

/** "today" needs no "Today:" before it. */
function saysState(note: string, state: DateState, text: CardText): boolean {
  return note.toLowerCase().startsWith(text.states[state].toLowerCase());
}

/** The dates, each with what it is and how it stands today. */
export function dateRows(rows: readonly DateRow[], text: CardText): Element[] {
  if (rows.length === 0) return [];
  const items = rows.map((row, index) => dateRow(row, index, text));
  return [container(items, { style: 'emphasis', spacing: 'Medium' })];
}

/** A date of which nothing more is to be said. */
export function plainDateRow(label: string, date: string): Element {
  const what = [paragraph([run(label, { isSubtle: true })]), line([run(date, { weight: 'Bolder' })])];
  return container(what, { style: 'emphasis', spacing: 'Medium' });
}

function dateRow(row: DateRow, index: number, text: CardText): IColumnSet {
  const what = [
    paragraph([run(row.label, { isSubtle: true })]),
    line([run(row.date, { weight: 'Bolder' }), ...marks(row.cites)]),
  ];
  const hasNote = row.note !== '' && !saysState(row.note, row.state, text);
  const standing = [
    paragraph([stateRun(row.state, text.states[row.state])]),
    ...(hasNote ? [line([run(row.note)])] : []),
  ];
  const placing = index === 0 ? {} : { separator: true, spacing: 'Default' as const };
  return { type: 'ColumnSet', ...placing, columns: [column(what), column(standing)] };
}

function line(runs: ITextRun[]): Element {
  return paragraph(runs, { spacing: 'None' });
}

function column(items: Element[]): IColumn {
  return { type: 'Column', width: 'stretch', items };
}
