import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { PackageSettings } from '../../manifest/settings.ts';
import { writeManifest } from '../../manifest/write-manifest.ts';
import { type Finding, mend, ok } from './finding.ts';

const what = 'app package';
const advice = 'run npm run package, and upload the zip in the Teams admin centre';

/** Whether the app package that was built says what this bot does: its addresses, its registrations, its commands. */
export async function checkPackage(settings: PackageSettings, file: string): Promise<Finding> {
  const zip = await readFile(file).catch(() => undefined);
  if (!zip) return mend(what, `there is none at ${file}; ${advice}`);
  const packed = unzip(zip);
  if (!packed) return mend(what, `${file} is not a zip; ${advice}`);
  const expected = Object.entries(writeManifest(settings));
  const differing = expected.filter(
    ([name, content]) => !Buffer.from(content).equals(packed[name] ?? new Uint8Array()),
  );
  if (differing.length === 0) return ok(what, 'it offers the commands of this bot, at its addresses');
  const names = differing.map(([name]) => name).join(' and ');
  return mend(what, `${names} in it differ from what these settings and this version make; ${advice}`);
}

function unzip(zip: Uint8Array): Record<string, Uint8Array> | undefined {
  try {
    return unzipSync(zip);
  } catch {
    return undefined;
  }
}
