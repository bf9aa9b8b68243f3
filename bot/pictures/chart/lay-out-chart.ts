import { type Chart, type ChartFrame, type ChartLane, type ChartMark, endOf } from './chart.ts';
import { halfMark, inRows, type Placed, placeLabel } from './place-labels.ts';
import { type Scale, scaleOf } from './scale.ts';
import type { Shape } from './shapes.ts';

/** Heights in the size of the text. */
const line = 1.25;
const axis = 2.7;
const nameHeight = 1.6;
const rowGap = 0.35;
/** What a mark takes above a label below it. */
const markHeight = 0.95;

/**
 * Dates in lanes below one scale of time, with one line for today: a point where something is on a day, a soft bar where it
 * can be on any of many, and a thick line from when it was expected to when it was reported. Labels stand at their points,
 * and none lies on another.
 */
export function layOutChart(lanes: readonly ChartLane[], frame: ChartFrame): Chart {
  const { textSize, width, hasNames } = frame;
  const scale = scaleOf(frame);
  const shown = lanes
    .map((lane) => ({ ...lane, points: lane.points.filter((point) => isInside(point, frame)) }))
    .filter(({ points }) => points.length > 0);
  const shapes: Shape[] = [];
  const marks: ChartMark[] = [];
  let y = axis * textSize;
  for (const { id, name, points } of shown) {
    shapes.push({ kind: 'line', from: [0, y], to: [width, y], tone: 'line', thick: 1 });
    if (hasNames) {
      shapes.push(text(name, { x: 0, y: y + 1.3 * textSize, size: 0.92 * textSize, tone: 'subtle', isBold: true }));
      y += nameHeight * textSize;
    } else y += rowGap * textSize;
    for (const row of inRows(
      points.map((point) => placeLabel(point, scale, frame)),
      textSize,
    )) {
      for (const placed of row) {
        shapes.push(...drawPoint(placed, y, textSize));
        const height = heightOf(placed) * textSize;
        marks.push({ id: placed.point.id, lane: id, x: placed.left, y, width: placed.right - placed.left, height });
      }
      y += (Math.max(...row.map(heightOf)) + rowGap) * textSize;
    }
  }
  return { height: Math.ceil(y), marks, shapes: [...drawScale(scale, frame, y), ...shapes] };
}

function isInside(point: ChartLane['points'][number], { from, to }: ChartFrame): boolean {
  return point.day <= to && endOf(point) >= from;
}

function heightOf({ label }: Placed): number {
  return label.isBelow ? 2 * line + markHeight : 2 * line;
}

function drawScale(
  { at, ticks }: Scale,
  { today, todaySays, from, to, textSize, width }: ChartFrame,
  end: number,
): Shape[] {
  const top = axis * textSize;
  const years = ticks.flatMap(({ x, says, isYear }): Shape[] => [
    { kind: 'line', from: [x, top], to: [x, end], tone: 'line', thick: 1 },
    text(says, { x, y: top - 0.5 * textSize, size: 0.92 * textSize, tone: 'subtle', isBold: isYear }),
  ]);
  if (today < from || today > to) return years;
  const x = at(today);
  const isRight = x > width / 2;
  return [
    ...years,
    { kind: 'line', from: [x, 0.2 * textSize], to: [x, end], tone: 'today', thick: 2 },
    {
      ...text(todaySays, {
        x: x + (isRight ? -6 : 6),
        y: 0.95 * textSize,
        size: 0.92 * textSize,
        tone: 'today',
        isBold: true,
      }),
      anchor: isRight ? 'end' : 'start',
    },
  ];
}

/** A mark, and its label of two lines: the date and the title. */
function drawPoint({ point, from, to, title, label }: Placed, top: number, textSize: number): Shape[] {
  const y = top + (label.isBelow ? 0.55 : line) * textSize;
  const first = top + (label.isBelow ? markHeight : 0) * textSize + textSize;
  const says = (words: string, at: number, isDate: boolean): Shape => ({
    ...text(words, { x: label.x, y: at, size: textSize, tone: isDate ? 'text' : 'subtle', isBold: isDate }),
    anchor: label.anchor,
  });
  return [
    ...drawMark(point, { from, to, y, textSize }),
    says(point.written, first, true),
    says(title, first + line * textSize, false),
  ];
}

interface MarkAt {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly textSize: number;
}

function drawMark({ kind, until, reported }: Placed['point'], { from, to, y, textSize }: MarkAt): Shape[] {
  const tone = kind === 'passed' ? 'subtle' : kind;
  const r = halfMark * textSize * 0.9;
  if (reported && to - from > 1) {
    return [
      { kind: 'line', from: [from, y], to: [to, y], tone, thick: 0.28 * textSize },
      { kind: 'ring', x: from, y, r: r * 0.8, tone },
      { kind: 'dot', x: to, y, r, tone },
    ];
  }
  if (reported) return [{ kind: 'dot', x: to, y, r, tone }];
  if (until) return [{ kind: 'range', x: from - r, y: y - r, width: to - from + 2 * r, height: 2 * r, tone }];
  return [{ kind: 'ring', x: from, y, r, tone }];
}

type Text = Extract<Shape, { kind: 'text' }>;

function text(says: string, at: Omit<Text, 'kind' | 'says' | 'anchor'>): Text {
  return { kind: 'text', says, anchor: 'start', ...at };
}
