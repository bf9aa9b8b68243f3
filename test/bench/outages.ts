import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type BotProcess, runBot } from '../support/bots/bot-process.ts';
import { engines, isPostgres } from '../support/databases/databases.ts';
import { createEmbeddedFolder } from '../support/databases/embedded-folder.ts';
import { openSeverable, type Severable } from '../support/databases/severable-database.ts';
import { watchMicrosoft } from './microsoft-outages.ts';
import { type OutageRow, watchOutage } from './watch-outage.ts';

/** `npm run outages`: what is out, what people see of it, what is lost, and how long until it works again by itself. */
const rows: OutageRow[] = [];

const addressOf = async (bot: BotProcess) => (await bot.waitFor(/listens at (http:\S+)\/api/))[1] ?? '';

async function watchPostgres(): Promise<void> {
  const postgres = engines.find(isPostgres);
  if (!postgres || !(await postgres.isThere())) {
    process.stdout.write('PostgreSQL is not there; set TEST_DATABASE_URL\n');
    return;
  }
  const database = await postgres.create();
  const databaseUrl = database.settings.databaseUrl ?? '';
  const name = new URL(databaseUrl).pathname.slice(1);
  const others = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and pid <> pg_backend_pid()`;
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const way = await openSeverable(databaseUrl);
  const bot = await runBot({ DATABASE_URL: way.url });
  const url = await addressOf(bot);
  const watch = async (what: string, begin: (to: Severable) => unknown, end: (to: Severable) => unknown) => {
    rows.push(
      await watchOutage({
        what,
        url: () => url,
        begin: async () => void (await begin(way)),
        end: async () => void (await end(way)),
      }),
    );
  };
  await watch(
    'PostgreSQL down',
    (to) => to.cut(),
    (to) => to.mend(),
  );
  await watch(
    'its connections silent, new ones are made',
    (to) => to.hang(),
    () => undefined,
  );
  await watch(
    'a table locked by somebody',
    () => client.query('begin; lock table language_choices'),
    () => client.query('rollback'),
  );
  await watch(
    'PostgreSQL read-only',
    () => client.query(`alter database ${name} set default_transaction_read_only = on; ${others}`),
    async () => {
      await client.query('set default_transaction_read_only = off');
      await client.query(`alter database ${name} reset default_transaction_read_only`);
      await client.query(others);
    },
  );
  await watch(
    'all its connections ended, as in a failover',
    () => client.query(others),
    () => undefined,
  );
  await bot.stop();
  await way.close();
  await client.end();
  await database.drop();
}

interface Ending {
  readonly what: string;
  readonly dataDir: string;
  readonly begin: (bot: BotProcess) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** The process ends; whoever keeps it running starts another, which is part of coming back. */
async function watchEnded({ what, dataDir, begin, end }: Ending): Promise<void> {
  let bot = await runBot({ DATA_DIR: dataDir });
  let url = await addressOf(bot);
  rows.push(
    await watchOutage({
      what,
      url: () => url,
      begin: () => begin(bot),
      end: async () => {
        await end();
        bot = await runBot({ DATA_DIR: dataDir });
        void addressOf(bot).then((address) => {
          url = address;
        });
      },
    }),
  );
  await bot.stop();
}

async function tellStart(what: string, dataDir: string): Promise<void> {
  const { errors } = await (await runBot({ DATA_DIR: dataDir })).ended();
  process.stdout.write(`${what}: ${errors}`);
}

/** On a disk of its own, which only root can make. */
async function watchReadOnlyFolder(): Promise<void> {
  const disk = await mkdtemp(join(tmpdir(), 'bot-disk-'));
  const mount = (...words: string[]): void => {
    execFileSync('mount', [...words, disk], { stdio: 'ignore' });
  };
  try {
    mount('-t', 'tmpfs', 'none');
  } catch {
    process.stdout.write('a read-only folder was not tried: only root can make one\n');
    await rm(disk, { recursive: true });
    return;
  }
  const dataDir = join(disk, 'data');
  await cp(await createEmbeddedFolder(), dataDir, { recursive: true });
  await watchEnded({
    what: 'the embedded folder read-only at a start',
    dataDir,
    begin: async (bot) => {
      await bot.stop();
      mount('-o', 'remount,ro');
      await tellStart('a start in a read-only folder says', dataDir);
    },
    end: async () => mount('-o', 'remount,rw'),
  });
  execFileSync('umount', [disk]);
  await rm(disk, { recursive: true, force: true });
}

async function watchDamage(): Promise<void> {
  const dataDir = await createEmbeddedFolder();
  const control = join(dataDir, 'pglite', 'global', 'pg_control');
  await watchEnded({
    what: 'the embedded folder damaged, until a copy is put back',
    dataDir,
    begin: async (bot) => {
      await bot.stop();
      await cp(control, join(dataDir, 'copy'));
      await writeFile(control, 'x'.repeat(8192));
      await tellStart('a start in a damaged folder says', dataDir);
    },
    end: async () => cp(join(dataDir, 'copy'), control),
  });
  await rm(dataDir, { recursive: true });
}

async function watchLostLock(): Promise<void> {
  const dataDir = await createEmbeddedFolder();
  const [lock, pid] = [join(dataDir, 'in-use.lock'), join(dataDir, 'in-use.pid')];
  await watchEnded({
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
}

await watchPostgres();
rows.push(...(await watchMicrosoft()));
await watchReadOnlyFolder();
await watchDamage();
await watchLostLock();
console.table(rows);
