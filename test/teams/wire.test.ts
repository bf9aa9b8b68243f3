import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import { type LoopbackServer, openServer } from '../support/bots/loopback-server.ts';
import { anna, invoke, message } from '../support/microsoft/activities.ts';
import { type Connector, openConnector } from '../support/microsoft/connector.ts';

const citation = {
  type: 'https://schema.org/Message',
  '@type': 'Message',
  '@context': 'https://schema.org',
  citation: [
    {
      '@type': 'Claim',
      position: 1,
      appearance: {
        '@type': 'DigitalDocument',
        name: 'Brief SLM Rijk, tabel',
        abstract: 'Support tickets: uiterlijk eind 2022.',
        url: 'https://slmmicrosoftrijk.nl/',
        keywords: ['support', 'doorgifte'],
      },
    },
  ],
};

describe('what the bot sends, where the Bot Connector receives it', () => {
  let connector: Connector;
  let server: LoopbackServer | undefined;

  beforeEach(async () => {
    connector = await openConnector();
  });

  afterEach(async () => {
    await server?.close();
    await connector.close();
  });

  const reply = async (activity: Partial<Activity>): Promise<Partial<Activity>> => {
    server = await openServer({
      onTurn: async (context) => {
        await context.sendActivity(activity);
      },
    });
    const question = message('Wat is O2?', { serviceUrl: connector.url });
    assert.equal((await server.post(question)).status, 200);
    const [sent] = await connector.waitForMessages(question.conversation.id, 1);
    assert.ok(sent);
    return sent;
  };

  it('keeps a citation whole', async () => {
    const sent = await reply({ type: 'message', text: 'Eind 2022 [1].', entities: [citation] });
    assert.deepEqual(sent.entities, [citation]);
  });

  it('keeps a root message entity without citations, and a mention beside it', async () => {
    const root = {
      type: 'https://schema.org/Message',
      '@type': 'Message',
      '@context': 'https://schema.org',
      citation: [],
    };
    const mention = { type: 'mention', text: `<at>${anna.name}</at>`, mentioned: { id: anna.id, name: anna.name } };
    const sent = await reply({ type: 'message', text: 'Hallo', entities: [root, mention] });
    assert.deepEqual(sent.entities, [root, mention]);
  });

  it('keeps the feedback buttons and the card', async () => {
    const content = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Eind 2022' }] };
    const sent = await reply({
      type: 'message',
      channelData: { feedbackLoop: { type: 'default' } },
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
    });
    assert.deepEqual(sent.channelData, { feedbackLoop: { type: 'default' } });
    assert.deepEqual(sent.attachments?.[0]?.content, content);
  });

  it('replies in the thread of the channel post that mentions the bot', async () => {
    server = await openServer();
    const post = message('Wat is O2?', { serviceUrl: connector.url, scope: 'channel' });
    await server.post(post);
    const [sent] = await connector.waitForMessages(post.conversation.id, 1);
    assert.equal(sent?.replyToId, post.id);
    assert.equal(sent?.conversation?.id, post.conversation.id);
  });

  it('returns the body of an invoke in the answer to its request', async () => {
    server = await openServer({
      onTurn: async (context) => {
        await context.sendActivity({
          type: 'invokeResponse',
          value: { status: 200, body: { statusCode: 200, value: 'kaart' } },
        });
      },
    });
    const response = await server.post(
      invoke('adaptiveCard/action', { action: { verb: 'show' } }, { serviceUrl: connector.url }),
    );
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), { statusCode: 200, value: 'kaart' });
    assert.equal(connector.calls.length, 0);
  });

  it('deletes and edits what it sent', async () => {
    server = await openServer({
      onTurn: async (context) => {
        const sent = await context.sendActivity('eerst');
        assert.ok(sent);
        await context.updateActivity({ ...sent, type: 'message', text: 'daarna', entities: [citation] });
        await context.deleteActivity(sent.id);
      },
    });
    await server.post(message('Wat is O2?', { serviceUrl: connector.url }));
    const [post, put, remove] = connector.calls;
    assert.deepEqual([post?.method, put?.method, remove?.method], ['POST', 'PUT', 'DELETE']);
    assert.deepEqual(put?.body.entities, [citation]);
    assert.equal(remove?.activityId, put?.activityId);
  });
});
