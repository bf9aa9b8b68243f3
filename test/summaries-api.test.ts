import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createEntraTokens } from '../bot/entra-token.ts';
import { anna, installationUpdate, message } from './support/activities.ts';
import { cardOf, replyTo } from './support/chat.ts';
import { appClaims, userClaims } from './support/entra-claims.ts';
import { type OpenIdIssuer, openIssuer } from './support/openid-issuer.ts';
import { type RunningBot, startBot } from './support/running-bot.ts';

const entra = { tenantId: randomUUID(), clientId: randomUUID() };
const channelId = '19:channel@thread.tacv2';
const summary = { conversationId: channelId, template: 'next', language: 'both' };

describe('other software', function () {
  this.timeout(60_000);
  let issuer: OpenIdIssuer;
  let running: RunningBot;
  before(async () => {
    issuer = await openIssuer();
    running = await startBot({
      clock: () => Temporal.ZonedDateTime.from('2026-11-24T10:00[Europe/Amsterdam]'),
      tokens: createEntraTokens({
        ...entra,
        loginUrl: issuer.loginUrl,
        now: () => Temporal.Now.instant(),
        onError: (error) => assert.fail(String(error)),
      }),
    });
    const origin = { serviceUrl: running.connector.url, person: anna };
    await replyTo(running, message('hulp', { ...origin, scope: 'channel' }));
    await replyTo(running, installationUpdate('add', origin));
  });
  after(async () => {
    await running.close();
    await issuer.close();
  });

  const sign = (changes = {}) => issuer.sign(appClaims(entra, changes));

  async function post(
    body: unknown,
    { token, key = randomUUID() }: { token?: string | undefined; key?: string } = {},
  ): Promise<{ status: number; body: Record<string, unknown>; headers: Headers }> {
    const authorization = `Bearer ${token ?? (await sign())}`;
    const response = await fetch(`${running.server.url}/api/summaries`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization, 'idempotency-key': key },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return {
      status: response.status,
      body: (await response.json()) as Record<string, unknown>,
      headers: response.headers,
    };
  }

  it('posts to a channel, and asks what became of it', async () => {
    const sent = running.connector.waitForMessages(channelId, 1, 10_000);
    const { status, body } = await post(summary);
    assert.equal(status, 202);
    assert.match(cardOf((await sent)[0] ?? {}), /Wat er nog komt.*What is still to come/s);
    for (let tries = 0; ; tries += 1) {
      const response = await fetch(`${running.server.url}/api/summaries/${body['id']}`, {
        headers: { authorization: `Bearer ${await sign()}` },
      });
      const found = (await response.json()) as { state: string };
      if (found.state === 'sent') break;
      assert.ok(tries < 100, `it is ${found.state}`);
    }
  });

  it('posts once for a key, and is told where the same key is used for something else', async () => {
    const key = 'november';
    const before = await running.database.db.selectFrom('posts').select('id').execute();
    const [first, second] = await Promise.all([post(summary, { key }), post(summary, { key })]);
    assert.deepEqual(
      [first.status, second.status].filter((status) => status !== 202 && status !== 200),
      [],
    );
    assert.equal(first.body['id'], second.body['id']);
    assert.equal((await post(summary, { key })).status, 200);
    assert.equal((await post({ ...summary, template: 'measures' }, { key })).status, 409);
    assert.equal((await post(summary, { key, token: await sign({ azp: randomUUID() }) })).status, 202);
    const after = await running.database.db.selectFrom('posts').select('id').execute();
    assert.equal(after.length - before.length, 2);
  });

  it('does not see the posts of another app', async () => {
    const { body } = await post(summary);
    const authorization = `Bearer ${await sign({ azp: randomUUID() })}`;
    const response = await fetch(`${running.server.url}/api/summaries/${body['id']}`, { headers: { authorization } });
    assert.equal(response.status, 404);
    const nonsense = await fetch(`${running.server.url}/api/summaries/1`, { headers: { authorization } });
    assert.equal(nonsense.status, 404);
  });

  describe('is refused, and nothing is posted,', () => {
    let posts: number;
    const count = async () => (await running.database.db.selectFrom('posts').select('id').execute()).length;
    beforeEach(async () => {
      posts = await count();
    });
    afterEach(async () => assert.equal(await count(), posts));

    it('without a token, with one that has expired, or of another organisation', async () => {
      assert.equal((await post(summary, { token: '' })).status, 401);
      assert.equal((await post(summary, { token: await sign({ exp: 1_700_000_000 }) })).status, 401);
      assert.equal((await post(summary, { token: await sign({ tid: randomUUID() }) })).status, 401);
      const { headers } = await post(summary, { token: 'x' });
      assert.match(headers.get('www-authenticate') ?? '', /^Bearer/);
    });

    it('without the role, or in the name of a person', async () => {
      const { status, body } = await post(summary, { token: await sign({ roles: [] }) });
      assert.equal(status, 403);
      assert.match(String(body['message']), /does not have the role Summaries\.Post; give it that app role/);
      assert.equal((await post(summary, { token: await issuer.sign(userClaims(entra)) })).status, 403);
    });

    it('without a usable key', async () => {
      for (const key of ['', ' ', 'a'.repeat(201), 'sleutel é'])
        assert.equal((await post(summary, { key })).status, 400, key);
    });

    it('with a body that is no summary, and is told which field is wrong', async () => {
      const wrong: Record<string, unknown> = {
        template: { ...summary, template: 'all' },
        days: { ...summary, days: 100_000 },
        language: { ...summary, language: 'fr' },
        conversationId: { template: 'next' },
        inThread: { ...summary, inThread: 'yes' },
        colour: { ...summary, colour: 'red' },
      };
      for (const [field, body] of Object.entries(wrong)) {
        const answer = await post(body);
        assert.equal(answer.status, 400, field);
        assert.match(String(answer.body['message']), new RegExp(`not right at ${field}; send`));
      }
      for (const body of ['[]', 'null', '"x"', '{', '']) assert.equal((await post(body)).status, 400, body);
    });

    it('for a countdown to nothing, or to a date that is not there', async () => {
      assert.equal((await post({ ...summary, template: 'countdown' })).status, 400);
      assert.equal((await post({ ...summary, template: 'countdown', milestone: 'own-99' })).status, 400);
      assert.equal((await post({ ...summary, milestone: 'phase-3' })).status, 400);
    });

    it('where the bot is not, and in somebody’s own chat', async () => {
      assert.equal((await post({ ...summary, conversationId: '19:elsewhere@thread.tacv2' })).status, 404);
      assert.equal((await post({ ...summary, conversationId: 'a:personal' })).status, 404);
    });
  });
});
