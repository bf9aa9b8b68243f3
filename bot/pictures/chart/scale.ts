import { type ChartFrame, dayNumber } from './chart.ts';
import { widthOf } from './measure-text.ts';

export interface Scale {
  /** Where a day is; what lies outside is at the nearest end. */
  at(day: string): number;
  readonly ticks: readonly { readonly x: number; readonly says: string; readonly isYear: boolean }[];
}

/** So that the marks at both ends are whole. */
const margin = 14;
/** A line of so many days or less has its quarters named. */
const mostDaysOfQuarters = 800;
/** Between two names of years, in their size. */
const apart = 3.6;

/** Days in proportion over a width. */
export function scaleOf({ from, to, width, textSize, language }: ChartFrame): Scale {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const at = (day: string) => {
    const part = (dayNumber(day) - first) / Math.max(1, last - first);
    return round(margin + Math.min(1, Math.max(0, part)) * (width - 2 * margin));
  };
  const months = last - first <= mostDaysOfQuarters ? [1, 4, 7, 10] : [1];
  const named = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  const days = yearsBetween(from, to).flatMap((year) =>
    months.map((month) => ({ day: `${year}-${String(month).padStart(2, '0')}-01`, month, year })),
  );
  const inside = days.filter(({ day }) => day >= from && day <= to);
  const ticks = inside.map(({ day, month, year }) => {
    const isYear = month === 1;
    return { x: at(day), isYear, says: isYear ? String(year) : named.format(new Date(day)).replace('.', '') };
  });
  const fits = ({ x, says }: (typeof ticks)[number]) => x + widthOf(says, textSize) <= width;
  return { at, ticks: thinOut(ticks, apart * textSize).filter(fits) };
}

function yearsBetween(from: string, to: string): number[] {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => first + index);
}

function thinOut<Tick extends { readonly x: number }>(ticks: readonly Tick[], least: number): Tick[] {
  const [one, two] = ticks;
  const step = one && two ? Math.max(1, Math.ceil(least / Math.max(1, two.x - one.x))) : 1;
  return ticks.filter((_, index) => index % step === 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
