import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { cardOf, replyTo } from '../support/bots/chat.ts';
import { type RunningBot, startBot } from '../support/bots/running-bot.ts';
import { engines, needsEngine, type TestDatabase } from '../support/databases/databases.ts';
import { anna, installationUpdate, message } from '../support/microsoft/activities.ts';
import { appClaims, userClaims } from '../support/microsoft/entra-claims.ts';
import { type OpenIdIssuer, openIssuer } from '../support/microsoft/openid-issuer.ts';
import { openTokens } from '../support/microsoft/page-tokens.ts';

const entra = { tenantId: randomUUID(), clientId: randomUUID() };
const channelId = '19:channel@thread.tacv2';
const summary = { conversationId: channelId, template: 'next', language: 'both' };

for (const engine of engines)
  describe(`other software, on ${engine.name}`, function () {
    this.timeout(60_000);
    let issuer: OpenIdIssuer;
    let database: TestDatabase;
    let running: RunningBot;
    before(async function () {
      await needsEngine(this, engine);
      issuer = await openIssuer();
      database = await engine.create();
      running = await startBot({
        database,
        clock: () => Temporal.ZonedDateTime.from('2026-11-24T10:00[Europe/Amsterdam]'),
        tokens: openTokens(issuer, entra),
      });
      const origin = { serviceUrl: running.connector.url, person: anna };
      await replyTo(running, message('hulp', { ...origin, scope: 'channel' }));
      await replyTo(running, installationUpdate('add', origin));
    });
    after(async () => {
      await running?.close();
      await database?.drop();
      await issuer?.close();
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

    describe('uses a key once:', () => {
      const rows = (table: 'posts' | 'audit') => running.database.db.selectFrom(table).select('id').execute();
      const statusesOf = (answers: readonly { status: number }[]) => answers.map(({ status }) => status).sort();
      const refusal = 'This Idempotency-Key was used for another summary; use a new key for a new summary.';

      it('ten requests at the same time are one post, which is audited once', async () => {
        const [posts, audited] = [await rows('posts'), await rows('audit')];
        const sent = running.connector.messages(channelId).length;
        const key = randomUUID();
        const token = await sign();
        const answers = await Promise.all(Array.from({ length: 10 }, () => post(summary, { key, token })));
        assert.deepEqual(statusesOf(answers), [...Array(9).fill(200), 202]);
        assert.equal(new Set(answers.map(({ body }) => body['id'])).size, 1);
        assert.equal((await post(summary, { key })).status, 200);
        assert.equal((await rows('posts')).length - posts.length, 1);
        assert.equal((await rows('audit')).length - audited.length, 1);
        await running.connector.waitForMessages(channelId, sent + 1, 10_000);
      });

      it('the same key with another body is refused with a sentence, and nothing is posted for it', async () => {
        const key = randomUUID();
        assert.equal((await post(summary, { key })).status, 202);
        const posts = await rows('posts');
        for (const change of [{ template: 'measures' }, { language: 'nl' }, { days: 30 }, { inThread: true }]) {
          const { status, body } = await post({ ...summary, ...change }, { key });
          assert.deepEqual([status, body], [409, { message: refusal }], JSON.stringify(change));
        }
        assert.equal(
          (await post({ ...summary, days: 90, inThread: false }, { key })).status,
          200,
          'what it is by default',
        );
        assert.equal((await rows('posts')).length, posts.length);
      });

      it('of two bodies at the same time one is posted, and the other refused', async () => {
        const posts = await rows('posts');
        const key = randomUUID();
        const bodies = Array.from({ length: 10 }, (_, index) => ({ ...summary, days: index % 2 === 0 ? 30 : 60 }));
        const token = await sign();
        const answers = await Promise.all(bodies.map((body) => post(body, { key, token })));
        assert.deepEqual(statusesOf(answers), [...Array(4).fill(200), 202, ...Array(5).fill(409)]);
        assert.equal((await rows('posts')).length - posts.length, 1);
      });

      it('another app has keys of its own', async () => {
        const key = randomUUID();
        const [mine, theirs] = [
          await post(summary, { key }),
          await post(summary, { key, token: await sign({ azp: randomUUID() }) }),
        ];
        assert.deepEqual(statusesOf([mine, theirs]), [202, 202]);
        assert.notEqual(mine.body['id'], theirs.body['id']);
      });
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
