import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { type LoopbackServer, openServer } from '../support/bots/loopback-server.ts';
import { message } from '../support/microsoft/activities.ts';

describe('over HTTP', () => {
  let server: LoopbackServer;

  beforeEach(async () => {
    server = await openServer({ calendar: async () => 'BEGIN:VCALENDAR', onTurn: async () => undefined });
  });
  afterEach(() => server.close());

  const secret = 'x'.repeat(43);
  const paths = ['/healthz', '/readyz', `/calendar/${secret}.ics`, '/api', '/nothing', '/api/messages'];

  for (const path of paths)
    it(`every answer says what it may be used for: ${path}`, async () => {
      const { headers } = await fetch(`${server.url}${path}`);
      assert.match(headers.get('strict-transport-security') ?? '', /max-age=\d{8}/);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
      assert.match(headers.get('cache-control') ?? '', path.startsWith('/calendar') ? /^private/ : /^no-store$/);
    });

  it('who probes with HEAD is answered', async () => {
    for (const path of ['/healthz', '/readyz', `/calendar/${secret}.ics`]) {
      const response = await fetch(`${server.url}${path}`, { method: 'HEAD' });
      assert.equal(response.status, 200, path);
      assert.equal(await response.text(), '');
    }
  });

  it('an activity is taken at the address with a slash behind it', async () => {
    const response = await fetch(`${server.url}/api/messages/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message('hoi', { serviceUrl: 'http://127.0.0.1:1/' })),
    });
    assert.equal(response.status, 200);
  });

  it('a body that says it is 10 GB is refused before it comes', async () => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.setTimeout(4000, () => socket.destroy(new Error('no answer')));
    socket.write(
      'POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 10000000000\r\n\r\n{"type"',
    );
    const [first] = (await once(socket, 'data')) as [Buffer];
    assert.match(first.toString(), /^HTTP\/1.1 413 /);
    assert.match(await text(socket).then(() => 'closed'), /closed/);
  });

  it('half a request is not waited for, and connections have a ceiling', () => {
    const { server: http } = server.server.http as unknown as {
      server: {
        headersTimeout: number;
        requestTimeout: number;
        maxConnections: number;
        connectionsCheckingInterval: number;
      };
    };
    assert.ok(
      http.headersTimeout <= 10_000 && http.requestTimeout <= 15_000 && http.connectionsCheckingInterval <= 5000,
    );
    assert.ok(http.maxConnections > 0 && http.maxConnections <= 10_000);
  });

  it('a page that a developer has open can not write to the bot under a name of its own', async () => {
    const body = JSON.stringify(message('status', { serviceUrl: 'http://127.0.0.1:1/' }));
    for (const [host, status] of [
      ['evil.example', 403],
      ['evil.example:3978', 403],
      ['127.0.0.1.evil.example', 403],
      ['localhost', 200],
      ['127.0.0.1:3978', 200],
      ['[::1]:3978', 200],
    ] as const) {
      const sent = httpRequest(`${server.url}/api/messages`, {
        method: 'POST',
        headers: { host, 'content-type': 'application/json' },
      });
      sent.end(body);
      const [response] = await once(sent, 'response');
      response.resume();
      assert.equal(response.statusCode, status, host);
    }
  });
});
