import type { Card } from '../../cards/card.ts';
import { plainText } from '../../cards/parts/escape.ts';

/** What any part of a card may hold that is read: the words, and the parts in it. */
interface Part {
  readonly type?: string;
  readonly text?: string;
  readonly altText?: string;
  readonly label?: string;
  readonly title?: string;
  readonly inlines?: readonly Part[];
  readonly body?: readonly Part[];
  readonly items?: readonly Part[];
  readonly columns?: readonly Part[];
  readonly rows?: readonly Part[];
  readonly cells?: readonly Part[];
  readonly actions?: readonly Part[];
  readonly card?: Part;
}

/** A card as lines of plain text, folded parts too: a button is `[title]`, a field `label: …`. */
export function drawCard(card: Card): string[] {
  return drawPart(card as Part);
}

function drawPart(part: Part): string[] {
  const { type = '', text, inlines } = part;
  if (inlines) return lineOf(inlines.map((inline) => inline.text ?? '').join(''));
  if (type === 'Image') return lineOf(part.altText ? `(${part.altText})` : '');
  if (type === 'TableRow' || type === 'ColumnSet') return lineOf(cellsOf(part).join('  '));
  const own = type.startsWith('Action.')
    ? lineOf(part.title ? `[${part.title}]` : '')
    : type.startsWith('Input.')
      ? lineOf(`${part.label ?? part.title ?? ''}: …`)
      : lineOf(withoutBackslashes(text ?? ''));
  const { body = [], items = [], rows = [], actions = [], card } = part;
  return [...own, ...[...body, ...items, ...rows, ...actions, ...(card ? [card] : [])].flatMap(drawPart)];
}

function cellsOf({ columns = [], cells = [] }: Part): string[] {
  return [...columns, ...cells].map((cell) => drawPart(cell).join(' ')).filter((text) => text !== '');
}

function lineOf(text: string): string[] {
  return text.trim() === '' ? [] : [plainText(text)];
}

/** Without the backslashes of Markdown. */
export function withoutBackslashes(text: string): string {
  return text.replace(/\\([\\`*_~[\]<>&|#+=-])/g, '$1');
}
