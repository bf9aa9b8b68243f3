import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { openQueue } from './sending/queue.ts';
import { ConfigError, readConfig } from './settings/config.ts';
import { BackupError } from './store/backup/backup-lines.ts';
import { restoreBackup, type ToSend } from './store/backup/restore-backup.ts';
import { type OpenDatabase, openAsItIs } from './store/database.ts';
import { DatabaseError } from './store/database-error.ts';
import { CommandLineError, runCommand, type Typed } from './terminal/command-line.ts';

const line = {
  command: 'npm run restore --',
  does: 'Makes an empty database hold what a backup holds: after a loss, or to move from the embedded one to PostgreSQL.',
  options: {},
  help: {},
  takes: '<file>',
} as const;

await runCommand(line, restore, (error) =>
  [ConfigError, DatabaseError, BackupError].some((kind) => error instanceof kind),
);

async function restore({ positionals: [file, more] }: Typed<typeof line.options>): Promise<void> {
  if (file === undefined || more !== undefined)
    throw new CommandLineError('name one file, as in npm run restore -- defender-bot.backup.gz');
  await access(file).catch((cause) => {
    throw new BackupError(`${file} can't be read; name the file that npm run backup wrote`, { cause });
  });
  const { databaseUrl, dataDir = '' } = readConfig(process.env, []);
  const opened = await openAsItIs({ databaseUrl, dataDir });
  try {
    const { rows, madeAt, toSend } = await restoreBackup(opened, readLines(file));
    await queueAgain(opened, toSend);
    console.log(`${rows} rows are as they were at ${madeAt}; start the bot`);
  } finally {
    await opened.close();
  }
}

async function queueAgain(opened: OpenDatabase, toSend: ToSend): Promise<void> {
  const queue = await openQueue(opened, (error) => console.error(error.message));
  await opened.db.transaction().execute(async (transaction) => {
    for (const name of ['reminder', 'post', 'notice'] as const) await queue.enqueue(name, toSend[name], transaction);
  });
  await queue.stop();
}

/** @throws {BackupError} where what is compressed is damaged, or cut off */
async function* readLines(file: string): AsyncGenerator<string> {
  const unpacked = createGunzip().setEncoding('utf8');
  createReadStream(file)
    .on('error', (error) => unpacked.destroy(error))
    .pipe(unpacked);
  let begun = '';
  try {
    for await (const text of unpacked as AsyncIterable<string>) {
      const [head = '', ...lines] = text.split('\n');
      begun += head;
      for (const line of lines) {
        yield begun;
        begun = line;
      }
    }
  } catch (cause) {
    if (cause instanceof BackupError) throw cause;
    throw new BackupError(`${file} is no backup of the bot, or is damaged; take another one`, { cause });
  }
}
