import { html } from 'lit';
import type { TimelineView } from '../../http/pages/view.ts';
import type { Shape } from '../../pictures/chart/shapes.ts';
import type { PageText } from '../text.ts';
import { drawShape } from './draw-shape.ts';

const marks: Readonly<Record<keyof PageText['timeline']['legend'] | 'today', readonly Shape[]>> = {
  expected: [{ kind: 'ring', x: 10, y: 8, r: 5, tone: 'ahead' }],
  range: [{ kind: 'range', x: 1, y: 3, width: 18, height: 10, tone: 'ahead' }],
  reported: [{ kind: 'dot', x: 10, y: 8, r: 5, tone: 'done' }],
  gap: [
    { kind: 'line', from: [4, 8], to: [16, 8], tone: 'late', thick: 4 },
    { kind: 'ring', x: 4, y: 8, r: 3, tone: 'late' },
    { kind: 'dot', x: 16, y: 8, r: 4, tone: 'late' },
  ],
  today: [{ kind: 'line', from: [10, 0], to: [10, 16], tone: 'today', thick: 2 }],
};

/** What the marks mean: for the eye alone, as each point says its own. */
export function drawLegend({ today }: TimelineView, { timeline }: PageText) {
  const says = { ...timeline.legend, today: timeline.today(today.written) };
  return html`<ul class="legend" aria-hidden="true">
    ${Object.entries(marks).map(
      ([name, shapes]) =>
        html`<li><svg class="legend-mark" width="20" height="16">${shapes.map(drawShape)}</svg>${says[name as keyof typeof says]}</li>`,
    )}
  </ul>`;
}
