import assert from 'node:assert/strict';
import { listen, stopServer } from '../../bot/http/listen.ts';
import { type LoopbackServer, openServer } from '../support/bots/loopback-server.ts';
import { message } from '../support/microsoft/activities.ts';
import { type Connector, openConnector } from '../support/microsoft/connector.ts';

describe('the server, as it begins and ends', () => {
  let connector: Connector;
  let server: LoopbackServer;

  beforeEach(async () => {
    connector = await openConnector();
  });
  afterEach(async () => {
    await server.close();
    await connector.close();
  });

  const question = () => message('Wat is O2?', { serviceUrl: connector.url });

  describe('stopping', () => {
    it('lets the turn under way finish and answers it, and takes no new one', async () => {
      let begin: () => void = () => {};
      const begun = new Promise<void>((resolve) => {
        begin = resolve;
      });
      let finish: () => void = () => {};
      const finished = new Promise<void>((resolve) => {
        finish = resolve;
      });
      server = await openServer({
        onTurn: async (context) => {
          begin();
          await finished;
          await context.sendActivity('nog net');
        },
      });
      const answer = server.post(question());
      await begun;
      const stopped = stopServer(server.server, { graceMs: 5000 });
      await assert.rejects(
        fetch(`${server.url}/healthz`, { headers: { connection: 'close' } }),
        'a new request is taken',
      );
      const finishedMs = performance.now();
      finish();
      assert.equal((await answer).status, 200);
      assert.equal(await stopped, 0);
      assert.ok(performance.now() - finishedMs < 1000, 'a connection that is kept alive holds up the stop');
      assert.equal(connector.messages(question().conversation.id)[0]?.text, 'nog net');
    });

    it('waits for a turn whose request was answered already', async () => {
      let finish: () => void = () => {};
      const finished = new Promise<void>((resolve) => {
        finish = resolve;
      });
      server = await openServer({
        answerWithinMs: 10,
        onTurn: async (context) => {
          await finished;
          await context.sendActivity('nog net');
        },
      });
      assert.equal((await server.post(question())).status, 202);
      const stopped = stopServer(server.server, { graceMs: 5000 });
      finish();
      assert.equal(await stopped, 0);
      assert.equal(connector.calls.length, 1);
    });

    it('does not wait for a connection on which nothing happens', async () => {
      server = await openServer();
      await fetch(`${server.url}/healthz`);
      const begunMs = performance.now();
      await stopServer(server.server, { graceMs: 5000 });
      assert.ok(performance.now() - begunMs < 1000);
    });

    it('cuts off a turn that does not end, and says how many', async () => {
      let begin: () => void = () => {};
      const begun = new Promise<void>((resolve) => {
        begin = resolve;
      });
      server = await openServer({
        onTurn: () => {
          begin();
          return new Promise(() => {});
        },
      });
      const cutOff = assert.rejects(server.post(question()));
      await begun;
      assert.equal(await stopServer(server.server, { graceMs: 20 }), 1);
      await cutOff;
    });
  });

  describe('a port that cannot be had', () => {
    beforeEach(async () => {
      server = await openServer();
    });

    const listenOn = async (port: number, host: string) => {
      const other = await openServer();
      await stopServer(other.server, { graceMs: 0 });
      return listen(other.server, { port, host });
    };

    it('is named, with what to do', async () => {
      const port = Number(new URL(server.url).port);
      await assert.rejects(listenOn(port, '127.0.0.1'), {
        message: `Port ${port} on 127.0.0.1 is in use; stop what listens there, or choose another port, for example PORT=${port + 1}.`,
      });
    });

    it('is explained where the host is not of this machine', async () => {
      await assert.rejects(
        listenOn(0, '192.0.2.1'),
        /^Error: HOST=192.0.2.1 is not an address of this machine; use 127.0.0.1/,
      );
    });
  });
});
