import type { IColumn, IColumnSet, ITextRun, TextColor } from '@microsoft/teams.cards';
import type { DateRow, DateState } from '../bot/answers/outcome.ts';
import { container, type Element, marks, paragraph, run } from './elements.ts';
import type { CardText } from './text.ts';

const colours: Readonly<Record<DateState, TextColor>> = {
  ahead: 'Accent',
  today: 'Warning',
  passed: 'Default',
  met: 'Good',
  'met-late': 'Warning',
  expired: 'Attention',
  uncertain: 'Warning',
};

/** "Expired: 1,058 days ago": the colour only repeats what the words say. */
export function stateRuns(state: DateState, note: string, text: CardText): ITextRun[] {
  const word = text.states[state];
  const repeats = note.toLowerCase().startsWith(word.toLowerCase());
  if (note === '' || repeats) return [run(note || word, { color: colours[state], weight: 'Bolder' })];
  return [run(`${word}:`, { color: colours[state], weight: 'Bolder' }), run(note)];
}

/** The dates, each with what it is and how it stands today. */
export function dateRows(rows: readonly DateRow[], text: CardText): Element[] {
  if (rows.length === 0) return [];
  const items = rows.map((row, index) => dateRow(row, index, text));
  return [container(items, { style: 'emphasis', spacing: 'Medium' })];
}

function dateRow(row: DateRow, index: number, text: CardText): IColumnSet {
  const left = [
    paragraph([run(row.label, { isSubtle: true, size: 'Small' })]),
    paragraph([run(row.date, { weight: 'Bolder' }), ...marks(row.cites)], { spacing: 'None' }),
  ];
  const right = [paragraph(stateRuns(row.state, row.note, text))];
  const placing = index === 0 ? {} : { separator: true, spacing: 'Default' as const };
  return { type: 'ColumnSet', ...placing, columns: [column(left), column(right)] };
}

function column(items: Element[]): IColumn {
  return { type: 'Column', width: 'stretch', verticalContentAlignment: 'Bottom', items };
}
