import pg from 'pg';
import { runBot } from '../support/bots/bot-process.ts';
import { engines, isPostgres } from '../support/databases/databases.ts';
import { openSeverable, type Severable } from '../support/databases/severable-database.ts';
import { openOwnDisk } from './own-disk.ts';
import { openOwnPostgres } from './own-postgres.ts';
import { actUntilRefused, addressOf, type OutageRow, watchOutage } from './watch-outage.ts';

/** What can happen to PostgreSQL, or to the way to it. */
export async function watchPostgres(): Promise<OutageRow[]> {
  return [...(await watchOnTheWay()), ...(await watchFailover()), ...(await watchFullDisk())];
}

function tellUntried(what: string): OutageRow[] {
  process.stdout.write(`${what} was not tried: it takes PostgreSQL's programs, and root for a disk\n`);
  return [];
}

async function watchOnTheWay(): Promise<OutageRow[]> {
  const postgres = engines.find(isPostgres);
  if (!postgres || !(await postgres.isThere())) return tellUntried('PostgreSQL that is out (set TEST_DATABASE_URL)');
  const database = await postgres.create();
  const databaseUrl = database.settings.databaseUrl ?? '';
  const name = new URL(databaseUrl).pathname.slice(1);
  const others = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and pid <> pg_backend_pid()`;
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const way = await openSeverable(databaseUrl);
  const bot = await runBot({ DATABASE_URL: way.url });
  const url = await addressOf(bot);
  const rows: OutageRow[] = [];
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
    'all connections silent, new ones too',
    (to) => to.swallow(),
    (to) => to.mend(),
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
    'all its connections ended',
    () => client.query(others),
    () => undefined,
  );
  await bot.stop();
  await way.close();
  await client.end();
  await database.drop();
  return rows;
}

/** The server is killed, and a while later its standby takes its place at the same address. */
async function watchFailover(): Promise<OutageRow[]> {
  const primary = await openOwnPostgres();
  if (!primary) return tellUntried('a failover');
  const standby = await primary.follow();
  const way = await openSeverable(primary.url);
  const bot = await runBot({ DATABASE_URL: way.url });
  const url = await addressOf(bot);
  const row = await watchOutage({
    what: 'PostgreSQL killed, its standby takes over',
    url: () => url,
    begin: () => primary.kill(),
    end: () => {
      standby.promote();
      way.leadTo(standby.url);
    },
  });
  await bot.stop();
  await way.close();
  for (const one of [primary, standby]) await one.close();
  return [row];
}

/** Nothing more goes on the disk that has its tables and what it writes ahead. */
async function watchFullDisk(): Promise<OutageRow[]> {
  const disk = await openOwnDisk(300);
  const server = disk && (await openOwnPostgres(disk.folder));
  if (!server) return tellUntried('a full disk of PostgreSQL');
  const bot = await runBot({ DATABASE_URL: server.url });
  const url = await addressOf(bot);
  const row = await watchOutage({
    what: 'PostgreSQL’s disk full',
    url: () => url,
    begin: async (confirm) => {
      await disk.fill();
      await actUntilRefused(url, confirm);
    },
    end: async () => {
      await disk.empty();
      server.kill();
      server.start();
    },
  });
  await bot.stop();
  await server.close();
  await disk.close();
  return [row];
}
