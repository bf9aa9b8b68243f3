import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { ConfigError, readConfig } from './settings/config.ts';
import { BackupError } from './store/backup/backup-lines.ts';
import { writeBackup } from './store/backup/write-backup.ts';
import { openAsItIs } from './store/database.ts';
import { DatabaseError } from './store/database-error.ts';
import { runCommand, type Typed } from './terminal/command-line.ts';

/** Only who made it may read it: people's numbers and words are in it. */
const ownerOnly = 0o600;

const line = {
  command: 'npm run backup --',
  does: 'Writes all that the database holds into one file, of which `npm run restore` makes a database anew.',
  options: { out: { type: 'string' } },
  help: { out: 'the file to write; absent: defender-bot-<moment>.backup.gz' },
} as const;

await runCommand(line, backUp, (error) =>
  [ConfigError, DatabaseError, BackupError].some((kind) => error instanceof kind),
);

async function backUp({ values }: Typed<typeof line.options>): Promise<void> {
  const { databaseUrl, dataDir = '' } = readConfig(process.env, []);
  const now = Temporal.Now.instant();
  const stamp = now.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
  const file = values.out ?? `defender-bot-${stamp}.backup.gz`;
  const opened = await openAsItIs({ databaseUrl, dataDir });
  const unfinished = `${file}.part`;
  let lines = 0;
  try {
    const text = async function* () {
      for await (const written of writeBackup(opened, now)) {
        lines += 1;
        yield `${written}\n`;
      }
    };
    await pipeline(
      Readable.from(text()),
      createGzip(),
      createWriteStream(unfinished, { mode: ownerOnly, flush: true }),
    );
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
    await opened.close();
  }
  console.log(`${file} holds what was in the database at ${now.toString({ smallestUnit: 'second' })} (${lines} lines)`);
}
