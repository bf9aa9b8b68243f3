export type PictureTheme = 'light' | 'dark';

export interface Colours {
  readonly background: string;
  readonly text: string;
  readonly subtle: string;
  readonly line: string;
  readonly ahead: string;
  readonly done: string;
  readonly late: string;
  readonly today: string;
}

/** Those of Teams' cards, so that a picture is part of the card that it is in. */
export const colours: Readonly<Record<PictureTheme, Colours>> = {
  light: {
    background: '#ffffff',
    text: '#242424',
    subtle: '#616161',
    line: '#c7c7c7',
    ahead: '#5b5fc7',
    done: '#0e700e',
    late: '#bc4b09',
    today: '#242424',
  },
  dark: {
    background: '#292929',
    text: '#ffffff',
    subtle: '#d6d6d6',
    line: '#666666',
    ahead: '#aab1fa',
    done: '#54b054',
    late: '#faa06b',
    today: '#ffffff',
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
}

export function write(text: string, { x, y, fill, size = 20, isBold = false, anchor = 'start' }: Written): string {
  const weight = isBold ? ' font-weight="600"' : '';
  return `<text x="${x}" y="${y}" fill="${fill}" font-size="${size}"${weight} text-anchor="${anchor}">${escapeText(text)}</text>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
