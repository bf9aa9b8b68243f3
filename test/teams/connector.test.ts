import assert from 'node:assert/strict';
import { createAdapter } from '../../bot/teams/inbound/adapter.ts';
import { createSender, type Sender } from '../../bot/teams/outbound/send.ts';
import { anna, bram } from '../support/microsoft/activities.ts';
import { type Connector, openConnector } from '../support/microsoft/connector.ts';
import { recordLog } from '../support/recorded-log.ts';

describe('what the bot asks of Teams by itself', () => {
  let connector: Connector;
  let sender: Sender;
  const chat = () => ({ id: '19:groep/a@thread.v2', scope: 'groupChat', serviceUrl: connector.url }) as const;

  beforeEach(async () => {
    connector = await openConnector();
    sender = createSender(createAdapter({ environment: 'development', credentials: undefined }, { log: recordLog() }));
  });
  afterEach(() => connector.close());

  it('is everybody in a conversation, page by page', async () => {
    const pages = [{ members: [anna], continuationToken: 'b&c' }, { members: [bram] }];
    connector.respondWith(() => ({ status: 200, body: pages.shift() }));
    assert.deepEqual(
      (await sender.listPeople(chat())).map(({ personId }) => personId),
      [anna.aadObjectId, bram.aadObjectId],
    );
    assert.deepEqual(
      connector.calls.map(({ method, path }) => `${method} ${path}`),
      Array(2).fill('GET /v3/conversations/19%3Agroep%2Fa%40thread.v2/pagedmembers'),
    );
  });

  it('is what somebody is in a group chat: a member, a guest, or not there', async () => {
    const roleOf = (status: number, member: object) => {
      connector.respondWith(() => ({ status, body: member }));
      return sender.readChatRole(chat(), anna.aadObjectId);
    };
    assert.equal(await roleOf(200, { ...anna, userRole: 'user' }), 'member');
    assert.equal(await roleOf(200, { ...anna, userRole: 'guest' }), 'guest');
    assert.equal(await roleOf(200, { ...anna, tenantId: 'elders' }), 'guest');
    assert.equal(await roleOf(404, {}), 'none');
    await assert.rejects(roleOf(503, {}), /does not tell/);
  });

  it('goes nowhere else where Teams names another address', async () => {
    const elsewhere = await openConnector();
    connector.respondWith(() => ({ status: 307, headers: { location: elsewhere.url } }));
    const sent = await sender.send(chat(), { type: 'message', text: 'x' });
    assert.equal(sent.kind, 'failed');
    assert.deepEqual(elsewhere.calls, []);
    await elsewhere.close();
  });

  it('counts as sent where Teams takes it and answers with nothing that can be read', async () => {
    connector.respondWith(() => ({ status: 202 }));
    assert.equal((await sender.send(chat(), { type: 'message', text: 'x' })).kind, 'sent');
  });
});
