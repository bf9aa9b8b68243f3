import { type Kysely, sql } from 'kysely';
import { DEFAULT_MIGRATION_TABLE, Migrator } from 'kysely/migration';
import type { Db as JobDatabase } from 'pg-boss';
import { DatabaseError, isMissingRights, missingRights } from './database-error.ts';
import { openEmbedded } from './engines/embedded.ts';
import { isHeard, type OnChange, type StopListening } from './engines/listen.ts';
import { hostOf, openPostgres } from './engines/postgres.ts';
import type { OnStatement } from './engines/tell-statements.ts';
import { conversations } from './migrations/001-conversations.ts';
import { reminders } from './migrations/002-reminders.ts';
import { summaries } from './migrations/003-summaries.ts';
import { chats } from './migrations/004-chats.ts';
import { changes } from './migrations/005-changes.ts';
import { takingBack } from './migrations/006-taking-back.ts';
import { lock } from './migrations/020-lock.ts';
import { answersGiven } from './migrations/025-answers-given.ts';
import { sourceReadings } from './migrations/026-source-readings.ts';
import { ownWords } from './migrations/027-own-words.ts';
import { rights } from './migrations/028-rights.ts';
import { follows } from './migrations/029-follows.ts';
import { reading } from './migrations/030-reading.ts';
import { chosenChannels } from './migrations/031-chosen-channels.ts';
import { channelLists } from './migrations/032-channel-lists.ts';
import { tableFiles } from './migrations/033-table-files.ts';
import { followTopics } from './migrations/034-follow-topics.ts';
import { listUnusable } from './newer-tables.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

