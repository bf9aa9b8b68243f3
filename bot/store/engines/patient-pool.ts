import pg from 'pg';

/**
 * How long anything waits on PostgreSQL. What a person waits for is answered within 12 s, so that a statement on a
 * connection that fell silent is given up in time to be tried on another one.
 */
const waits = { connectMs: 5000, lockMs: 1500, statementMs: 7000, answerMs: 8000, idleTransactionMs: 30_000 } as const;
/** One instance's share of the 100 connections that PostgreSQL allows by default. */
const mostConnections = 20;

/** A connection for one statement or transaction. */
interface Connection {
  query(text: string, values?: readonly unknown[]): Promise<pg.QueryResult>;
  release(): void;
}

/** pg's pool as kysely takes it, with an end to every wait. */
export interface PatientPool {
  readonly options: object;
  connect(): Promise<Connection>;
  /** Its connections, and what waits for one. */
  count(): { readonly open: number; readonly idle: number; readonly waiting: number };
  end(): Promise<void>;
}

/**
 * pg gives back to the pool a connection whose statement was never answered, and hands out others that are as silent
 * one by one. Here one that failed is closed; so are those that nobody heard from since another fell silent; and who
 * comes first to a connection that turns out to be lost gets another one, where nothing can be done twice by that.
 */
export function openPatientPool(config: pg.PoolConfig, onError: (error: Error) => void): PatientPool {
  const pool = new pg.Pool({
    ...config,
    max: mostConnections,
    connectionTimeoutMillis: waits.connectMs,
    query_timeout: waits.answerMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    // As a statement, and not as the connection begins: poolers refuse what they don't know there.
    onConnect: async (client: pg.ClientBase) => {
      await client.query(setTimeouts);
    },
  });
  // Without a listener a connection that drops ends the process: the pool's while idle, its own between two queries.
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  const heardAt = new WeakMap<pg.PoolClient, number>();
  let silentSince = Number.NEGATIVE_INFINITY;
  const take = async (): Promise<pg.PoolClient> => {
    for (;;) {
      const client = await pool.connect();
      const heard = heardAt.get(client);
      if (heard === undefined || heard >= silentSince) return client;
      client.release(true);
    }
  };
  const ask = async (client: pg.PoolClient, text: string, values?: readonly unknown[]) => {
    try {
      const result = await (values ? client.query(text, [...values]) : client.query(text));
      heardAt.set(client, performance.now());
      return result;
    } catch (error) {
      if (isSilence(error)) silentSince = performance.now();
      throw error;
    }
  };
  return {
    options: pool.options,
    count: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    end: () => pool.end(),
    async connect() {
      // Undefined where it was lost, and no other could be had.
      let client: pg.PoolClient | undefined = await take();
      let isFirst = true;
      let isLost = false;
      return {
        async query(text, values) {
          const mayRepeat = isFirst && repeatable.test(text);
          isFirst = false;
          if (!client) throw new Error('the connection was lost');
          try {
            return await ask(client, text, values);
          } catch (error) {
            if (!isLoss(error)) throw error;
            if (!mayRepeat && !isTerminated(error)) {
              isLost = true;
              throw error;
            }
            client.release(true);
            client = undefined;
            client = await take();
            return ask(client, text, values).catch((again: unknown) => {
              isLost = isLoss(again);
              throw again;
            });
          }
        },
        release: () => client?.release(isLost),
      };
    },
  };
}

const setTimeouts = `set statement_timeout = ${waits.statementMs}; set lock_timeout = ${waits.lockMs}; set idle_in_transaction_session_timeout = ${waits.idleTransactionMs}`;

/** The first statement on a connection, where to ask twice does nothing twice. */
const repeatable = /^\s*(?:select|begin|start transaction)\b/i;

/** pg has no code for it. */
function isSilence(error: unknown): boolean {
  return (error as Error).message === 'Query read timeout';
}

/** The server ended the connection, and with it what it had begun. */
function isTerminated(error: unknown): boolean {
  return /^57P0[123]$/.test(String((error as { code?: unknown }).code));
}

function isLoss(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message: string };
  return (
    isSilence(error) ||
    isTerminated(error) ||
    /^(?:08\w{3}|ECONNRESET|EPIPE|ETIMEDOUT)$/.test(String(code)) ||
    /^(?:Connection terminated|Client has encountered a connection error)/.test(message)
  );
}
