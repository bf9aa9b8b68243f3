import { mkdir, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigError } from '../bot/config.ts';
import { createAppPackage } from './app-package.ts';
import { packageFile } from './package-file.ts';
import { readPackageSettings } from './settings.ts';

/** Builds the app package from the settings: `npm run package`. */
try {
  const settings = readPackageSettings(process.env);
  await mkdir(new URL('.', packageFile), { recursive: true });
  await writeFile(packageFile, await createAppPackage(settings));
  const path = relative(process.cwd(), fileURLToPath(packageFile));
  console.log(`${path} is ready for ${settings.domain}; upload it in the Teams admin centre, under Manage apps`);
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
