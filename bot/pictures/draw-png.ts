import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const readModule = (url: string) => readFile(fileURLToPath(url));
const loading = readModule(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')).then(initWasm);
const reading = Promise.all([
  readModule(import.meta.resolve('@expo-google-fonts/open-sans/400Regular/OpenSans_400Regular.ttf')),
  readModule(import.meta.resolve('@expo-google-fonts/open-sans/600SemiBold/OpenSans_600SemiBold.ttf')),
]);

/** A PNG of an SVG in its own size, with letters of our own: the same bytes on every machine. */
export async function drawPng(drawing: string): Promise<Uint8Array> {
  await loading;
  const fontBuffers = await reading;
  return new Resvg(drawing, { font: { fontBuffers, defaultFontFamily: 'Open Sans' } }).render().asPng();
}
