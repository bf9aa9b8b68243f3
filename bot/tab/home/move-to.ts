import type { ChartMark } from '../../pictures/chart/chart.ts';

interface Marks {
  readonly current: string;
  /** By day. */
  readonly inOrder: readonly ChartMark[];
  readonly lanes: readonly string[];
}

/** To which point a key leads: left and right by day, up and down to the nearest one of another lane; undefined: to none. */
export function moveTo(key: string, { current, inOrder, lanes }: Marks): string | undefined {
  const index = inOrder.findIndex(({ id }) => id === current);
  const here = inOrder[index];
  if (!here) return undefined;
  switch (key) {
    case 'ArrowRight':
      return inOrder[index + 1]?.id;
    case 'ArrowLeft':
      return inOrder[index - 1]?.id;
    case 'Home':
      return inOrder[0]?.id;
    case 'End':
      return inOrder.at(-1)?.id;
    case 'ArrowDown':
      return nearestIn(lanes.slice(lanes.indexOf(here.lane) + 1), here, inOrder);
    case 'ArrowUp':
      return nearestIn(lanes.slice(0, lanes.indexOf(here.lane)).toReversed(), here, inOrder);
    default:
      return undefined;
  }
}

function nearestIn(lanes: readonly string[], { x }: ChartMark, marks: readonly ChartMark[]): string | undefined {
  const lane = lanes.find((one) => marks.some((mark) => mark.lane === one));
  const near = marks
    .filter((mark) => mark.lane === lane)
    .toSorted((one, other) => Math.abs(one.x - x) - Math.abs(other.x - x));
  return near[0]?.id;
}
