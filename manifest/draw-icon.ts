import { readFile } from 'node:fs/promises';
import { drawPng } from '../bot/pictures/draw-png.ts';

/** A PNG of an SVG of `manifest/icons/`, in its own size; the same bytes on every machine. */
export async function drawIcon(name: 'color' | 'outline'): Promise<Uint8Array> {
  return drawPng(await readFile(new URL(`icons/${name}.svg`, import.meta.url), 'utf8'));
}
