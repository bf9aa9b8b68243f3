import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { checkDatabase } from '../../bot/checks/check-database.ts';
import { readConfig } from '../../bot/settings/config.ts';
import { openDatabase } from '../../bot/store/database.ts';
import { engines, isPostgres, needsEngine } from '../support/databases/databases.ts';
import { mustCome } from '../support/must-come.ts';

for (const engine of engines.filter(isPostgres))
  describe('a pooler in transaction mode, which keeps what PostgreSQL tells by itself,', function () {
    this.timeout(60_000);

    it('is told of by the log and the doctor', async function () {
      await needsEngine(this, engine);
      const database = await engine.create();
      await (await database.open()).close();
      const direct = database.settings.databaseUrl ?? '';
      const pooler = await openPooler(direct);
      const errors: string[] = [];
      const told = Promise.withResolvers<void>();
      const opened = await openDatabase({
        databaseUrl: pooler.url,
        dataDir: '',
        onError: ({ name }) => {
          errors.push(name);
          told.resolve();
        },
      });
      const stop = await opened.listen(() => undefined);
      try {
        await mustCome(told.promise, { ms: 20_000, otherwise: 'nobody is told that changes are not heard' });
        assert.deepEqual(errors, ['NotHeardError']);
        const config = readConfig({}, []);
        const { state, says } = await checkDatabase({ ...config, databaseUrl: pooler.url }, false);
        assert.equal(state, 'mend');
        assert.match(says, /does not tell of changes, as behind a pool in transaction mode; lead DATABASE_URL/);
        assert.equal((await checkDatabase({ ...config, databaseUrl: direct }, false)).state, 'ok');
      } finally {
        await stop();
        await opened.close();
        pooler.close();
        await database.drop();
      }
    });
  });

/** Passes everything but notifications (message `A` of the protocol). */
async function openPooler(databaseUrl: string): Promise<{ url: string; close(): void }> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const onward = connect(Number(target.port || 5432), target.hostname);
    for (const end of [socket, onward]) {
      sockets.add(end);
      end.on('error', () => undefined);
    }
    socket.pipe(onward);
    let rest: Buffer = Buffer.alloc(0);
    onward.on('data', (chunk: Buffer) => {
      rest = Buffer.concat([rest, chunk]);
      while (rest.length >= 5 && rest.length > rest.readInt32BE(1)) {
        const length = rest.readInt32BE(1) + 1;
        if (String.fromCharCode(rest[0] ?? 0) !== 'A') socket.write(rest.subarray(0, length));
        rest = rest.subarray(length);
      }
    });
    onward.on('close', () => socket.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
