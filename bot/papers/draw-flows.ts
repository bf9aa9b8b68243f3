import { colours, svg, width, write } from '../pictures/svg.ts';
import { type Flow, incoming, outgoing } from './flows.ts';

const { ground, text, subtle, line, ahead, late } = colours.light;
const margin = 16;
const box = { width: 250, height: 58, between: 14 } as const;
const bot = { x: 310, width: 100 } as const;
const top = 92;

/** What comes in stands at the left of the bot, what it goes to at its right; a frame tells which is the organisation's own. */
export function drawFlows(): string {
  const rows = Math.max(incoming.length, outgoing.length);
  const bottom = top + rows * (box.height + box.between) - box.between;
  const middle = (top + bottom) / 2;
  const right = width - margin - box.width;
  return `${svg(bottom + 76, [
    '<title>Wat er de bot in en uit gaat</title>',
    `<rect width="100%" height="100%" fill="${ground}"/>`,
    // Whoever opens the file may lack the font of cards.
    '<g font-family="Open Sans, Segoe UI, Arial, sans-serif">',
    write('Wat er de bot in en uit gaat', { x: margin, y: 36, fill: text, size: 24, isBold: true }),
    write('komt binnen', { x: margin, y: top - 14, fill: subtle, size: 16 }),
    write('waar de bot naartoe gaat', { x: width - margin, y: top - 14, fill: subtle, size: 16, anchor: 'end' }),
    `<rect x="${bot.x}" y="${top}" width="${bot.width}" height="${bottom - top}" rx="8" fill="${ahead}"/>`,
    write('Defender-', { x: width / 2, y: middle - 4, fill: ground, size: 18, isBold: true, anchor: 'middle' }),
    write('bot', { x: width / 2, y: middle + 18, fill: ground, size: 18, isBold: true, anchor: 'middle' }),
    ...incoming.map((flow, row) => drawEnd(flow, { x: margin, row, arrow: [margin + box.width, bot.x] })),
    ...outgoing.map((flow, row) => drawEnd(flow, { x: right, row, arrow: [bot.x + bot.width, right] })),
    ...drawLegend(bottom + 30),
    '</g>',
  ])}\n`;
}

function drawEnd(
  flow: Flow,
  { x, row, arrow: [from, to] }: { x: number; row: number; arrow: [number, number] },
): string {
  const y = top + row * (box.height + box.between);
  const middle = y + box.height / 2;
  const hasPeople = !flow.people.startsWith('niets');
  const colour = hasPeople ? late : line;
  return [
    `<rect x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="8" fill="${ground}" stroke="${subtle}" stroke-width="2"${flow.isOwn ? '' : ' stroke-dasharray="6 5"'}/>`,
    write(flow.other, { x: x + 12, y: y + 25, fill: text, size: 14, isBold: true }),
    write(shortly(flow.at), { x: x + 12, y: y + 45, fill: subtle, size: 13 }),
    `<line x1="${from}" y1="${middle}" x2="${to - 9}" y2="${middle}" stroke="${colour}" stroke-width="3"/>`,
    `<path d="M${to} ${middle}l-11 -7v14z" fill="${colour}"/>`,
  ].join('');
}

/** What fits in a box; the table beside the picture has all of it. */
function shortly([first = '', ...more]: readonly string[]): string {
  const bare = first.replaceAll('`', '');
  return more.length > 0 ? `${bare} en meer` : bare;
}

function drawLegend(y: number): string[] {
  const half = width / 2;
  return [
    `<line x1="${margin}" y1="${y - 5}" x2="${margin + 34}" y2="${y - 5}" stroke="${late}" stroke-width="3"/>`,
    write('met gegevens van personen', { x: margin + 44, y, fill: text, size: 15 }),
    `<line x1="${half}" y1="${y - 5}" x2="${half + 34}" y2="${y - 5}" stroke="${line}" stroke-width="3"/>`,
    write('zonder', { x: half + 44, y, fill: text, size: 15 }),
    `<rect x="${margin}" y="${y + 14}" width="34" height="18" rx="4" fill="none" stroke="${subtle}" stroke-width="2"/>`,
    write('van uw organisatie', { x: margin + 44, y: y + 28, fill: text, size: 15 }),
    `<rect x="${half}" y="${y + 14}" width="34" height="18" rx="4" fill="none" stroke="${subtle}" stroke-width="2" stroke-dasharray="6 5"/>`,
    write('van Microsoft', { x: half + 44, y: y + 28, fill: text, size: 15 }),
  ];
}
