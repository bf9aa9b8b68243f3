import type { Shape } from './shapes.ts';

/** A date on the chart. Days are ISO: it is drawn in browsers that know no other kind. */
export interface ChartPoint {
  readonly id: string;
  readonly title: string;
  /** The date as a reader writes it. */
  readonly written: string;
  /** The first day on which it was expected, or can be. */
  readonly day: string;
  /** The last day that it can be, where no source gives the day. */
  readonly until?: string | undefined;
  /** The day on which it was reported, or began. */
  readonly reported?: string | undefined;
  readonly kind: 'ahead' | 'passed' | 'done' | 'late';
}

export interface ChartLane {
  readonly id: string;
  readonly name: string;
  readonly points: readonly ChartPoint[];
}

export interface ChartFrame {
  readonly width: number;
  readonly textSize: number;
  /** The first and the last day that it shows. */
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly todaySays: string;
  readonly language: string;
  /** Whether lanes have their names above them; one alone needs none. */
  readonly hasNames: boolean;
}

/** Where a point and its label are, for whoever points at it. */
export interface ChartMark {
  readonly id: string;
  readonly lane: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Chart {
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** In the order of the lanes, and in each of days. */
  readonly marks: readonly ChartMark[];
}

/** Days since 1970. */
export function dayNumber(day: string): number {
  return Date.parse(day) / 86_400_000;
}

/** The last day that a point is about. */
export function endOf({ day, until, reported }: ChartPoint): string {
  return [day, until ?? day, reported ?? day].toSorted().at(-1) ?? day;
}
