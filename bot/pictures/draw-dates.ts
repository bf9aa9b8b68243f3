import { shortenTitle, widthOf } from './measure-text.ts';
import { type Placed, placeLabels } from './place-labels.ts';
import { type Colours, svg, width, write } from './svg.ts';
import type { PicturePoint } from './view-picture.ts';

const margin = 20;
const rise = 62;
const textSize = 20;

/** Points on a line that is true to time; what can be any of many days is a soft bar. */
export function drawDates(points: readonly PicturePoint[], colours: Colours): string {
  const at = scaleOf(points);
  const labels = points.map(({ title, written, first, others }) => {
    const name = shortenTitle(title, others);
    const wide = Math.max(widthOf(name, textSize), widthOf(written, textSize));
    return { at: at(first), name, written, width: wide };
  });
  const places = placeLabels(labels, width - margin);
  const above = Math.max(1, ...places.map(({ level }) => level));
  const below = Math.max(0, ...places.map(({ level }) => -level));
  const line = above * rise + 14;
  const drawn = points.flatMap((point, index) => {
    const label = labels[index];
    const place = places[index];
    return label && place ? [drawLabel(point, { ...label, ...place, line }, colours)] : [];
  });
  const marks = points
    .toSorted((one, other) => daysOf(other) - daysOf(one))
    .map((point) => drawPoint(point, { line, at, colour: colours[point.kind], background: colours.background }));
  return svg(line + below * rise + 20, [
    `<rect width="100%" height="100%" fill="${colours.background}"/>`,
    `<line x1="0" x2="${width}" y1="${line}" y2="${line}" stroke="${colours.line}" stroke-width="3"/>`,
    ...drawn,
    ...marks,
  ]);
}

interface LabelAt extends Placed {
  readonly at: number;
  readonly name: string;
  readonly written: string;
  readonly line: number;
}

function drawLabel(
  { kind }: PicturePoint,
  { at, name, written, left, level, line }: LabelAt,
  colours: Colours,
): string {
  const isAbove = level > 0;
  const y = line - level * rise + (isAbove ? 8 : -18);
  const fill = kind === 'today' ? colours.subtle : colours.text;
  return [
    `<line x1="${at}" x2="${at}" y1="${line}" y2="${isAbove ? y + 28 : y - 18}" stroke="${colours.line}" stroke-width="2"/>`,
    write(written, { x: left, y, fill, isBold: true }),
    write(name, { x: left, y: y + 22, fill: colours.subtle }),
  ].join('');
}

function daysOf({ first, last }: PicturePoint): number {
  return first.until(last).days;
}

interface Place {
  readonly line: number;
  readonly at: (day: Temporal.PlainDate) => number;
  readonly colour: string;
  readonly background: string;
}

function drawPoint({ first, last, kind }: PicturePoint, { line, at, colour, background }: Place): string {
  const x = at(first);
  if (kind === 'today')
    return `<rect x="${x - 9}" y="${line - 9}" width="18" height="18" fill="${colour}" transform="rotate(45 ${x} ${line})"/>`;
  if (!first.equals(last))
    return `<rect x="${x - 6}" y="${line - 6}" width="${at(last) - x + 12}" height="12" rx="6" fill="${colour}" fill-opacity="0.55"/>`;
  const fill = kind === 'ahead' ? background : colour;
  return `<circle cx="${x}" cy="${line}" r="9" fill="${fill}" stroke="${colour}" stroke-width="4"/>`;
}

function scaleOf(points: readonly PicturePoint[]): (day: Temporal.PlainDate) => number {
  const days = points.flatMap(({ first, last }) => [first, last]).toSorted(Temporal.PlainDate.compare);
  const [from] = days;
  const to = days.at(-1);
  const total = from && to ? Math.max(1, from.until(to).days) : 1;
  return (day) => Math.round(margin + ((from ? from.until(day).days : 0) / total) * (width - 2 * margin));
}
