import type { TimelinePoint, ViewDate } from '../../http/pages/view.ts';
import type { ChartPoint } from '../../pictures/chart/chart.ts';
import type { PageText } from '../text.ts';

/** It can still come: its last day has not passed, and nobody reported it. */
export function isAhead({ day, until, reported }: TimelinePoint, today: ViewDate): boolean {
  return !reported && (until ?? day) >= today.day;
}

/** "eind 2023 → 11 januari 2024", "Ingegaan: 1 januari 2023", "12 januari 2027". */
export function writeCourse({ expected, reported, began }: TimelinePoint, { timeline }: PageText): string {
  if (!reported) return expected?.written ?? timeline.none;
  if (began) return `${timeline.began}: ${reported.written}`;
  return expected ? `${expected.written} → ${reported.written}` : reported.written;
}

/** All that is seen of a point, in a sentence. */
export function tellPoint(point: TimelinePoint, text: PageText): string {
  const { timeline } = text;
  const { expected, reported, began, title, stateName, note } = point;
  const came = reported && !began ? `, ${timeline.reported.toLowerCase()}: ${reported.written}` : '';
  const when = began ? writeCourse(point, text) : `${expected?.written ?? ''}${came}`;
  return [title, when, stateName, note].filter(Boolean).join('. ');
}

export function toChartPoint(point: TimelinePoint, today: ViewDate, text: PageText): ChartPoint {
  const { id, title, day, until, reported, gapDays, state } = point;
  const came = gapDays || state === 'met-late' ? 'late' : state === 'began' ? 'passed' : 'done';
  const kind = reported ? came : isAhead(point, today) ? 'ahead' : 'passed';
  return {
    id,
    title,
    written: writeCourse(point, text),
    day,
    until: reported ? undefined : until,
    reported: reported?.day,
    kind,
  };
}
