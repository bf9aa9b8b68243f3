import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import pg from 'pg';
import { type DatabaseSettings, type OpenDatabase, openDatabase } from '../../../bot/store/database.ts';
import { createEmbeddedFolder } from './embedded-folder.ts';

const serverUrl = process.env['TEST_DATABASE_URL'] || 'postgres://postgres@127.0.0.1:5432/test';

/** A database of its own for one test, gone afterwards. */
export interface TestDatabase {
  readonly settings: DatabaseSettings;
  /** Opens it, as one more instance of the bot does. */
  open(): Promise<OpenDatabase>;
  drop(): Promise<void>;
}

/** Both engines: PGlite in a folder, and PostgreSQL where there is one. */
export const engines: readonly {
  name: string;
  create: () => Promise<TestDatabase>;
  isThere: () => Promise<boolean>;
}[] = [
  { name: 'PGlite', create: createEmbedded, isThere: async () => true },
  { name: 'PostgreSQL', create: createPostgres, isThere: isPostgresThere },
];

export function isPostgres({ name }: (typeof engines)[number]): boolean {
  return name === 'PostgreSQL';
}

/** Without PostgreSQL its tests are skipped on a laptop; CI skips nothing. */
export async function needsEngine(context: Mocha.Context, { name, isThere }: (typeof engines)[number]): Promise<void> {
  if (await isThere()) return;
  const hint = `${name} is not reachable; start it, or set TEST_DATABASE_URL`;
  if (process.env['CI']) throw new Error(hint);
  process.stderr.write(`    skipped: ${hint}\n`);
  context.skip();
}

export async function createEmbedded(): Promise<TestDatabase> {
  const dataDir = await createEmbeddedFolder();
  const settings = { dataDir };
  return { settings, open: () => openDatabase(settings), drop: () => rm(dataDir, { recursive: true }) };
}

async function createPostgres(): Promise<TestDatabase> {
  const name = `bot_${randomUUID().replaceAll('-', '')}`;
  await run(`create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const settings = { databaseUrl: url.href, dataDir: '' };
  return {
    settings,
    open: () => openDatabase(settings),
    drop: () => run(`drop database ${name} with (force)`),
  };
}

async function isPostgresThere(): Promise<boolean> {
  return run('select 1').then(
    () => true,
    () => false,
  );
}

async function run(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl, connectionTimeoutMillis: 3000 });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
