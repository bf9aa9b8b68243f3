import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Ajv } from 'ajv';
import { replyTo } from '../support/bots/chat.ts';
import { type RunningBot, startBot } from '../support/bots/running-bot.ts';
import { anna, installationUpdate, message } from '../support/microsoft/activities.ts';
import { appClaims } from '../support/microsoft/entra-claims.ts';
import { type OpenIdIssuer, openIssuer } from '../support/microsoft/openid-issuer.ts';
import { openTokens } from '../support/microsoft/page-tokens.ts';

const entra = { tenantId: randomUUID(), clientId: randomUUID() };
const channelId = '19:channel@thread.tacv2';
const summary = { conversationId: channelId, template: 'next', language: 'both' };

/** As far as it is asked about here. */
interface Description {
  readonly openapi: string;
  readonly info: { readonly version: string; readonly contact: { readonly email?: string } };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<
    Record<string, Record<string, { responses: Record<string, { headers: object; content: Record<string, unknown> }> }>>
  >;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

describe('the API for other software, version 1,', function () {
  this.timeout(60_000);
  let issuer: OpenIdIssuer;
  let running: RunningBot;
  let described: Description;
  before(async () => {
    issuer = await openIssuer();
    running = await startBot({
      clock: () => Temporal.ZonedDateTime.from('2026-11-24T10:00[Europe/Amsterdam]'),
      tokens: openTokens(issuer, entra),
    });
    const origin = { serviceUrl: running.connector.url, person: anna };
    await replyTo(running, message('hulp', { ...origin, scope: 'channel' }));
    await replyTo(running, installationUpdate('add', origin));
    described = (await (await ask('openapi.json', { authorization: '' })).json()) as Description;
  });
  after(async () => {
    await running.close();
    await issuer.close();
  });

  async function ask(path: string, headers: Record<string, string> = {}, body?: unknown): Promise<Response> {
    const authorization = `Bearer ${await issuer.sign(appClaims(entra, {}))}`;
    return fetch(`${running.server.url}/api/v1/${path}`, {
      headers: { authorization, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
  }
  const post = (body: unknown, key: string = randomUUID()) => ask('summaries', { 'idempotency-key': key }, body);

  /** What the description promises of an answer, and whether the answer keeps it. */
  async function assertAsDescribed(response: Response, path: string, method: string): Promise<Record<string, unknown>> {
    const promised = described.paths[path]?.[method]?.responses[String(response.status)];
    assert.ok(promised, `${method} ${path} is not said to answer ${response.status}`);
    assert.equal(response.headers.get('api-version'), described.info.version);
    const [[type = '', content] = []] = Object.entries(promised.content);
    assert.equal(response.headers.get('content-type'), `${type}; charset=utf-8`);
    const body = (await response.json()) as Record<string, unknown>;
    const [, name = ''] = /schemas\/(\w+)/.exec(JSON.stringify(content)) ?? [];
    const validate = new Ajv({ strict: false, formats: { uuid: true, 'date-time': true } }).compile(
      described.components.schemas[name] ?? {},
    );
    assert.ok(validate(body), JSON.stringify(validate.errors));
    return body;
  }

  it('posts a summary and tells what became of it, as it says that it does', async () => {
    const posted = await assertAsDescribed(await post(summary), '/summaries', 'post');
    const found = await ask(`summaries/${posted['id']}`);
    assert.equal((await assertAsDescribed(found, '/summaries/{id}', 'get'))['conversationId'], channelId);
  });

  it('is the same API as the one that was there before: a key is used once for both', async () => {
    const key = randomUUID();
    const { id } = (await (await post(summary, key)).json()) as { id: string };
    const before = await fetch(`${running.server.url}/api/summaries`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await issuer.sign(appClaims(entra, {}))}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify(summary),
    });
    assert.equal(before.status, 200);
    assert.equal(((await before.json()) as { id: string }).id, id);
    assert.equal(before.headers.get('api-version'), null);
  });

  it('refuses with a problem (RFC 9457) that says what to do', async () => {
    const refused = await assertAsDescribed(await post({ ...summary, days: 0 }), '/summaries', 'post');
    assert.deepEqual([refused['status'], refused['title']], [400, 'Bad Request']);
    assert.match(String(refused['detail']), /not right at days; send/);
    await assertAsDescribed(await post({ ...summary, conversationId: '19:x' }), '/summaries', 'post');
    await assertAsDescribed(await ask('summaries/1'), '/summaries/{id}', 'get');
    await assertAsDescribed(await ask(`summaries/${randomUUID()}`), '/summaries/{id}', 'get');
    const stranger = await ask(`summaries/${randomUUID()}`, { authorization: 'Bearer x' });
    assert.match(stranger.headers.get('www-authenticate') ?? '', /^Bearer/);
    await assertAsDescribed(stranger, '/summaries/{id}', 'get');
  });

  it('answers an address that is not there, or another method, with a problem too', async () => {
    for (const [path, body, status] of [
      ['nothing', undefined, 404],
      ['summaries', undefined, 405],
    ] as const) {
      const response = await ask(path, {}, body);
      assert.equal(response.status, status, path);
      assert.equal(response.headers.get('content-type'), 'application/problem+json; charset=utf-8');
      assert.equal(response.headers.get('api-version'), described.info.version);
    }
  });

  it('describes itself to anybody and from any page, with whom to turn to', async () => {
    const response = await ask('openapi.json', { authorization: '' });
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(response.headers.get('api-version'), described.info.version);
    assert.match(described.openapi, /^3\.0\./);
    assert.deepEqual(described.servers, [{ url: 'https://bot.example.nl/api/v1' }]);
    assert.equal(described.info.contact.email, 'privacy@example.nl');
    assert.deepEqual(Object.keys(described.paths), ['/summaries', '/summaries/{id}', '/openapi.json']);
  });
});
