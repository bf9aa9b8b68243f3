import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const isLoaded = readFile(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))).then(initWasm);

/** A PNG of an SVG of `manifest/icons/`, in its own size; the same bytes on every machine. */
export async function drawIcon(name: 'color' | 'outline'): Promise<Uint8Array> {
  await isLoaded;
  return new Resvg(await readFile(new URL(`icons/${name}.svg`, import.meta.url), 'utf8')).render().asPng();
}
