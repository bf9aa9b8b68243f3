import { html, nothing } from 'lit';
import type { TimelinePoint, TimelineView, ViewDate } from '../http/pages/view.ts';
import { writeRoute } from './route.ts';
import type { PageText } from './text.ts';

/** It can still come: its last day has not passed, and nobody reported it. */
export function isAhead({ day, until, reported }: TimelinePoint, today: ViewDate): boolean {
  return !reported && (until ?? day) >= today.day;
}

/** What matters first, each with the way to more: the next date, what was met late, and what comes for the reader. */
export function drawTiles({ points, today }: TimelineView, { timeline }: PageText) {
  const { tiles } = timeline;
  const next = points.find((point) => isAhead(point, today) && point.until === undefined);
  const expected = points.filter(({ expected, reported, began }) => expected && reported && !began);
  const late = expected.filter(({ gapDays }) => gapDays !== undefined);
  const [first] = late;
  return html`
    <ul class="tiles">
      ${next ? drawTile(next.id, { name: tiles.next, says: next.expected?.written ?? '', more: `${next.title}, ${next.note}` }) : nothing}
      ${first ? drawTile(first.id, { name: tiles.late, says: tiles.lateOf(late.length, expected.length), more: first.title }) : nothing}
      <li>
        <a href="#reminders"><small>${tiles.yours}</small><strong>${tiles.reminders}</strong><small>${tiles.see}</small></a>
      </li>
    </ul>
  `;
}

function drawTile(entry: string, { name, says, more }: { name: string; says: string; more: string }) {
  const address = `#${writeRoute({ part: 'timeline', entry })}`;
  return html`<li>
    <a href=${address}><small>${name}</small><strong>${says}</strong><small>${more}</small></a>
  </li>`;
}
