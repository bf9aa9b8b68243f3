import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { sql } from 'kysely';
import { listenPostgres } from '../../bot/store/engines/listen.ts';
import { engines, isPostgres, needsEngine } from '../support/databases/databases.ts';

describe('listening for changes on PostgreSQL', function () {
  this.timeout(20_000);

  it('leaves no connection behind at a server that takes it and does not listen, as a standby', async () => {
    const standby = await openStandby();
    await assert.rejects(
      listenPostgres(`postgres://bot@127.0.0.1:${standby.port}/bot`, { onChange: () => undefined }),
      /during recovery/,
    );
    await standby.nextEnd;
    standby.close();
  });

  for (const engine of engines.filter(isPostgres))
    it('asks now and then whether the other side is still there, as nothing else is sent', async function () {
      await needsEngine(this, engine);
      if (!existsSync('/proc/net/tcp')) this.skip();
      const database = await engine.create();
      const opened = await database.open();
      const stop = await opened.listen(() => undefined);
      const { rows } = await sql<{ port: number }>`
        select client_port as port from pg_stat_activity
        where datname = current_database() and query = 'listen changes'`.execute(opened.db);
      const seconds = rows.map(({ port }) => readKeepAlive(port));
      await stop();
      await opened.close();
      await database.drop();
      assert.equal(seconds.length, 1);
      assert.ok((seconds[0] ?? Number.POSITIVE_INFINITY) <= 60, `after ${seconds} seconds`);
    });
});

/** In how many seconds the system looks whether a connection from a port is alive; undefined where it does not. */
function readKeepAlive(port: number): number | undefined {
  const local = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const row = readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .find(([, from]) => from?.endsWith(local));
  const [timer, when = ''] = row?.[5]?.split(':') ?? [];
  return timer === '02' ? Number.parseInt(when, 16) / 100 : undefined;
}

/** A server that lets anybody in and does not take LISTEN. */
async function openStandby(): Promise<{ port: number; nextEnd: Promise<unknown>; close(): void }> {
  const end = Promise.withResolvers<void>();
  const server = createServer((socket: Socket) => {
    const ready = message('Z', 'I');
    socket.on('close', () => end.resolve());
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', '\0\0\0\0'), ready]));
      socket.on('data', (data) => {
        const refused = message('E', 'SERROR\0C25006\0Mcannot execute LISTEN during recovery\0\0');
        if (data.toString().startsWith('Q')) socket.write(Buffer.concat([refused, ready]));
        else socket.end();
      });
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { port: (server.address() as AddressInfo).port, nextEnd: end.promise, close: () => server.close() };
}

function message(kind: string, body: string): Buffer {
  const head = Buffer.alloc(5);
  head.write(kind);
  head.writeInt32BE(4 + Buffer.byteLength(body), 1);
  return Buffer.concat([head, Buffer.from(body)]);
}
