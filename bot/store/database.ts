import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import { DEFAULT_MIGRATION_TABLE, Migrator } from 'kysely/migration';
import pg from 'pg';
import { fromPglite, type Db as JobDatabase } from 'pg-boss';
import { DatabaseError } from './database-error.ts';
import { listenEmbedded, listenPostgres, type OnChange, type StopListening } from './listen.ts';
import { lockFolder } from './lock-folder.ts';
import { conversations } from './migrations/001-conversations.ts';
import { reminders } from './migrations/002-reminders.ts';
import { summaries } from './migrations/003-summaries.ts';
import { chats } from './migrations/004-chats.ts';
import { changes } from './migrations/005-changes.ts';
import { takingBack } from './migrations/006-taking-back.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

export interface OpenDatabase {
  readonly db: Database;
  /** The same database as the job queue takes it. */
  readonly jobs: JobDatabase;
  readonly kind: 'embedded' | 'postgresql';
  /** Hears of changes in the database, by whichever instance they are made, until it is stopped. */
  listen(onChange: OnChange): Promise<StopListening>;
  close(): Promise<void>;
}

export interface DatabaseSettings {
  /** PostgreSQL's address; absent: the embedded database in `dataDir`. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  /** Told of faults that happen between queries, such as a lost connection. */
  readonly onError?: (error: Error) => void;
}

const readyWithinMs = 2000;

const asText = (value: string) => value;
/** A day is a day: as a Date it would be midnight of the machine's own time zone. */
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.DATE ? asText : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/**
 * Opens the database and brings its tables up to date.
 * @throws {DatabaseError} when it can't be reached, or another process has the embedded one open.
 */
export async function openDatabase(settings: DatabaseSettings): Promise<OpenDatabase> {
  return openAndTry(settings, migrate);
}

/** What a database holds, by its migrations. */
export interface DatabaseState {
  readonly kind: OpenDatabase['kind'];
  /** Migrations that the next start makes. */
  readonly pending: readonly string[];
  /** Migrations of a newer version, with which this one does not start. */
  readonly unknown: readonly string[];
}

/**
 * Looks at a database that exists and changes nothing in it.
 * @throws {DatabaseError} as `openDatabase` does
 */
export async function inspectDatabase(settings: DatabaseSettings): Promise<DatabaseState> {
  let state: Omit<DatabaseState, 'kind'> = { pending: [], unknown: [] };
  const { kind, close } = await openAndTry(settings, async (db) => {
    state = await compareMigrations(db);
  });
  await close();
  return { kind, ...state };
}

async function openAndTry(settings: DatabaseSettings, use: (db: Database) => Promise<void>): Promise<OpenDatabase> {
  const opened =
    settings.databaseUrl === undefined ? await openEmbedded(settings) : openPostgres(settings, settings.databaseUrl);
  try {
    await use(opened.db);
    return opened;
  } catch (cause) {
    await opened.close();
    if (opened.kind === 'embedded')
      throw new DatabaseError(
        `the database in ${settings.dataDir} can't be brought up to date; keep a copy of that folder and choose another DATA_DIR`,
        { cause },
      );
    const { host } = new URL(settings.databaseUrl ?? '');
    throw new DatabaseError(
      `PostgreSQL at ${host} can't be used (${reasonOf(cause)}); start it, or mend DATABASE_URL`,
      { cause },
    );
  }
}

/** Where a host has several addresses Node gathers their errors in one that has a code and no words. */
function reasonOf(cause: unknown): string {
  const { message, code } = cause as { message?: string; code?: string };
  return message || code || 'unknown reason';
}

/** True where the database answers within two seconds. */
export async function isReady(db: Database): Promise<boolean> {
  const answered = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
  const late = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => late.resolve(false), readyWithinMs);
  const ready = await Promise.race([answered, late.promise]);
  clearTimeout(timer);
  return ready;
}

async function openEmbedded({ dataDir, onError }: DatabaseSettings): Promise<OpenDatabase> {
  await mkdir(dataDir, { recursive: true });
  const folder = await realpath(dataDir);
  const release = await lockFolder(folder, onError);
  try {
    const pglite = await PGlite.create(join(folder, 'pglite'), { parsers: { [pg.types.builtins.DATE]: asText } });
    const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
    return {
      db,
      jobs: fromPglite(pglite),
      kind: 'embedded',
      listen: (onChange) => listenEmbedded(pglite, onChange),
      close: () => db.destroy().then(() => release()),
    };
  } catch (error) {
    await release();
    throw error;
  }
}

function openPostgres({ onError }: DatabaseSettings, databaseUrl: string): OpenDatabase {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10, connectionTimeoutMillis: 5000, types });
  // Without a listener a connection that drops ends the process: the pool's while idle, its own between two queries.
  pool.on('error', (error) => onError?.(error));
  pool.on('connect', (client) => client.on('error', (error) => onError?.(error)));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    jobs: { executeSql: (text, values) => pool.query(text, values) },
    kind: 'postgresql',
    listen: (onChange) => listenPostgres(databaseUrl, { onChange, onError }),
    close: () => db.destroy(),
  };
}

async function migrate(db: Database): Promise<void> {
  const { error } = await createMigrator(db).migrateToLatest();
  if (error) throw error;
}

function createMigrator(db: Database): Migrator {
  return new Migrator({
    db,
    provider: {
      getMigrations: async () => ({
        '001-conversations': conversations,
        '002-reminders': reminders,
        '003-summaries': summaries,
        '004-chats': chats,
        '005-changes': changes,
        '006-taking-back': takingBack,
      }),
    },
  });
}

async function compareMigrations(db: Database): Promise<Omit<DatabaseState, 'kind'>> {
  const migrations = await createMigrator(db).getMigrations();
  const known = migrations.map(({ name }) => name);
  const pending = migrations.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name);
  // Without any that was made there is no table of them to ask.
  if (pending.length === known.length) return { pending, unknown: [] };
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db);
  return { pending, unknown: rows.map(({ name }) => name).filter((name) => !known.includes(name)) };
}
