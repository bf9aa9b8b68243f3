import type { TimelineView } from '../../http/pages/view.ts';
import { dayNumber } from '../../pictures/chart/chart.ts';

export const periods = ['year', 'coming', 'all'] as const;
export type Period = (typeof periods)[number];

/** The coming year begins a little before today, so that today is in view. */
const daysBefore = 45;
const daysAhead = 400;
/** Free room at both ends, as a part of all days. */
const margin = 0.02;

/** The first and the last day of a period. */
export function framePeriod(period: Period, { points, today }: TimelineView): { from: string; to: string } {
  const now = dayNumber(today.day);
  if (period === 'coming') return { from: toDay(now - daysBefore), to: toDay(now + daysAhead) };
  if (period === 'year') return { from: `${today.day.slice(0, 4)}-01-01`, to: `${today.day.slice(0, 4)}-12-31` };
  const days = points
    .flatMap(({ day, until, reported }) => [day, until ?? day, reported?.day ?? day])
    .concat(today.day)
    .map(dayNumber);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const free = Math.ceil((last - first) * margin);
  return { from: toDay(first - free), to: toDay(last + free) };
}

function toDay(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}
