import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ConfigError } from '../bot/settings/config.ts';
import { runCommand, type Typed } from '../bot/terminal/command-line.ts';
import { createAppPackage } from './app-package.ts';
import { packageFile } from './package-file.ts';
import { readPackageSettings } from './settings.ts';

const line = {
  command: 'npm run package --',
  does: 'Builds the app package from the settings, to be uploaded in the Teams admin centre.',
  options: { out: { type: 'string' } },
  help: { out: `the file to write; absent: ${packageFile}` },
} as const;

await runCommand(line, build);

/** Ends with 1 where the settings have faults. */
async function build({ values: { out = packageFile } }: Typed<typeof line.options>): Promise<void> {
  try {
    const settings = readPackageSettings(process.env);
    await mkdir(dirname(out), { recursive: true });
    await writeFile(out, await createAppPackage(settings));
    console.log(`${out} is ready for ${settings.domain}; upload it in the Teams admin centre, under Manage apps`);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
