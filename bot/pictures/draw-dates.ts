import type { ChartLane } from './chart/chart.ts';
import { layOutChart } from './chart/lay-out-chart.ts';
import { type Colours, svg, width, writeShape } from './svg.ts';
import type { PictureView } from './view-picture.ts';

const textSize = 20;
/** What is left free at both ends, in days. */
const leastMargin = 20;
const margin = 0.03;

/** The chart of the tab as a picture: dates in lanes below one scale of time, with today. */
export function drawDates(
  { lanes, today, language }: Extract<PictureView, { kind: 'dates' }>,
  colours: Colours,
): string {
  const [from, to] = frameOf(lanes, today.day);
  const { height, shapes } = layOutChart(lanes, {
    ...{ width, textSize, from, to, language },
    today: today.day.toString(),
    todaySays: today.says,
    hasNames: lanes.length > 1,
  });
  return svg(height, [
    `<rect width="100%" height="100%" fill="${colours.ground}"/>`,
    ...shapes.map((shape) => writeShape(shape, colours)),
  ]);
}

function frameOf(lanes: readonly ChartLane[], today: Temporal.PlainDate): [string, string] {
  const days = lanes
    .flatMap(({ points }) => points.flatMap(({ day, until, reported }) => [day, until ?? day, reported ?? day]))
    .concat(today.toString())
    .toSorted();
  const first = Temporal.PlainDate.from(days[0] ?? today);
  const last = Temporal.PlainDate.from(days.at(-1) ?? today);
  const free = { days: Math.max(leastMargin, Math.round(first.until(last).days * margin)) };
  return [first.subtract(free).toString(), last.add(free).toString()];
}
