import { strToU8, type ZipOptions, zipSync } from 'fflate';
import { createAppManifest } from './app-manifest.ts';
import { drawIcon } from './draw-icon.ts';
import type { PackageSettings } from './settings.ts';

/** A zip keeps local time without its zone, so this is the same in every zone. */
const options: ZipOptions = { level: 9, os: 0, mtime: new Date(2026, 0, 1) };

/** The zip that an admin uploads; the same settings give the same bytes. */
export async function createAppPackage(settings: PackageSettings): Promise<Uint8Array> {
  const files = {
    ...writeManifest(settings),
    'color.png': await drawIcon('color'),
    'outline.png': await drawIcon('outline'),
  };
  return zipSync(files, options);
}

/** The texts in the zip, by file name. */
export function writeManifest(settings: PackageSettings): { 'manifest.json': Uint8Array; 'nl.json': Uint8Array } {
  const { manifest, dutch } = createAppManifest(settings);
  return { 'manifest.json': writeJson(manifest), 'nl.json': writeJson(dutch) };
}

function writeJson(value: unknown): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 2)}\n`);
}
