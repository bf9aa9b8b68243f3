import { randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import type { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { type ChangeSubject, changeSubjects } from '../change-subjects.ts';

export type OnChange = (subject: ChangeSubject) => void;
export type StopListening = () => Promise<void>;

export const channel = 'changes';
const again = { firstMs: 200, mostMs: 5000 };
/** Nothing is sent on it for hours, and what is between may forget a silent connection within minutes. */
const connection = {
  connectionTimeoutMillis: 5000,
  query_timeout: 5000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 30_000,
};
/** The system's own questions take minutes to find out that nobody answers. */
const askEveryMs = 10_000;

/** PostgreSQL takes LISTEN, and nothing is heard: a pool that gives each transaction another connection is between. */
class NotHeardError extends Error {
  override readonly name = 'NotHeardError';
}

const heardWithinMs = 3000;

/** Whether what one connection tells is heard on another, tried on a channel of its own. */
export async function isHeard(databaseUrl: string): Promise<boolean> {
  const own = `heard_${randomUUID().replaceAll('-', '')}`;
  const clients = [0, 1].map(() => new pg.Client({ connectionString: databaseUrl, ...connection }));
  const heard = Promise.withResolvers<boolean>();
  for (const client of clients) client.on('error', () => heard.resolve(false));
  const [listener, teller] = clients as [pg.Client, pg.Client];
  const timer = setTimeout(() => heard.resolve(false), heardWithinMs);
  try {
    for (const client of clients) await client.connect();
    listener.on('notification', () => heard.resolve(true));
    await listener.query(`listen ${own}`);
    await teller.query(`notify ${own}`);
    return await heard.promise;
  } finally {
    clearTimeout(timer);
    await Promise.all(clients.map((client) => client.end().catch(() => undefined)));
  }
}

export async function listenEmbedded(pglite: PGlite, onChange: OnChange): Promise<StopListening> {
  return pglite.listen(channel, (payload) => tell(payload, onChange));
}

/**
 * With a connection of its own, as a pool gives them back. One that is lost is opened again, and then every subject
 * counts as changed: what was told in between was told to nobody.
 */
export async function listenPostgres(
  databaseUrl: string,
  { onChange, onError }: { onChange: OnChange; onError?: ((error: Error) => void) | undefined },
): Promise<StopListening> {
  const stopped = new AbortController();
  const open = async (): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: databaseUrl, ...connection });
    client.on('error', (error) => onError?.(error));
    client.on('notification', ({ payload }) => tell(payload, onChange));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      return client;
    } catch (error) {
      // A server that lets in and does not listen, as a standby, would collect them.
      void client.end();
      throw error;
    }
  };
  const reopen = async () => {
    for (let waitMs = again.firstMs; !stopped.signal.aborted; waitMs = Math.min(2 * waitMs, again.mostMs)) {
      await after(waitMs, undefined, { signal: stopped.signal }).catch(() => undefined);
      if (stopped.signal.aborted) return;
      try {
        const client = await open();
        if (stopped.signal.aborted) return client.end();
        keep(client);
        for (const subject of changeSubjects) onChange(subject);
        return;
      } catch (error) {
        onError?.(error as Error);
      }
    }
  };
  let current: pg.Client;
  const keep = (client: pg.Client) => {
    current = client;
    // One that does not answer is ended, and another is opened in its place.
    const asking = setInterval(() => client.query('select 1').catch(() => client.end()), askEveryMs);
    client.once('end', () => {
      clearInterval(asking);
      void reopen();
    });
  };
  keep(await open());
  isHeard(databaseUrl).then(
    (heard) => heard || onError?.(new NotHeardError('changes are not heard')),
    (error) => onError?.(error as Error),
  );
  return async () => {
    stopped.abort();
    await current.end();
  };
}

function tell(payload: string | undefined, onChange: OnChange): void {
  const subject = changeSubjects.find((known) => known === payload);
  if (subject) onChange(subject);
}
