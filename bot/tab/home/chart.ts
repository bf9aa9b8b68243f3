import { html, nothing, svg } from 'lit';
import type { TimelinePoint, TimelineView } from '../../http/pages/view.ts';
import type { ChartMark } from '../../pictures/chart/chart.ts';
import { layOutChart } from '../../pictures/chart/lay-out-chart.ts';
import { drawButton } from '../fluent/button.ts';
import type { PartParts } from '../parts/part.ts';
import { writeRoute } from '../route.ts';
import { tellPoint, toChartPoint } from './course.ts';
import { drawShape } from './draw-shape.ts';
import { drawLegend } from './legend.ts';
import { moveTo } from './move-to.ts';
import { framePeriod, type Period, periods } from './period.ts';

const textSize = 13;
/** Of the page and of the panel, at both sides; css/page.css has them. */
const around = { wide: 64, narrow: 56 };
const narrow = 700;
const widest = 1036;

/**
 * All dates on one line, in lanes. Each point is a link to its row below; one of them is a stop of the Tab key, and the
 * arrow keys go on from there.
 */
export function createChart({ language, text, redraw }: Pick<PartParts, 'language' | 'text' | 'redraw'>) {
  const words = text.timeline;
  let period: Period = 'all';
  let current = '';
  let width = measureWidth();
  window.addEventListener('resize', () => {
    if (width === measureWidth()) return;
    width = measureWidth();
    redraw();
  });
  const layOut = ({ points, lanes, today }: TimelineView) =>
    layOutChart(
      lanes.map(({ id, name }) => ({
        id,
        name,
        points: points.filter(({ lane }) => lane === id).map((point) => toChartPoint(point, today, text)),
      })),
      {
        ...framePeriod(period, { points, lanes, today }),
        ...{ width, textSize, language, today: today.day, todaySays: words.now, hasNames: true },
      },
    );
  const drawMark = ({ id, x, y, width: wide, height }: ChartMark, point: TimelinePoint, isStop: boolean) => svg`
    <g role="listitem"><a class="mark" href=${`#${writeRoute({ part: 'timeline', entry: id })}`} data-id=${id}
      tabindex=${isStop ? 0 : -1} aria-label=${tellPoint(point, text)}
      @focus=${() => {
        current = id;
      }}><rect x=${x - 4} y=${y - 2} width=${wide + 8} height=${height + 6} rx="4" /></a></g>`;
  const drawChart = (view: TimelineView) => {
    const { height, shapes, marks } = layOut(view);
    const known = new Map(view.points.map((point) => [point.id, point]));
    const inOrder = marks.toSorted((one, other) => dayOf(known, one).localeCompare(dayOf(known, other)));
    const stop =
      marks.find(({ id }) => id === current) ?? inOrder.find(({ id }) => isComing(known.get(id))) ?? inOrder[0];
    const onKey = (event: KeyboardEvent) => {
      const next = moveTo(event.key, { current: stop?.id ?? '', inOrder, lanes: view.lanes.map(({ id }) => id) });
      if (!next) return;
      event.preventDefault();
      current = next;
      redraw();
      document.querySelector<SVGAElement>(`.mark[data-id="${CSS.escape(next)}"]`)?.focus();
    };
    const left = view.points.length - marks.length;
    return html`
      <svg class="chart" role="group" aria-labelledby="chart-title" aria-describedby="chart-hint" viewBox="0 0 ${width} ${height}"
        @keydown=${onKey}>
        <g aria-hidden="true">${shapes.map(drawShape)}</g>
        ${view.lanes.map(({ id, name }) => {
          const own = marks.filter(({ lane }) => lane === id);
          return own.length === 0
            ? nothing
            : svg`<g role="list" aria-label=${name}>${own.map((mark) => {
                const point = known.get(mark.id);
                return point ? drawMark(mark, point, mark.id === stop?.id) : nothing;
              })}</g>`;
        })}
      </svg>
      <p class="says" role="status">${left > 0 ? words.outside(left) : nothing}</p>
    `;
  };
  const choose = (next: Period) => () => {
    period = next;
    redraw();
  };
  return (view: TimelineView) => html`
    <div class="head">
      ${drawLegend(view, text)}
      <div class="buttons" role="group" aria-label=${words.zoom.name}>
        ${periods.map((one) => drawButton({ says: words.zoom[one], isPressed: period === one, onClick: choose(one) }))}
      </div>
    </div>
    <p id="chart-hint" class="unseen">${words.today(view.today.written)}. ${words.hint}</p>
    ${drawChart(view)}
  `;
}

function dayOf(known: ReadonlyMap<string, TimelinePoint>, { id }: ChartMark): string {
  return known.get(id)?.day ?? '';
}

function isComing(point: TimelinePoint | undefined): boolean {
  return point?.state === 'ahead' || point?.state === 'today';
}

function measureWidth(): number {
  const { clientWidth } = document.documentElement;
  return Math.min(widest, clientWidth - (clientWidth > narrow ? around.wide : around.narrow));
}
