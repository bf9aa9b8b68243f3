import type { TimelinePoint, ViewDate } from '../http/pages/view.ts';

/** Where a day stands on the line, in percent of its width. */
export interface TimeScale {
  at(day: string): number;
  readonly today: number;
  readonly years: readonly { readonly at: number; readonly label: string }[];
}

/** So that the marks at both ends are whole. */
const margin = 2;

/** A line from the year of the first day to the end of the year of the last one, today included. */
export function scaleOf(points: readonly TimelinePoint[], today: ViewDate): TimeScale {
  const days = points
    .flatMap(({ day, until, reported }) => [day, ...(until ? [until] : []), ...(reported ? [reported.day] : [])])
    .concat(today.day);
  const all = days.map((day) => Number(day.slice(0, 4)));
  const first = Math.min(...all);
  const last = Math.max(...all) + 1;
  const from = Date.UTC(first, 0, 1);
  const span = Date.UTC(last, 0, 1) - from;
  const at = (day: string) => margin + ((100 - 2 * margin) * (Date.parse(day) - from)) / span;
  const step = Math.max(1, Math.ceil((last - first) / 8));
  const years = Array.from({ length: last - first }, (_, index) => first + index)
    .filter((_, index) => index % step === 0)
    .map((year) => ({ at: at(`${year}-01-01`), label: String(year) }));
  return { at, today: at(today.day), years };
}
