import type { Shape, Tone } from './chart/shapes.ts';

export type PictureTheme = 'light' | 'dark';

export type Colours = Readonly<Record<Tone, string>>;

/** Those of Teams' cards, so that a picture is part of the card that it is in. */
export const colours: Readonly<Record<PictureTheme, Colours>> = {
  light: {
    ground: '#ffffff',
    text: '#242424',
    subtle: '#616161',
    line: '#c7c7c7',
    ahead: '#5b5fc7',
    done: '#0e700e',
    late: '#bc4b09',
    today: '#b10e1c',
  },
  dark: {
    ground: '#292929',
    text: '#ffffff',
    subtle: '#d6d6d6',
    line: '#666666',
    ahead: '#7f85f5',
    done: '#54b054',
    late: '#faa06b',
    today: '#dc626d',
  },
};

/** In its own units; a card makes it as wide as itself, so that text of 22 is 9 pixels on the smallest phone. */
export const width = 720;

export function svg(height: number, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Open Sans">${parts.join('')}</svg>`;
}

interface Written {
  readonly x: number;
  readonly y: number;
  readonly fill: string;
  readonly size?: number;
  readonly isBold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** The colour around its letters. */
  readonly around?: string;
}

export function write(
  text: string,
  { x, y, fill, size = 20, isBold = false, anchor = 'start', around }: Written,
): string {
  const weight = isBold ? ' font-weight="600"' : '';
  const edge = around ? ` stroke="${around}" stroke-width="6" stroke-linejoin="round" paint-order="stroke"` : '';
  return `<text x="${x}" y="${y}" fill="${fill}" font-size="${size}"${weight}${edge} text-anchor="${anchor}">${escapeText(text)}</text>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Shapes in the colours of a theme; letters keep a little of the ground around them, so that no line runs through them. */
export function writeShape(shape: Shape, colours: Colours): string {
  const colour = colours[shape.tone];
  switch (shape.kind) {
    case 'line': {
      const [[x1, y1], [x2, y2]] = [shape.from, shape.to];
      return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${colour}" stroke-width="${shape.thick}"/>`;
    }
    case 'dot':
      return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.r}" fill="${colour}"/>`;
    case 'ring':
      return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.r}" fill="${colours.ground}" stroke="${colour}" stroke-width="3"/>`;
    case 'range': {
      const { x, y, width: wide, height } = shape;
      return `<rect x="${x}" y="${y}" width="${wide}" height="${height}" rx="${height / 2}" fill="${colour}" fill-opacity="0.35" stroke="${colour}" stroke-width="2"/>`;
    }
    case 'text': {
      const { says, x, y, size, isBold, anchor } = shape;
      return write(says, { x, y, fill: colour, size, isBold, anchor, around: colours.ground });
    }
  }
}
