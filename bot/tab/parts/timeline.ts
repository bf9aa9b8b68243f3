import { html, nothing, svg } from 'lit';
import type { TimelinePoint, TimelineView } from '../../http/pages/view.ts';
import { createEntryCard } from '../cards/entry-card.ts';
import { sourceLinks } from '../cards/source-links.ts';
import { drawTiles, isAhead } from '../tiles.ts';
import { scaleOf, type TimeScale } from '../time-scale.ts';
import type { PagePart, PartParts } from './part.ts';

/** The milestones on a line that is true to time, and the same as a table. */
export function createTimeline(parts: PartParts): PagePart {
  const { server, language, text, redraw, person, openDialog, copyLink } = parts;
  const words = text.timeline;
  const card = createEntryCard(parts);
  let view: TimelineView | undefined;
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
        <button type="button" @click=${() => copyLink(point.title)}>${text.copyLink}</button>
        ${
          point.ownId && person.isAdmin
            ? html`<button type="button" @click=${() => changeOf(point)}>${words.change}</button>`
            : nothing
        }
      </p>
    </div>
  `;
  const drawPoint = (point: TimelinePoint, scale: TimeScale) => {
    const isOpen = card.isOpen(point.id);
    return html`
      <li class="point" data-state=${point.state}>
        <button
          type="button"
          class="point-button"
          aria-expanded=${isOpen ? 'true' : 'false'}
          aria-controls=${isOpen ? 'detail' : nothing}
          @click=${() => card.toggle(point.id)}
        >
          <span class="point-title">${point.title}</span>
          <span class="point-dates">${describeDates(point, text)}</span>
          <span class="point-note"
            ><span class="badge" data-state=${point.state}>${point.stateName}</span>
            ${[point.note, point.origin === 'elsewhere' ? '' : words.origin[point.origin]].filter(Boolean).join(' · ')}</span
          >
        </button>
        ${drawTrack(point, scale)} ${isOpen ? drawDetail(point) : nothing}
      </li>
    `;
  };
  const drawPart = (heading: string, points: readonly TimelinePoint[], scale: TimeScale) =>
    points.length === 0
      ? nothing
      : html`
          <h2>${heading}</h2>
          <ol class="timeline">
            ${points.map((point) => drawPoint(point, scale))}
          </ol>
        `;
  const drawLine = ({ points, today }: TimelineView) => {
    const scale = scaleOf(points, today);
    return html`
      <ul class="legend" aria-hidden="true">
        <li>${legend('expected')} ${words.legend.expected}</li>
        <li>${legend('range')} ${words.legend.range}</li>
        <li>${legend('reported')} ${words.legend.reported}</li>
        <li>${legend('gap')} ${words.legend.gap}</li>
        <li>${legend('today')} ${words.today(today.written)}</li>
      </ul>
      <div class="axis">${drawAxis(scale)}</div>
      ${drawPart(
        words.ahead,
        points.filter((point) => isAhead(point, today)),
        scale,
      )}
      ${drawPart(
        words.past,
        points.filter((point) => !isAhead(point, today)),
        scale,
      )}
    `;
  };
  const writeReported = ({ reported, began }: TimelinePoint) =>
    `${reported?.written ?? words.none}${began ? ` (${words.began.toLowerCase()})` : ''}`;
  const drawRow = (point: TimelinePoint) => html`
    <tr>
      <th scope="row">${point.title}<br /><small>${words.origin[point.origin]}</small></th>
      <td data-label=${words.expected}>${point.expected?.written ?? words.none}</td>
      <td data-label=${words.reported}>${writeReported(point)}</td>
      <td data-label=${words.gap}>${point.gapDays ? words.days(point.gapDays) : words.none}</td>
      <td data-label=${words.state}>
        <span class="badge" data-state=${point.state}>${point.stateName}</span> ${point.note}
      </td>
      <td data-label=${words.source}>${sourceLinks(point.sources, text)}</td>
    </tr>
  `;
  const drawTable = ({ points }: TimelineView) => html`
    <table class="wide">
      <thead>
        <tr>
          <th scope="col">${words.what}</th>
          <th scope="col">${words.expected}</th>
          <th scope="col">${words.reported}</th>
          <th scope="col">${words.gap}</th>
          <th scope="col">${words.state}</th>
          <th scope="col">${words.source}</th>
        </tr>
      </thead>
      <tbody>
        ${points.map(drawRow)}
      </tbody>
    </table>
  `;
  const choose = (table: boolean) => () => {
    isTable = table;
    redraw();
  };
  return {
    subjects: ['milestones', 'reminders'],
    async load() {
      view = await server.readTimeline(language);
      showEntry();
    },
    showEntry,
    draw: () => html`
      <p class="says">${words.says}</p>
      ${
        view === undefined
          ? html`<p role="status">${text.loading}</p>`
          : html`
              <p class="buttons">
                <button type="button" aria-pressed=${isTable ? 'false' : 'true'} @click=${choose(false)}>${words.line}</button>
                <button type="button" aria-pressed=${isTable ? 'true' : 'false'} @click=${choose(true)}>${words.table}</button>
                ${
                  person.isAdmin
                    ? html`<button type="button" class="other" @click=${() => changeOf()}>${words.add}</button>`
                    : nothing
                }
              </p>
              ${drawTiles(view, text)} ${isTable ? drawTable(view) : drawLine(view)}
            `
      }
    `,
  };
}

function describeDates({ expected, reported, began, gapDays }: TimelinePoint, { timeline }: PartParts['text']): string {
  if (!reported) return expected?.written ?? timeline.none;
  const late = gapDays ? ` (${timeline.days(gapDays)})` : '';
  return `${expected ? `${timeline.expected}: ${expected.written} → ` : ''}${began ? timeline.began : timeline.reported}: ${reported.written}${late}`;
}

/**
 * A point on the line: a ring where it was expected, or a bar over all days that it can be; a dot where it was reported;
 * and between them what it was late.
 */
function drawTrack({ expected, reported, day, until }: TimelinePoint, scale: TimeScale) {
  const from = scale.at(expected?.day ?? day);
  const to = reported ? scale.at(reported.day) : from;
  return html`<svg class="track" height="22" aria-hidden="true" focusable="false">
    ${scale.years.map(({ at }) => svg`<line class="year" x1="${at}%" x2="${at}%" y1="0" y2="22" />`)}
    <line class="base" x1="0%" x2="100%" y1="11" y2="11" />
    <line class="today" x1="${scale.today}%" x2="${scale.today}%" y1="0" y2="22" />
    ${to > from ? svg`<line class="gap" x1="${from}%" x2="${to}%" y1="11" y2="11" />` : nothing}
    ${until ? drawRange({ from: scale.at(day), to: scale.at(until) }, '%', 11) : nothing}
    ${!until && (expected || !reported) ? svg`<circle class="expected" cx="${from}%" cy="11" r="6" />` : nothing}
    ${reported ? svg`<circle class="reported" cx="${to}%" cy="11" r="5" />` : nothing}
  </svg>`;
}

/** Round ends keep a month in view on a line of many years. */
function drawRange({ from, to }: { from: number; to: number }, unit: '%' | '', y: number) {
  return ['range', 'range inside'].map(
    (kind) => svg`<line class="${kind}" x1="${from}${unit}" x2="${to}${unit}" y1="${y}" y2="${y}" />`,
  );
}

function drawAxis({ years }: TimeScale) {
  return html`<svg class="track" height="20" aria-hidden="true" focusable="false">
    ${years.map(({ at, label }) => svg`<text class="year-label" x="${at}%" y="14">${label}</text>`)}
  </svg>`;
}

function legend(kind: 'expected' | 'range' | 'reported' | 'gap' | 'today') {
  const mark = {
    expected: svg`<circle class="expected" cx="10" cy="8" r="6" />`,
    range: drawRange({ from: 8, to: 12 }, '', 8),
    reported: svg`<circle class="reported" cx="10" cy="8" r="5" />`,
    gap: svg`<line class="gap" x1="0" x2="20" y1="8" y2="8" />`,
    today: svg`<line class="today" x1="10" x2="10" y1="0" y2="16" />`,
  }[kind];
  return html`<svg class="legend-mark" width="20" height="16" focusable="false">${mark}</svg>`;
}
