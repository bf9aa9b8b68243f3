import { cp, mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BotProcess, runBot } from '../support/bots/bot-process.ts';
import { createEmbeddedFolder } from '../support/databases/embedded-folder.ts';
import { type OwnDisk, openOwnDisk } from './own-disk.ts';
import { actUntilRefused, addressOf, type OutageRow, watchOutage } from './watch-outage.ts';

/** What can happen to the folder of the embedded database. */
export async function watchEmbedded(): Promise<OutageRow[]> {
  return [...(await watchDisk()), await watchDamage(), await watchLostLock()];
}

interface Ending {
  readonly what: string;
  readonly dataDir: string;
  readonly begin: (bot: BotProcess, confirm: (who: string) => void) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** The process ends; whoever keeps it running starts another, which is part of coming back. */
async function watchEnded({ what, dataDir, begin, end }: Ending): Promise<OutageRow> {
  let bot = await runBot({ DATA_DIR: dataDir });
  let url = await addressOf(bot);
  const row = await watchOutage({
    what,
    url: () => url,
    begin: (confirm) => begin(bot, confirm),
    end: async () => {
      await end();
      bot = await runBot({ DATA_DIR: dataDir });
      void addressOf(bot).then((address) => {
        url = address;
      });
    },
  });
  await bot.stop();
  return row;
}

/** @throws where it starts all the same, or says something else */
async function tellStart(what: string, dataDir: string, expected: RegExp): Promise<void> {
  const bot = await runBot({ DATA_DIR: dataDir });
  const { errors } = await bot.ended();
  process.stdout.write(`${what}: ${errors}`);
  if (!expected.test(errors)) throw new Error(`that is not what it should say (${expected})`);
}

/** On a disk of its own, which only root can make. */
async function watchDisk(): Promise<OutageRow[]> {
  const disk = await openOwnDisk(400);
  if (!disk) {
    process.stdout.write('a full and a read-only disk were not tried: only root can make one\n');
    return [];
  }
  const dataDir = join(disk.folder, 'data');
  await cp(await createEmbeddedFolder(), dataDir, { recursive: true });
  const rows = [
    await watchFull(dataDir, disk),
    await watchEnded({
      what: 'the same, and the process killed meanwhile',
      dataDir,
      begin: async (bot, confirm) => {
        await disk.fill();
        await actUntilRefused(await addressOf(bot), confirm);
        process.kill(bot.pid, 'SIGKILL');
        await bot.ended();
      },
      end: disk.empty,
    }),
    await watchEnded({
      what: 'the disk of the embedded folder full at a start',
      dataDir,
      begin: async (bot) => {
        await bot.stop();
        await disk.fill();
        await tellStart('a start on a full disk says', dataDir, /^the disk of DATA_DIR \(.*\) is full; make room.*\n$/);
      },
      end: disk.empty,
    }),
    await watchEnded({
      what: 'the embedded folder read-only at a start',
      dataDir,
      begin: async (bot) => {
        await bot.stop();
        disk.makeReadOnly();
        await tellStart('a start in a read-only folder says', dataDir, /^DATA_DIR \(.*\) is read-only.*\n$/);
      },
      end: async () => disk.makeWritable(),
    }),
  ];
  await disk.close();
  return rows;
}

/** The process goes on, and nobody starts it again. */
async function watchFull(dataDir: string, disk: OwnDisk): Promise<OutageRow> {
  const bot = await runBot({ DATA_DIR: dataDir });
  const url = await addressOf(bot);
  const row = await watchOutage({
    what: 'the disk of the embedded folder full',
    url: () => url,
    begin: async (confirm) => {
      await disk.fill();
      await actUntilRefused(url, confirm);
    },
    end: disk.empty,
  });
  await bot.stop();
  return row;
}

async function watchDamage(): Promise<OutageRow> {
  const dataDir = await createEmbeddedFolder();
  const control = join(dataDir, 'pglite', 'global', 'pg_control');
  const row = await watchEnded({
    what: 'the embedded folder damaged, until a copy is put back',
    dataDir,
    begin: async (bot) => {
      await bot.stop();
      await cp(control, join(dataDir, 'copy'));
      await writeFile(control, 'x'.repeat(8192));
      await tellStart('a start in a damaged folder says', dataDir, /is damaged and was left as it is; put back.*\n$/);
    },
    end: async () => cp(join(dataDir, 'copy'), control),
  });
  await rm(dataDir, { recursive: true });
  return row;
}

async function watchLostLock(): Promise<OutageRow> {
  const dataDir = await createEmbeddedFolder();
  const [lock, pid] = [join(dataDir, 'in-use.lock'), join(dataDir, 'in-use.pid')];
  const row = await watchEnded({
    what: 'its lock taken over by another process',
    dataDir,
    begin: async (bot) => {
      // As a process does that took the lock over while this one stood still.
      await rm(lock, { recursive: true });
      await mkdir(lock);
      const later = new Date(Date.now() + 5000);
      await utimes(lock, later, later);
      await writeFile(pid, '1');
      process.stdout.write(`a process that lost its lock says: ${(await bot.ended()).errors}`);
    },
    end: async () => {
      for (const path of [lock, pid]) await rm(path, { recursive: true });
    },
  });
  await rm(dataDir, { recursive: true });
  return row;
}
