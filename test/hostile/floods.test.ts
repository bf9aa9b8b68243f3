import assert from 'node:assert/strict';
import { createAdapter } from '../../bot/teams/inbound/adapter.ts';
import { createTurnLimit } from '../../bot/turns/limit-turns.ts';
import { type LoopbackServer, openServer } from '../support/bots/loopback-server.ts';
import { anna, bram, invoke, message } from '../support/microsoft/activities.ts';
import { type Connector, openConnector } from '../support/microsoft/connector.ts';
import { recordLog } from '../support/recorded-log.ts';

describe('who sends a thousand messages', () => {
  let connector: Connector;
  let server: LoopbackServer;
  let nowMs: number;
  let turns: number;

  beforeEach(async () => {
    nowMs = 0;
    turns = 0;
    connector = await openConnector();
    server = await openServer({
      adapter: createAdapter(
        { environment: 'development', credentials: undefined },
        { log: recordLog(), judge: createTurnLimit(() => nowMs) },
      ),
      onTurn: async () => {
        turns += 1;
      },
    });
  });
  afterEach(async () => {
    await server.close();
    await connector.close();
  });

  const chat = (person = anna) => ({ serviceUrl: connector.url, conversationId: `a:${person.id}`, person });
  const flood = async (count: number) => {
    for (let done = 0; done < count; done += 50)
      await Promise.all(Array.from({ length: 50 }, () => server.post(message('Wat is O2?', chat()))));
  };

  it('is told so once, in a sentence, and gets no more turns than anybody needs', async () => {
    await flood(1000);
    assert.equal(turns, 60);
    const said = connector.messages('a:29:anna');
    assert.equal(said.length, 1);
    assert.match(said[0]?.text ?? '', /^Er komen te veel berichten .*\. \/ There are too many .*\.$/);
  });

  it('takes nothing from anybody else', async () => {
    await flood(1000);
    const begun = performance.now();
    assert.equal((await server.post(message('Wat is O2?', chat(bram)))).status, 200);
    assert.ok(performance.now() - begun < 250);
    assert.equal(turns, 61);
  });

  it('is heard again a moment later, and told again when it happens again', async () => {
    await flood(100);
    nowMs += 60_000;
    await flood(100);
    assert.equal(turns, 120);
    assert.equal(connector.messages('a:29:anna').length, 2);
  });

  it('gets a sentence for each button, as that waits for its answer', async () => {
    await flood(100);
    const pressed = await server.post(invoke('adaptiveCard/action', {}, chat()));
    assert.match(((await pressed.json()) as { value: string }).value, /te veel berichten/);
    assert.equal((await server.post(invoke('composeExtension/query', {}, chat()))).status, 429);
  });

  it('can not do so as many people in one channel', async () => {
    const origin = (number: number) => ({
      serviceUrl: connector.url,
      scope: 'channel' as const,
      person: { ...anna, aadObjectId: `person-${number}` },
    });
    for (let number = 0; number < 100; number += 1) await server.post(message('Wat is O2?', origin(number)));
    assert.equal(turns, 60);
  });
});
