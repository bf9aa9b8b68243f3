import { strToU8 } from 'fflate';
import { createAppManifest } from './app-manifest.ts';
import type { PackageSettings } from './settings.ts';

/** The manifest and its Dutch texts as they are in the zip, by file name. */
export function writeManifest(settings: PackageSettings): { 'manifest.json': Uint8Array; 'nl.json': Uint8Array } {
  const { manifest, dutch } = createAppManifest(settings);
  return { 'manifest.json': writeJson(manifest), 'nl.json': writeJson(dutch) };
}

function writeJson(value: unknown): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 2)}\n`);
}