export interface OpenDatabase {
  readonly db: Database;
  /** The same database as the job queue takes it. */
  readonly jobs: JobDatabase;
  readonly kind: 'embedded' | 'postgresql';
  /** Hears of changes in the database, by whichever instance they are made, until it is stopped. */
  listen(onChange: OnChange): Promise<StopListening>;
  /** Connections of the pool, and what waits for one; the embedded database has one. */
  countConnections(): { readonly open: number; readonly idle: number; readonly waiting: number };
  /** False where the disk is full, as far as that can be seen from here. */
  hasRoom(): Promise<boolean>;
  /** Does what all instances need once, such as making tables, while no other instance does. */
  alone<Result>(work: (db: Database) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export interface DatabaseSettings {
  /** PostgreSQL's address; absent: the embedded database in `dataDir`. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  /** An embedded database with less room than this is not ready; absent: the usual. */
  readonly leastFreeBytes?: number;
  /** Told of faults that happen between queries, such as a lost connection. */
  readonly onError?: (error: Error) => void;
  /** Told of each statement, and of nothing that is in it. */
  readonly onStatement?: OnStatement | undefined;
  /** Another process took the embedded database over: nothing may be written any more. */
  readonly onLost?: () => void;
}

const readyWithinMs = 2000;

/**
 * Opens the database and brings its tables up to date.
 * @throws {DatabaseError} when it can't be reached, or another process has the embedded one open.
 */
export async function openDatabase(settings: DatabaseSettings): Promise<OpenDatabase> {
  return openAndTry(settings, (_db, opened) => opened.alone(migrate));
}

/**
 * Opens a database and leaves its tables as they are, whichever version made them.
 * @throws {DatabaseError} as `openDatabase` does
 */
export function openAsItIs(settings: DatabaseSettings): Promise<OpenDatabase> {
  return openAndTry(settings, async () => undefined);
}

/** The migrations that made a database's tables, in order; none where it is empty. */
export async function listMade(db: Database): Promise<string[]> {
  const migrations = await createMigrator(db).getMigrations();
  const made = migrations.filter(({ executedAt }) => executedAt !== undefined).map(({ name }) => name);
  return [...made, ...(await compareMigrations(db)).unknown];
}

/** Makes the tables of an empty database as they were after a migration; false where this version does not know it. */
export async function makeAsOf(db: Database, migration: string): Promise<boolean> {
  const migrator = createMigrator(db);
  if (!(await migrator.getMigrations()).some(({ name }) => name === migration)) return false;
  const { error } = await migrator.migrateTo(migration);
  if (error) throw error;
  return true;
}

/** What a database holds, by its migrations. */
export interface DatabaseState {
  readonly kind: OpenDatabase['kind'];
  /** Migrations that the next start makes. */
  readonly pending: readonly string[];
  /** Migrations of a newer version. */
  readonly unknown: readonly string[];
  /** Those of them that made tables with which this version does not start. */
  readonly unusable: readonly string[];
  /** Whether one instance hears what another changes. */
  readonly isHeard: boolean;
}

/**
 * Looks at a database that exists and changes nothing in it.
 * @throws {DatabaseError} as `openDatabase` does
 */
export async function inspectDatabase(settings: DatabaseSettings): Promise<DatabaseState> {
  let state: Compared = { pending: [], unknown: [], unusable: [] };
  const { kind, close } = await openAndTry(settings, async (db) => {
    state = await compareMigrations(db);
  });
  await close();
  const { databaseUrl } = settings;
  return { kind, ...state, isHeard: databaseUrl === undefined || (await isHeard(databaseUrl)) };
}

async function openAndTry(
  settings: DatabaseSettings,
  use: (db: Database, opened: OpenDatabase) => Promise<void>,
): Promise<OpenDatabase> {
  const opened =
    settings.databaseUrl === undefined ? await openEmbedded(settings) : openPostgres(settings, settings.databaseUrl);
  try {
    await use(opened.db, opened);
    return opened;
  } catch (cause) {
    await opened.close();
    if (cause instanceof DatabaseError) throw cause;
    if (opened.kind === 'embedded')
      throw new DatabaseError(
        `the database in ${settings.dataDir} can't be brought up to date; keep a copy of that folder and choose another DATA_DIR`,
        { cause },
      );
    throw explainPostgres(cause, hostOf(settings.databaseUrl ?? ''));
  }
}

/** PostgreSQL's own words name a table or a user, and no password. */
function explainPostgres(cause: unknown, host: string): DatabaseError {
  if (isMissingRights(cause)) return missingRights(cause);
  return new DatabaseError(`PostgreSQL at ${host} can't be used (${reasonOf(cause)}); start it, or mend DATABASE_URL`, {
    cause,
  });
}

/** Where a host has several addresses Node gathers their errors in one that has a code and no words. */
function reasonOf(cause: unknown): string {
  const { message, code } = cause as { message?: string; code?: string };
  return message || code || 'unknown reason';
}

/** True where the database can be written to, and says so within two seconds: a standby or a full disk can be read. */
export async function isReady({ db, hasRoom }: Pick<OpenDatabase, 'db' | 'hasRoom'>): Promise<boolean> {
  if (!(await hasRoom())) return false;
  const at = Temporal.Now.instant().toString();
  const answered = db
    .insertInto('write_checks')
    .values({ at })
    .onConflict((conflict) => conflict.column('one').doUpdateSet({ at }))
    .execute()
    .then(
      () => true,
      () => false,
    );
  const late = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => late.resolve(false), readyWithinMs);
  const ready = await Promise.race([answered, late.promise]);
  clearTimeout(timer);
  return ready;
}

/**
 * Brings the tables up to date; those that a newer version made are left as they are, where this one can use them.
 * @throws {DatabaseError} where it can't
 */
export async function migrate(db: Database): Promise<void> {
  const { unknown, unusable, pending } = await compareMigrations(db);
  if (unusable.length > 0)
    throw new DatabaseError(
      `the tables are of a newer version of the bot, and this one can't use them (${unusable.join(', ')}); start that version, or restore a backup of this one into an empty database`,
    );
  if (unknown.length > 0 && pending.length > 0)
    throw new DatabaseError(
      `the tables are of another version of the bot, which has ${unknown.join(', ')} and lacks ${pending.join(', ')}; start that version, or restore a backup of this one into an empty database`,
    );
  if (unknown.length > 0) return;
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
        '020-lock': lock,
        '025-answers-given': answersGiven,
        '026-source-readings': sourceReadings,
        '027-own-words': ownWords,
        '028-rights': rights,
        '029-follows': follows,
        '030-reading': reading,
        '031-chosen-channels': chosenChannels,
        '032-channel-lists': channelLists,
        '033-table-files': tableFiles,
        '034-follow-topics': followTopics,
      }),
    },
  });
}

type Compared = Pick<DatabaseState, 'pending' | 'unknown' | 'unusable'>;

async function compareMigrations(db: Database): Promise<Compared> {
  const migrations = await createMigrator(db).getMigrations();
  const known = migrations.map(({ name }) => name);
  const pending = migrations.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name);
  // Without any that was made there is no table of them to ask.
  if (pending.length === known.length) return { pending, unknown: [], unusable: [] };
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db);
  const unknown = rows.map(({ name }) => name).filter((name) => !known.includes(name));
  return { pending, unknown, unusable: listUnusable(unknown, known) };
}
