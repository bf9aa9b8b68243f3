import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigError } from '../bot/config.ts';
import { createAppPackage } from './app-package.ts';
import { packageFile } from './package-file.ts';
import { readPackageSettings } from './settings.ts';

/** Builds the app package from the settings: `npm run package -- [--out FILE]`. */
try {
  const { values } = parseArgs({ options: { out: { type: 'string', default: packageFile } } });
  const settings = readPackageSettings(process.env);
  await mkdir(dirname(values.out), { recursive: true });
  await writeFile(values.out, await createAppPackage(settings));
  console.log(`${values.out} is ready for ${settings.domain}; upload it in the Teams admin centre, under Manage apps`);
} catch (error) {
  const { message, code } = error as NodeJS.ErrnoException;
  if (!(error instanceof ConfigError || code?.startsWith('ERR_PARSE_ARGS'))) throw error;
  console.error(message);
  process.exitCode = 1;
}
