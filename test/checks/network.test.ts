import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkNetwork } from '../../bot/checks/check-network.ts';
import { checkService } from '../../bot/checks/check-service.ts';
import { type Config, readConfig } from '../../bot/settings/config.ts';
import { type LoopbackServer, openServer } from '../support/bots/loopback-server.ts';

const app = {
  MICROSOFT_APP_ID: '0f3d9f0c-2f8e-4a53-8b35-5f9a2c6f7a10',
  MICROSOFT_APP_TENANT_ID: '5d1c0f5e-7b0a-4d5e-9a3e-0c2f5b1d9e11',
  MICROSOFT_APP_PASSWORD: 'geheim',
};
const config = readConfig(app, []);

describe('the doctor, of network and clock,', () => {
  const servers: Server[] = [];
  const open = async (answer: RequestListener) => {
    const server = createServer(answer);
    servers.push(server);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  /** A service outside whose clock is so much ahead. */
  const openAhead = (aheadMs: number) =>
    open((_request, response) => {
      response.setHeader('date', new Date(Date.now() + aheadMs).toUTCString());
      response.statusCode = 405;
      response.end();
    });
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  const now = () => Temporal.Now.instant();
  const look = async (urls: [string, ...string[]], timeoutMs = 5000) =>
    (await checkNetwork(config, { urls, now, timeoutMs })).map(({ what, state, says }) => `${what} ${state}: ${says}`);

  it('says how fast each service answers, and that the clock is right', async () => {
    const [first, second] = [await openAhead(0), await openAhead(0)];
    const lines = await look([first, second]);
    assert.equal(lines.length, 3);
    assert.match(lines[0] ?? '', /^127\.0\.0\.1:\d+ ok: it answers in \d+ ms$/);
    assert.match(lines[1] ?? '', /ok: it answers in \d+ ms$/);
    assert.match(lines[2] ?? '', /^clock ok: /);
  });

  it('says by how much the clock is behind or ahead', async () => {
    const behind = await look([await openAhead(400_000)]);
    assert.match(behind[1] ?? '', /^clock mend: it is (399|400|401) s behind that of .*; set it by NTP/);
    const ahead = await look([await openAhead(-90_000)]);
    assert.match(ahead[1] ?? '', /^clock mend: it is (89|90|91) s ahead of that of/);
    const near = await look([await openAhead(-30_000)]);
    assert.match(near[1] ?? '', /^clock ok: it is (29|30|31) s ahead/);
  });

  it('says that there is no network', async () => {
    const url = await openAhead(0);
    servers.splice(0).forEach((server) => {
      server.close();
    });
    const lines = await look([url]);
    assert.match(lines[0] ?? '', /mend: it cannot be reached; let this machine out to it over HTTPS/);
    assert.match(lines[1] ?? '', /^clock mend: it cannot be compared, because nobody outside says what time it is/);
  });

  it('does not wait for whoever says nothing', async () => {
    const lines = await look([await open(() => {})], 200);
    assert.match(lines[0] ?? '', /mend: it cannot be reached/);
  });

  it('calls nobody where the bot has no registration', async () => {
    const url = await open(() => assert.fail('called'));
    const [finding, ...others] = await checkNetwork(readConfig({}, []), { urls: [url], now });
    assert.equal(finding?.state, 'skipped');
    assert.deepEqual(others, []);
  });
});

describe('the doctor, of the running service,', () => {
  let server: LoopbackServer;
  let isThere: boolean;
  beforeEach(async () => {
    isThere = true;
    server = await openServer({ isReady: async () => ({ database: isThere, register: true }) });
  });
  afterEach(() => server.close());

  const at = (url: string, publicUrl?: string): Config => {
    const { hostname: host, port } = new URL(url);
    return { ...config, host, port: Number(port), publicUrl };
  };

  it('says that it is alive and ready, here and from outside', async () => {
    assert.deepEqual(await checkService(at(server.url, server.url)), [
      { what: 'service', state: 'ok', says: `${server.url} is alive and ready` },
      { what: 'service from outside', state: 'ok', says: `${server.url} is alive and ready` },
    ]);
  });

  it('finds one that listens on every address of the machine', async () => {
    const [finding] = await checkService({ ...at(server.url), host: '0.0.0.0' });
    assert.equal(finding?.state, 'ok');
  });

  it('says what it misses', async () => {
    isThere = false;
    assert.deepEqual(await checkService(at(server.url)), [
      { what: 'service', state: 'mend', says: `${server.url} is alive, and misses: database; its log says why` },
    ]);
  });

  it('says that it is not running', async () => {
    const { url } = server;
    await server.close();
    const [finding] = await checkService(at(url));
    assert.equal(finding?.says, `${url} does not answer; start it with npm run bot`);
    assert.equal(finding?.state, 'mend');
    server = await openServer();
  });

  it('does not take another program on that port for the bot', async () => {
    const other = createServer((_request, response) => response.end('<html>welcome</html>'));
    await once(other.listen(0, '127.0.0.1'), 'listening');
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    const [finding] = await checkService(at(url));
    other.closeAllConnections();
    other.close();
    assert.equal(finding?.says, `${url} answers 200 and is not the bot; start it with npm run bot`);
  });
});
