import { html } from 'lit';
import type { TimelinePoint, TimelineView } from '../../http/pages/view.ts';
import { sourceLinks } from '../cards/source-links.ts';
import { drawStateBadge } from '../fluent/state-badge.ts';
import type { PageText } from '../text.ts';

/** The same dates with their sources, in a table. */
export function drawTable({ points }: TimelineView, text: PageText) {
  const words = text.timeline;
  const writeReported = ({ reported, began }: TimelinePoint) =>
    `${reported?.written ?? words.none}${began ? ` (${words.began.toLowerCase()})` : ''}`;
  const drawRow = (point: TimelinePoint) => html`
    <tr>
      <th scope="row">${point.title}<br /><small>${words.origin[point.origin]}</small></th>
      <td data-label=${words.expected}>${point.expected?.written ?? words.none}</td>
      <td data-label=${words.reported}>${writeReported(point)}</td>
      <td data-label=${words.gap}>${point.gapDays ? words.days(point.gapDays) : words.none}</td>
      <td data-label=${words.state}>${drawStateBadge(point.state, point.stateName)} ${point.note}</td>
      <td data-label=${words.source}>${sourceLinks(point.sources, text)}</td>
    </tr>
  `;
  return html`
    <table class="wide">
      <thead>
        <tr>
          ${[words.what, words.expected, words.reported, words.gap, words.state, words.source].map(
            (name) => html`<th scope="col">${name}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${points.map(drawRow)}
      </tbody>
    </table>
  `;
}
