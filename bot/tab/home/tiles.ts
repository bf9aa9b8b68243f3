import { html, nothing } from 'lit';
import type { TimelineView } from '../../http/pages/view.ts';
import { drawIcon, type IconName } from '../fluent/icons.ts';
import { type Part, writeRoute } from '../route.ts';
import type { PageText } from '../text.ts';
import { isAhead } from './course.ts';

interface Tile {
  readonly icon: IconName;
  readonly name: string;
  readonly says: string;
  readonly more: string;
  readonly leadsTo: { readonly part: Part; readonly entry: string };
}

/** What matters first, each with the way to more: the next date, what was met late, and what waits for the reader. */
export function drawTiles({ points, today }: TimelineView, waiting: number, { timeline }: PageText) {
  const { tiles } = timeline;
  const next = points.find((point) => isAhead(point, today) && point.until === undefined);
  const expected = points.filter(
    ({ expected, reported, began, lane }) => expected && reported && !began && lane === 'boundary',
  );
  const late = expected.filter(({ gapDays }) => gapDays !== undefined);
  const last = late.at(-1);
  return html`
    <ul class="tiles">
      ${
        next
          ? drawTile({
              icon: 'calendar',
              name: tiles.next,
              says: next.expected?.written ?? '',
              more: [next.title, next.note].filter(Boolean).join(', '),
              leadsTo: { part: 'timeline', entry: next.id },
            })
          : nothing
      }
      ${
        last
          ? drawTile({
              icon: 'clock',
              name: tiles.late,
              says: tiles.lateOf(late.length, expected.length),
              more: [last.title, last.note].filter(Boolean).join(', '),
              leadsTo: { part: 'timeline', entry: last.id },
            })
          : nothing
      }
      ${drawTile({
        icon: 'reminders',
        name: tiles.yours,
        says: tiles.waiting(waiting),
        more: tiles.see,
        leadsTo: { part: 'reminders', entry: '' },
      })}
    </ul>
  `;
}

function drawTile({ icon, name, says, more, leadsTo }: Tile) {
  return html`<li>
    <a href=${`#${writeRoute(leadsTo)}`}>
      <small>${drawIcon(icon)}${name}</small><strong>${says}</strong><span class="more">${more}</span>
    </a>
  </li>`;
}
