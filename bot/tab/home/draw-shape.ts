import { svg } from 'lit';
import type { Shape } from '../../pictures/chart/shapes.ts';

/** A shape of the chart; its colours are Teams', by the name of its tone (css/chart.css). */
export function drawShape(shape: Shape) {
  switch (shape.kind) {
    case 'line': {
      const [[x1, y1], [x2, y2]] = [shape.from, shape.to];
      return svg`<line data-tone=${shape.tone} x1=${x1} y1=${y1} x2=${x2} y2=${y2} stroke-width=${shape.thick} />`;
    }
    case 'dot':
    case 'ring':
      return svg`<circle class=${shape.kind} data-tone=${shape.tone} cx=${shape.x} cy=${shape.y} r=${shape.r} />`;
    case 'range': {
      const { x, y, width, height, tone } = shape;
      return svg`<rect class="range" data-tone=${tone} x=${x} y=${y} width=${width} height=${height} rx=${height / 2} />`;
    }
    case 'text': {
      const { x, y, size, anchor, tone, isBold, says } = shape;
      return svg`<text data-tone=${tone} x=${x} y=${y} font-size=${size} font-weight=${isBold ? 600 : 400} text-anchor=${anchor}>${says}</text>`;
    }
  }
}
