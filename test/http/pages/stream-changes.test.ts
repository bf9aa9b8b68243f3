import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import restify, { type Request, type Response } from 'restify';
import type { Live } from '../../../bot/http/pages/change-feed.ts';
import { openStreams, type Streams } from '../../../bot/http/pages/stream-changes.ts';
import { changeSubjects } from '../../../bot/store/change-subjects.ts';

describe('the streams of changes', () => {
  const told = new Set<Parameters<Live['subscribe']>[0]>();
  const tell = () => {
    for (const one of told) one(changeSubjects);
  };
  let streams: Streams;
  let server: restify.Server;
  let port: number;
  beforeEach(async () => {
    streams = openStreams({
      subscribe: (onChange) => {
        told.add(onChange);
        return () => void told.delete(onChange);
      },
      stop: async () => undefined,
    });
    server = restify.createServer();
    server.get('/:person', async ({ params }: Request, response: Response) => streams.open(response, params.person));
    await once(
      server.listen(0, '127.0.0.1', () => undefined),
      'listening',
    );
    port = (server.address() as AddressInfo).port;
  });
  afterEach(() => {
    server.server.closeAllConnections();
    server.close();
  });

  it('are ended while somebody who reads nothing has one, and the bot goes on', async () => {
    const deaf = connect(port, '127.0.0.1');
    deaf.pause();
    deaf.write('GET /anna HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
    while (told.size === 0) await new Promise(setImmediate);
    // More than the system takes for somebody who does not read.
    for (let index = 0; index < 200_000; index += 1) tell();
    streams.close();
    tell();
    await new Promise(setImmediate);
    assert.equal(told.size, 0);
    deaf.destroy();
  });

  it('are twenty a person at most: then the oldest ends', async () => {
    const open = (person: string) => fetch(`http://127.0.0.1:${port}/${person}`);
    const brams = await open('bram');
    const annas = [];
    for (let index = 0; index < 21; index += 1) annas.push(await open('anna'));
    assert.equal(told.size, 21);
    await annas[0]?.text();
    const [first, last] = [brams, annas[20]].map((response) => response?.body?.getReader());
    tell();
    for (const reader of [first, last]) {
      const { done } = (await reader?.read()) ?? { done: true };
      assert.equal(done, false);
      await reader?.cancel();
    }
  });
});
