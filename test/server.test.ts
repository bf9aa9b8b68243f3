import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { listen, stopServer } from '../bot/server.ts';
import { installationUpdate, invoke, message } from './support/activities.ts';
import { type Connector, openConnector } from './support/connector.ts';
import { type LoopbackServer, openServer } from './support/loopback-server.ts';

describe('the server', () => {
  let connector: Connector;
  let server: LoopbackServer;

  beforeEach(async () => {
    connector = await openConnector();
  });

  afterEach(async () => {
    await server.close();
    await connector.close();
  });

  const question = (changes = {}) => message('Wat is O2?', { serviceUrl: connector.url }, changes);
  const readMessage = async (response: Response) => ((await response.json()) as { message: string }).message;
  const assertAnswers = async () => assert.equal((await server.post(question())).status, 200, 'the next question is not answered');

  describe('given a body that is not an activity', () => {
    beforeEach(async () => {
      server = await openServer();
    });

    const request = (init: RequestInit) => fetch(`${server.url}/api/messages`, { method: 'POST', ...init });
    const json = { 'content-type': 'application/json' };

    async function assertRefused(response: Response, status: number, sentence: RegExp): Promise<void> {
      assert.equal(response.status, status);
      assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
      const body = await response.text();
      assert.match(body, sentence);
      assert.doesNotMatch(body, /\bat .*:\d+:\d+|node_modules/);
      assert.equal(connector.calls.length, 0);
      await assertAnswers();
    }

    it('says so where it is not JSON', async () => {
      await assertRefused(await server.post('Wat is O2?'), 400, /The body is not JSON/);
      connector.close();
    });

    it('says so where there is none', async () => {
      await assertRefused(await request({}), 400, /no body/);
      await assertRefused2(await request({ headers: json }));
      async function assertRefused2(response: Response) {
        assert.equal(response.status, 400);
      }
    });
  });
});
