import type { ChartPoint } from './chart.ts';
import { shortenTo, widthOf } from './measure-text.ts';
import type { Scale } from './scale.ts';

/** A point with its label, and what both take of the width. */
export interface Placed {
  readonly point: ChartPoint;
  /** Where its first and last day are. */
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly label: { readonly x: number; readonly anchor: 'start' | 'end'; readonly isBelow: boolean };
  readonly left: number;
  readonly right: number;
}

interface Space {
  readonly width: number;
  readonly textSize: number;
}

/** Half of a mark, and what is left free beside it, in the size of the text. */
export const halfMark = 0.5;
const beside = 0.5;
const longest = 60;

/** A label at its point: behind it, else before it, else below it, where it may be as wide as the chart. */
export function placeLabel(point: ChartPoint, scale: Scale, { width, textSize }: Space): Placed {
  const from = scale.at(point.reported && point.reported < point.day ? point.reported : point.day);
  const to = scale.at(endOfMark(point));
  const title = shortenTo(point.title, longest);
  const wide = Math.max(widthOf(title, textSize), widthOf(point.written, textSize, true));
  const half = halfMark * textSize;
  const gap = half + beside * textSize;
  if (to + gap + wide <= width)
    return { point, from, to, title, label: label(to + gap, 'start'), left: from - half, right: to + gap + wide };
  if (from - gap - wide >= 0)
    return { point, from, to, title, label: label(from - gap, 'end'), left: from - gap - wide, right: to + half };
  const shown = shortenToWidth(point.title, width, textSize);
  const room = Math.max(widthOf(shown, textSize), widthOf(point.written, textSize, true));
  const x = Math.max(0, Math.min(from - half, width - room));
  const below = { x, anchor: 'start', isBelow: true } as const;
  return {
    point,
    from,
    to,
    title: shown,
    label: below,
    left: Math.min(x, from - half),
    right: Math.max(x + room, to + half),
  };
}

function label(x: number, anchor: 'start' | 'end') {
  return { x, anchor, isBelow: false };
}

function endOfMark({ day, until, reported }: ChartPoint): string {
  return [until ?? day, reported ?? day].toSorted().at(-1) ?? day;
}

function shortenToWidth(title: string, width: number, textSize: number): string {
  let most = [...title].length;
  while (most > 1 && widthOf(shortenTo(title, most), textSize) > width) most -= 1;
  return shortenTo(title, most);
}

/** Rows of labels and marks, so that none lies on another: each is in the first row that has room. */
export function inRows(placed: readonly Placed[], least: number): Placed[][] {
  const rows: Placed[][] = [];
  for (const one of placed) {
    const row = rows.find((others) => others.every((other) => isClear(one, other, least)));
    if (row) row.push(one);
    else rows.push([one]);
  }
  return rows;
}

function isClear(one: Placed, other: Placed, least: number): boolean {
  return one.left >= other.right + least || other.left >= one.right + least;
}
