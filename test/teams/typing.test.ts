import assert from 'node:assert/strict';
import type { TurnContext } from 'botbuilder';
import { showTypingWhenSlow } from '../../bot/teams/outbound/draw-reply.ts';
import { type LoopbackServer, openServer } from '../support/bots/loopback-server.ts';
import { message } from '../support/microsoft/activities.ts';
import { type Connector, openConnector } from '../support/microsoft/connector.ts';

describe('the typing indicator', () => {
  let connector: Connector;
  let server: LoopbackServer | undefined;

  beforeEach(async () => {
    connector = await openConnector();
  });
  afterEach(async () => {
    await server?.close();
    await connector.close();
  });

  /** The types of what is sent, in order, where a turn does `work` before it answers. */
  const sentDuring = async (work: () => Promise<unknown>): Promise<unknown[]> => {
    const onTurn = (context: TurnContext) =>
      showTypingWhenSlow(context, async () => {
        await work();
        await context.sendActivity('antwoord');
      });
    server = await openServer({ onTurn });
    assert.equal((await server.post(message('vraag', { serviceUrl: connector.url }))).status, 200);
    return connector.calls.map(({ body }) => body.type);
  };

  it('is not shown where an answer is there within a second', async () => {
    assert.deepEqual(await sentDuring(async () => undefined), ['message']);
  });

  it('is shown while an answer takes longer, and not after it', async () => {
    const typed = Promise.withResolvers<undefined>();
    connector.respondWith(({ body }) => {
      if (body.type === 'typing') typed.resolve(undefined);
      return undefined;
    });
    assert.deepEqual(await sentDuring(() => typed.promise), ['typing', 'message']);
  });
});
