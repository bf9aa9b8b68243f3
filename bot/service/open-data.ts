import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Log, logSparingly } from '../log.ts';
import type { Config } from '../settings/config.ts';
import { type OpenDatabase, openDatabase } from '../store/database.ts';
import { noTelemetry, type Telemetry } from '../telemetry/telemetry.ts';

/** The database that the settings name, or one that is gone with the process. */
export async function openData(
  { databaseUrl, dataDir: named }: Config,
  { log, telemetry }: { log: Log; telemetry: Telemetry },
): Promise<OpenDatabase> {
  const dataDir = named ?? (await mkdtemp(join(tmpdir(), 'defender-bot-')));
  if (named === undefined) process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  return openDatabase({
    databaseUrl,
    dataDir,
    onError: logSparingly(log, 'database', () => performance.now()),
    ...(telemetry === noTelemetry ? {} : { onStatement: (statement, ms) => telemetry.took('store', ms, statement) }),
    onLost: () => endWithoutDatabase(log, dataDir),
  });
}

/** Another process writes in the folder now: to close the database properly would write into it too. */
function endWithoutDatabase(log: Log, dataDir: string): void {
  log.error('database taken over');
  console.error(`Another process has taken over the database in ${dataDir}; this one ends. Start one of them only.`);
  process.exit(1);
}
