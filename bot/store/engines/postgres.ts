import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import type { Database, DatabaseSettings, OpenDatabase } from '../database.ts';
import type { Tables } from '../tables.ts';
import { listenPostgres } from './listen.ts';
import { openPatientPool } from './patient-pool.ts';
import { tellStatements } from './tell-statements.ts';

/** Somebody else who makes the tables is done within a minute, or something is wrong. */
const longestMakingMs = 60_000;
/** Whoever makes what all instances need holds this lock. */
const makingLock = 7_316_402;

const asText = (value: string) => value;
/** A day is a day: as a Date it would be midnight of the machine's own time zone. */
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.DATE ? asText : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

export function openPostgres({ onError, onStatement }: DatabaseSettings, databaseUrl: string): OpenDatabase {
  const pool = openPatientPool({ connectionString: databaseUrl, types }, (error) => onError?.(error));
  // kysely declares cursors of its pool too, which nothing here asks for.
  const log = onStatement && { log: tellStatements(onStatement) };
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }),
    ...log,
  });
  return {
    db,
    jobs: {
      async executeSql(text, values) {
        const connection = await pool.connect();
        try {
          return await connection.query(text, values);
        } finally {
          connection.release();
        }
      },
    },
    kind: 'postgresql',
    listen: (onChange) => listenPostgres(databaseUrl, { onChange, onError }),
    countConnections: pool.count,
    hasRoom: async () => true,
    alone: (work) => workAlone(databaseUrl, work),
    close: () => db.destroy(),
  };
}

/** Where a server listens, as far as it may be told: never with a user or a password. */
export function hostOf(databaseUrl: string): string {
  return URL.parse(databaseUrl)?.host || 'its socket';
}

/** Makes or alters tables with all the time it takes, while no other instance does. */
async function workAlone<Result>(databaseUrl: string, work: (db: Database) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 5000,
    query_timeout: longestMakingMs,
    keepAlive: true,
  });
  client.on('error', () => undefined);
  await client.connect();
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2, connectionTimeoutMillis: 5000, types });
  pool.on('error', () => undefined);
  const making = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    // In a transaction, so that it ends with it behind a pooler too.
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(${makingLock})`);
    return await work(making);
  } finally {
    await making.destroy();
    // What was made is not in this transaction.
    await client.query('rollback').catch(() => undefined);
    await client.end().catch(() => undefined);
  }
}
