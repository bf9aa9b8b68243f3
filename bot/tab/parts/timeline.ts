import { html, nothing } from 'lit';
import type { TimelinePoint, TimelineView } from '../../http/pages/view.ts';
import { createEntryCard } from '../cards/entry-card.ts';
import { sourceLinks } from '../cards/source-links.ts';
import { drawButton, drawSkeleton } from '../fluent/button.ts';
import { drawIcon } from '../fluent/icons.ts';
import { drawStateBadge } from '../fluent/state-badge.ts';
import { createChart } from '../home/chart.ts';
import { isAhead, writeCourse } from '../home/course.ts';
import { drawTable } from '../home/table.ts';
import { drawTiles } from '../home/tiles.ts';
import type { PagePart, PartParts } from './part.ts';

/** What matters first, all dates on one line that is true to time, and the same as a list or a table. */
export function createTimeline(parts: PartParts): PagePart {
  const { server, language, text, redraw, person, openDialog, copyLink } = parts;
  const words = text.timeline;
  const card = createEntryCard(parts);
  const drawChart = createChart(parts);
  let view: TimelineView | undefined;
  let waiting = 0;
  let isTable = false;

  const showEntry = () => {
    const points = view?.points;
    if (points) card.show((entry) => points.find(({ id }) => id === entry)?.ask);
  };
  const changeOf = (point?: TimelinePoint) => {
    const title = point ? `${words.change}: ${point.title}` : words.add;
    openDialog({ part: 'milestone', entry: point?.ownId ?? '', place: undefined, language, title });
  };
  const drawDetail = (point: TimelinePoint) => html`
    <div class="detail" id="detail">
      ${card.draw()}
      ${point.link ? html`<p>${sourceLinks([{ name: point.link, detail: '', url: point.link }], text)}</p>` : nothing}
      <p class="buttons">
        ${drawButton({ says: text.copyLink, icon: 'link', onClick: () => copyLink(point.title) })}
        ${
          point.ownId && person.isAdmin
            ? drawButton({ says: words.change, icon: 'edit', onClick: () => changeOf(point) })
            : nothing
        }
      </p>
    </div>
  `;
  const drawRow = (point: TimelinePoint) => {
    const isOpen = card.isOpen(point.id);
    const origin = point.origin === 'elsewhere' ? '' : words.origin[point.origin];
    return html`
      <li class="point" data-state=${point.state}>
        <button
          type="button"
          class="point-button"
          aria-expanded=${isOpen ? 'true' : 'false'}
          aria-controls=${isOpen ? 'detail' : nothing}
          @click=${() => card.toggle(point.id)}
        >
          ${drawIcon('chevron')}
          <span class="point-title">${point.title}</span>
          <span class="point-dates">${writeCourse(point, text)}</span>
          ${drawStateBadge(point.state, point.stateName)}
          <span class="point-note">${[point.note, origin].filter(Boolean).join(' · ')}</span>
        </button>
        ${isOpen ? drawDetail(point) : nothing}
      </li>
    `;
  };
  const drawList = (heading: string, points: readonly TimelinePoint[]) =>
    points.length === 0
      ? nothing
      : html`
          <h2>${heading}</h2>
          <ol class="panel points">
            ${points.map(drawRow)}
          </ol>
        `;
  const drawLists = ({ points, today }: TimelineView) => html`
    ${drawList(
      words.ahead,
      points
        .filter((point) => isAhead(point, today))
        .toSorted((one, other) => lastOf(one).localeCompare(lastOf(other))),
    )}
    ${drawList(words.past, points.filter((point) => !isAhead(point, today)).toReversed())}
  `;
  const choose = (table: boolean) => () => {
    isTable = table;
    redraw();
  };
  const drawView = (shown: TimelineView) => html`
    ${drawTiles(shown, waiting, text)}
    <section class="panel" aria-labelledby="chart-title">
      <div class="head">
        <h2 id="chart-title">${words.chart}</h2>
        <div class="buttons" role="group" aria-label=${words.view}>
          ${drawButton({ says: words.line, isPressed: !isTable, onClick: choose(false) })}
          ${drawButton({ says: words.table, isPressed: isTable, onClick: choose(true) })}
          ${person.isAdmin ? drawButton({ says: words.add, icon: 'add', onClick: () => changeOf() }) : nothing}
        </div>
      </div>
      ${isTable ? drawTable(shown, text) : drawChart(shown)}
    </section>
    ${isTable ? nothing : drawLists(shown)}
  `;
  return {
    subjects: ['milestones', 'reminders', 'register'],
    async load() {
      const [dates, reminders] = await Promise.all([server.readTimeline(language), server.readReminders()]);
      view = dates;
      waiting = reminders.waiting;
      showEntry();
    },
    showEntry,
    draw: () => html`
      <p class="says">${words.says}</p>
      ${view === undefined ? drawSkeleton(text.loading, 6) : drawView(view)}
    `,
  };
}

/** What can be any day of a year comes behind what is known to come on a day of it. */
function lastOf({ day, until }: TimelinePoint): string {
  return until ?? day;
}
