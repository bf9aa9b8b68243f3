import { type ZipOptions, zipSync } from 'fflate';
import { drawIcon } from './draw-icon.ts';
import type { PackageSettings } from './settings.ts';
import { writeManifest } from './write-manifest.ts';

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
