import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readCommandLine, runCommand } from '../bot/command-line.ts';
import { ConfigError } from '../bot/config.ts';
import { createAppPackage } from './app-package.ts';
import { packageFile } from './package-file.ts';
import { readPackageSettings } from './settings.ts';

const line = {
  command: 'npm run package --',
  does: 'Builds the app package from the settings, to be uploaded in the Teams admin centre.',
  options: { out: { type: 'string' } },
  help: { out: `the file to write; absent: ${packageFile}` },
} as const;

await runCommand(build);

/** Ends with 1 where the settings have faults. */
async function build(): Promise<void> {
  const { values, help } = readCommandLine(line, process.argv.slice(2));
  if (help) {
    console.log(help);
    return;
  }
  const { out = packageFile } = values;
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
