import assert from 'node:assert/strict';
import { createAdapter } from '../../bot/teams/inbound/adapter.ts';
import { createSender, type Sender } from '../../bot/teams/outbound/send.ts';
import { type LoopbackServer, openServer } from '../support/bots/loopback-server.ts';
import { anna, message, tenantId } from '../support/microsoft/activities.ts';
import { type Connector, openConnector, type ScriptedResponse } from '../support/microsoft/connector.ts';
import { type OpenIdIssuer, openIssuer } from '../support/microsoft/openid-issuer.ts';
import { recordLog } from '../support/recorded-log.ts';

describe('what the bot sends by itself', () => {
  let connector: Connector;
  let sender: Sender;
  const to = () => ({ id: 'a:anna', scope: 'personal' as const, serviceUrl: connector.url });

  beforeEach(async () => {
    connector = await openConnector();
    const log = recordLog();
    sender = createSender(createAdapter({ environment: 'development', credentials: undefined }, { log }));
  });
  afterEach(() => connector.close());

  it('arrives in the chat, and can be replaced there', async () => {
    const sent = await sender.send(to(), { type: 'message', text: 'eerst' });
    assert.equal(sent.kind, 'sent');
    assert.deepEqual(
      connector.messages('a:anna').map(({ text }) => text),
      ['eerst'],
    );
    const activityId = sent.kind === 'sent' ? sent.activityId : '';
    assert.deepEqual(await sender.update(to(), activityId, { type: 'message', text: 'nu' }), {
      kind: 'sent',
      activityId,
    });
    const { method, body } = connector.calls.at(-1) ?? {};
    assert.equal(method, 'PUT');
    assert.equal(body?.text, 'nu');
  });

  const nested = JSON.stringify({ subCode: 'MessageWritesBlocked' });
  const answers: [what: string, response: ScriptedResponse, outcome: Record<string, unknown>][] = [
    [
      'too many, for two seconds',
      { status: 429, headers: { 'retry-after': '2' } },
      { kind: 'later', reason: 'HTTP 429', afterMs: 2000 },
    ],
    ['too many, without saying for how long', { status: 429 }, { kind: 'later', reason: 'HTTP 429' }],
    ['a conflict', { status: 412 }, { kind: 'later', reason: 'HTTP 412' }],
    ['a bad gateway', { status: 502 }, { kind: 'later', reason: 'HTTP 502' }],
    ['out of service', { status: 503 }, { kind: 'later', reason: 'HTTP 503' }],
    [
      'blocked by the person',
      { status: 403, body: { error: { code: 'ConversationBlockedByUser', message: 'x' } } },
      { kind: 'unreachable', reason: 'ConversationBlockedByUser' },
    ],
    [
      'blocked, in JSON inside JSON',
      { status: 403, body: { errorCode: 209, message: nested } },
      { kind: 'unreachable', reason: 'MessageWritesBlocked' },
    ],
    [
      'not there',
      { status: 404, body: { error: { code: 'ConversationNotFound', message: 'x' } } },
      { kind: 'missing', reason: 'HTTP 404' },
    ],
    ['too large', { status: 413 }, { kind: 'failed', reason: 'HTTP 413' }],
    ['an error of its own', { status: 500 }, { kind: 'failed', reason: 'HTTP 500' }],
  ];
  for (const [what, response, outcome] of answers) {
    it(`is tried once where Teams answers: ${what}`, async () => {
      connector.respondWith(() => response);
      assert.deepEqual(await sender.send(to(), { type: 'message', text: 'x' }), outcome);
      assert.equal(connector.calls.length, 1);
    });
  }

  it('is for later where nobody answers', async () => {
    const gone = to();
    await connector.close();
    assert.equal((await sender.send(gone, { type: 'message', text: 'x' })).kind, 'later');
    connector = await openConnector();
  });
});

describe('a chat that the bot begins in production', () => {
  const app = { appId: '0f3d9f0c-2f8e-4a53-8b35-5f9a2c6f7a10', tenantId, password: 'geheim' };
  let connector: Connector;
  let issuer: OpenIdIssuer;
  let sender: Sender;

  beforeEach(async () => {
    connector = await openConnector();
    issuer = await openIssuer();
    const settings = { environment: 'production', credentials: { type: 'SingleTenant', ...app } } as const;
    const microsoft = {
      openIdMetadataUrl: issuer.openIdMetadataUrl,
      credentialsFactory: issuer.credentialsFactory(app),
      isAllowedServiceUrl: (url: string) => url === connector.url,
    };
    sender = createSender(createAdapter(settings, { log: recordLog(), microsoft }), app.appId);
  });
  afterEach(async () => {
    await issuer.close();
    await connector.close();
  });

  it("is asked for with the bot's token, for one person of the organisation", async () => {
    const begun = await sender.beginChat({ tenantId, serviceUrl: connector.url }, anna.aadObjectId);
    assert.equal(begun.kind, 'begun');
    const [call] = connector.calls;
    assert.equal(call?.headers.authorization, `Bearer ${issuer.issued.at(-1)}`);
    assert.partialDeepStrictEqual(call?.body, {
      bot: { id: `28:${app.appId}` },
      members: [{ id: anna.aadObjectId }],
      tenantId,
      channelData: { tenant: { id: tenantId } },
    });
  });

  it('is not asked for at an address that is not that of Teams', async () => {
    const address = { tenantId, serviceUrl: 'http://127.0.0.1:1/' };
    await assert.rejects(async () => sender.beginChat(address, anna.aadObjectId), /not an address/);
    assert.deepEqual(issuer.issued, []);
  });
});

describe('an answer to somebody who waits', () => {
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

  /** How often it was tried where Teams answers so the first times, and what the request was answered with. */
  const tries = async (answers: (number | 'hang up')[], headers: Record<string, string> = {}): Promise<number> => {
    connector.respondWith(({ body }) => {
      const answer = body.text === 'gehoord' ? answers.shift() : undefined;
      return typeof answer === 'number' ? { status: answer, headers } : answer;
    });
    await server.post(message('vraag', { serviceUrl: connector.url }));
    return connector.calls.filter(({ body }) => body.text === 'gehoord').length;
  };

  for (const status of [412, 429, 502, 503, 504])
    it(`is tried again after ${status}`, async () => assert.equal(await tries([status]), 2));
  it('is tried again when Teams says so', async () => assert.equal(await tries([429], { 'retry-after': '0' }), 2));
  it('is tried again where the connection is closed before Teams answers', async () =>
    assert.equal(await tries(['hang up']), 2));
  it('is not tried again after a 500', async () => assert.equal(await tries([500]), 1));
  it('is not tried again where it is told to wait for a minute', async () =>
    assert.equal(await tries([429], { 'retry-after': '60' }), 1));
});
