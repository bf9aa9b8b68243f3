import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { TurnContext } from 'botbuilder';
import { assertSays } from '../support/assert-says.ts';
import { type LoopbackServer, openServer } from '../support/bots/loopback-server.ts';
import { installationUpdate, invoke, message } from '../support/microsoft/activities.ts';
import { type Connector, openConnector } from '../support/microsoft/connector.ts';

const json = { 'content-type': 'application/json' };

describe('the server', () => {
  let connector: Connector;
  let server: LoopbackServer;

  beforeEach(async () => {
    connector = await openConnector();
    server = await openServer();
  });

  afterEach(async () => {
    await server.close();
    await connector.close();
  });

  const question = (changes = {}) => message('Wat is O2?', { serviceUrl: connector.url }, changes);

  const request = (path: string, init: RequestInit = {}) => fetch(`${server.url}${path}`, init);

  /** Puts another server in the place of the one that each test starts with. */
  async function restartWith(parts: Parameters<typeof openServer>[0]): Promise<void> {
    await server.close();
    server = await openServer(parts);
  }

  async function assertRefused(response: Response, status: number, sentence: RegExp): Promise<void> {
    await assertSays(response, status, sentence);
    assert.equal(connector.calls.length, 0);
    assert.equal((await server.post(question())).status, 200, 'the next question is not answered');
  }

  describe('a body that is not an activity', () => {
    const post = (init: RequestInit & { duplex?: 'half' }) => request('/api/messages', { method: 'POST', ...init });

    it('gets 400 where it is not JSON', async () => assertRefused(await server.post('Wat is O2?'), 400, /not JSON/));

    it('gets 400 where there is none', async () => assertRefused(await post({}), 400, /no body/));

    it('gets 400 where there is none, although it says it is JSON', async () => {
      await assertRefused(await post({ headers: json }), 400, /no body/);
    });

    it('gets 413 where it is 5 MB', async () => {
      await assertRefused(await server.post(question({ text: 'x'.repeat(5_000_000) })), 413, /larger than 256 KB/);
    });

    it('gets 413 where it is 5 MB and does not say so beforehand', async () => {
      const body = new Blob([JSON.stringify(question({ text: 'x'.repeat(5_000_000) }))]).stream();
      await assertRefused(await post({ headers: json, body, duplex: 'half' }), 413, /larger than 256 KB/);
    });

    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/octet-stream',
    ]) {
      it(`gets 415 where it is ${type}`, async () => {
        const response = await post({ headers: { 'content-type': type }, body: JSON.stringify(question()) });
        await assertRefused(response, 415, /Content-Type: application\/json/);
      });
    }

    it('gets 415 where it does not say what it is', async () => {
      await assertRefused(
        await post({ body: new Blob([JSON.stringify(question())]).stream(), duplex: 'half' }),
        415,
        /Content-Type/,
      );
    });

    it('gets 415 where it is compressed, or says so and is not', async () => {
      const headers = { ...json, 'content-encoding': 'gzip' };
      await assertRefused(await post({ headers, body: gzipSync(JSON.stringify(question())) }), 415, /Content-Encoding/);
      connector.calls.splice(0);
      await assertRefused(await post({ headers, body: JSON.stringify(question()) }), 415, /Content-Encoding/);
    });

    const notActivities: Record<string, [unknown, RegExp]> = {
      'an array': [[{ type: 'message' }], /an array/],
      null: ['null', /null/],
      'a number': ['42', /a number/],
      'a text': ['"hoi"', /a string/],
      'an empty object': [{}, /type, from, conversation are missing/],
      '10,000 arrays deep': [`${'['.repeat(10_000)}${']'.repeat(10_000)}`, /an array/],
    };
    for (const [what, [body, sentence]] of Object.entries(notActivities)) {
      it(`gets 400 where it is ${what}`, async () => assertRefused(await server.post(body), 400, sentence));
    }

    for (const field of ['type', 'conversation', 'from'] as const) {
      it(`gets 400 where it has no ${field}, or a wrong one`, async () => {
        for (const value of [undefined, null, '', 7, []]) {
          const response = await server.post({ ...question(), [field]: value });
          await assertRefused(response, 400, new RegExp(`not an activity: ${field}(\\.id)? is missing`));
          connector.calls.splice(0);
        }
      });
    }

    it('gets 400 where a field holds something else than it should', async () => {
      const wrong = {
        text: 7,
        entities: 'x',
        attachments: [1],
        channelData: [],
        timestamp: 'gisteren',
        locale: {},
        recipient: 'bot',
        from: { id: '29:anna', name: { first: 'Anna' } },
        conversation: { id: 'a:anna', tenantId: 7 },
      };
      for (const [field, value] of Object.entries(wrong)) {
        const response = await server.post({ ...question(), [field]: value });
        await assertSays(response, 400, new RegExp(`not an activity: ${field}[.\\w]* is missing or`));
      }
    });
  });

  describe('a body that is odd, and still an activity', () => {
    it('is answered where it is 10,000 objects deep', async () => {
      const nested = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
      const body = JSON.stringify(question({ value: 'here' })).replace('"here"', nested);
      assert.equal((await server.post(body)).status, 200);
      assert.equal(connector.calls.length, 1);
    });

    it('is answered where fields are null', async () => {
      assert.equal((await server.post({ ...question(), text: null, locale: null, entities: null })).status, 200);
      assert.equal(connector.calls.length, 1);
    });

    it('is answered where the recipient is left out, although the handler looks for a mention of it', async () => {
      await restartWith({
        onTurn: async (context) => {
          await context.sendActivity(TurnContext.removeRecipientMention(context.activity));
        },
      });
      await server.post({ ...question(), recipient: undefined });
      assert.equal(connector.messages(question().conversation.id)[0]?.text, 'Wat is O2?');
    });

    it('is answered where it is 200 KB, in capitals and with a charset', async () => {
      const headers = { 'content-type': 'Application/JSON; charset=UTF-8' };
      assert.equal((await server.post(question({ text: 'é'.repeat(100_000) }), headers)).status, 200);
      assert.equal(connector.calls.length, 1);
    });
  });

  describe('the addresses', () => {
    it('say that the bot is alive', async () => {
      const response = await request('/healthz');
      assert.equal(response.status, 200);
      assert.deepEqual(await response.json(), { status: 'alive' });
    });

    it('say that the bot is ready', async () => {
      const response = await request('/readyz');
      assert.equal(response.status, 200);
      assert.deepEqual(await response.json(), { status: 'ready' });
    });

    it('say which part is not ready', async () => {
      await restartWith({ isReady: async () => ({ database: false, register: true }) });
      const response = await request('/readyz');
      assert.equal(response.status, 503);
      assert.deepEqual(await response.json(), { status: 'not ready', missing: ['database'] });
    });

    it('say that the bot is not ready where that cannot be told', async () => {
      await restartWith({ isReady: () => Promise.reject(new Error('no database')) });
      assert.equal((await request('/readyz')).status, 503);
      assert.equal(server.log.lines[0]?.event, 'readiness could not be checked');
    });

    it('answer 404 and 405 with a sentence, whatever the caller accepts', async () => {
      for (const accept of ['*/*', 'text/plain', 'text/html', 'image/png']) {
        await assertSays(await request('/api', { headers: { accept } }), 404, /nothing at this address/);
        await assertSays(await request('/api/messages', { headers: { accept } }), 405, /POST \/api\/messages/);
        await assertSays(await request('/healthz', { method: 'DELETE', headers: { accept } }), 405, /GET \/healthz/);
      }
      await assertSays(await request('/%E0%A4%A'), 404, /nothing at this address/);
    });

    it('answer a request to change the protocol as any other', async () => {
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
      socket.setTimeout(2000, () => socket.destroy(new Error('no answer')));
      socket.write('GET /healthz HTTP/1.1\r\nHost: bot\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n');
      assert.match(await text(socket), /^HTTP\/1.1 200 /);
    });
  });

  describe('a caller that hangs up halfway', () => {
    it('does not keep the bot from answering the next', async () => {
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
      socket.write(
        'POST /api/messages HTTP/1.1\r\nHost: bot\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"type":',
      );
      socket.end();
      socket.resume();
      await once(socket, 'close');
      assert.equal((await server.post(question())).status, 200);
    });
  });

  describe('a turn that takes long', () => {
    let finish: () => void;

    beforeEach(async () => {
      const finished = new Promise<void>((resolve) => {
        finish = resolve;
      });
      await restartWith({
        answerWithinMs: 50,
        onTurn: async (context) => {
          await finished;
          await context.sendActivity(
            context.activity.type === 'invoke' ? { type: 'invokeResponse', value: { status: 200 } } : 'alsnog',
          );
        },
      });
    });

    it('does not hold up the request of a message; its reply comes later', async () => {
      assert.equal((await server.post(question())).status, 202);
      assert.equal(connector.calls.length, 0);
      finish();
      const [sent] = await connector.waitForMessages(question().conversation.id, 1);
      assert.equal(sent?.text, 'alsnog');
    });

    it('gives an invoke 504, as its answer can only be in the request', async () => {
      const activity = invoke('adaptiveCard/action', {}, { serviceUrl: connector.url });
      await assertSays(await server.post(activity), 504, /try again/);
      finish();
    });

    it('gives a message 504 while it is not even known who sent it', async () => {
      await restartWith({ answerWithinMs: 50, adapter: { receive: () => new Promise(() => {}) } });
      await assertSays(await server.post(question()), 504, /try again/);
    });
  });

  describe('a turn that fails', () => {
    const secret = 'Wat vindt Anna?';

    beforeEach(async () => {
      await restartWith({
        onTurn: async () => {
          throw Object.assign(new TypeError(`cannot read ${secret}\n    at ${secret}`), { code: 'E_BROKEN' });
        },
      });
    });

    it('gives whoever asked a sentence in both languages, and the log no word of what was typed', async () => {
      assert.equal((await server.post(question({ text: secret }))).status, 200);
      const [sent] = connector.messages(question().conversation.id);
      assert.match(sent?.text ?? '', /probeer het nog eens.*please try again/);
      const [line] = server.log.lines;
      assert.equal(line?.event, 'turn failed');
      assert.deepEqual(
        [line.fields['error'], line.fields['code'], line.fields['activity']],
        ['TypeError', 'E_BROKEN', 'message'],
      );
      assert.match(String(line.fields['stack']), /server\.test\.ts:\d+/);
      assert.ok(!JSON.stringify(server.log.lines).includes(secret));
    });

    it('gives a button on a card that sentence, in the answer to its request', async () => {
      const response = await server.post(invoke('adaptiveCard/action', {}, { serviceUrl: connector.url }));
      const body = (await response.json()) as { statusCode: number; type: string; value: { message: string } };
      assert.deepEqual([response.status, body.statusCode, body.type], [200, 500, 'application/vnd.microsoft.error']);
      assert.match(body.value.message, /please try again/);
      assert.equal(connector.calls.length, 0);
    });

    it('gives another invoke status 500 and that sentence', async () => {
      await assertSays(
        await server.post(invoke('composeExtension/query', {}, { serviceUrl: connector.url })),
        500,
        /please try again/,
      );
    });

    it('posts nothing where nobody asked anything', async () => {
      assert.equal((await server.post(installationUpdate('add', { serviceUrl: connector.url }))).status, 200);
      assert.equal(connector.calls.length, 0);
    });

    it('leaves the bot running where the sentence cannot be sent either', async () => {
      connector.respondWith(() => ({ status: 403, body: { error: { code: 'BotNotInConversationRoster' } } }));
      assert.equal((await server.post(question())).status, 200);
      assert.deepEqual(
        server.log.lines.map((line) => line.event),
        ['turn failed', 'apology not sent'],
      );
      assert.equal((await request('/healthz')).status, 200);
    });
  });
});
