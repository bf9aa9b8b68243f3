import { type Colours, svg, width, write } from './svg.ts';
import type { PictureView } from './view-picture.ts';

const margin = 20;
const line = 52;

/** When it was expected, when it was reported, and how much later that was. It is no line of time: the days are written. */
export function drawGap({ expected, reported, gap }: Extract<PictureView, { kind: 'gap' }>, colours: Colours): string {
  const right = width - margin;
  return svg(136, [
    `<rect width="100%" height="100%" fill="${colours.ground}"/>`,
    `<line x1="${margin}" x2="${right}" y1="${line}" y2="${line}" stroke="${colours.late}" stroke-width="8" stroke-dasharray="2 14" stroke-linecap="round"/>`,
    `<circle cx="${margin}" cy="${line}" r="10" fill="${colours.ground}" stroke="${colours.ahead}" stroke-width="4"/>`,
    `<circle cx="${right}" cy="${line}" r="12" fill="${colours.late}"/>`,
    write(gap, { x: width / 2, y: 30, fill: colours.late, size: 24, isBold: true, anchor: 'middle' }),
    write(expected.label, { x: margin - 10, y: 94, fill: colours.subtle }),
    write(expected.written, { x: margin - 10, y: 122, fill: colours.text, size: 24, isBold: true }),
    write(reported.label, { x: right + 10, y: 94, fill: colours.subtle, anchor: 'end' }),
    write(reported.written, { x: right + 10, y: 122, fill: colours.text, size: 24, isBold: true, anchor: 'end' }),
  ]);
}
