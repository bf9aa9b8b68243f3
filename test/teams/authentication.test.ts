import assert from 'node:assert/strict';
import { generateKeyPair } from 'jose';
import type { OnTurn } from '../../bot/teams/inbound/adapter.ts';
import { createAdapter } from '../../bot/teams/inbound/adapter.ts';
import { createSender } from '../../bot/teams/outbound/send.ts';
import { isAllowedServiceUrl } from '../../bot/teams/sign-in/service-url.ts';
import { type LoopbackServer, openServer } from '../support/bots/loopback-server.ts';
import { message, tenantId } from '../support/microsoft/activities.ts';
import { type Connector, openConnector } from '../support/microsoft/connector.ts';
import { userClaims } from '../support/microsoft/entra-claims.ts';
import { type OpenIdIssuer, openIssuer, teamsClaims, unsignedToken } from '../support/microsoft/openid-issuer.ts';
import { recordLog } from '../support/recorded-log.ts';

const app = { appId: '0f3d9f0c-2f8e-4a53-8b35-5f9a2c6f7a10', tenantId, password: 'geheim' };
const otherTenant = '11111111-2222-4333-8444-555555555555';
const teamsUrl = 'https://smba.trafficmanager.net/emea/';

describe('in production, a request', () => {
  let issuer: OpenIdIssuer;
  let connector: Connector;
  let server: LoopbackServer;
  let turns: number;
  const opened: { close(): Promise<void> }[] = [];

  const onTurn: OnTurn = async (context) => {
    turns += 1;
    await context.sendActivity('gehoord');
  };

  /** `isAllowedServiceUrl` is production's own, with the loopback connector beside it for the requests that must pass. */
  const adapter = () =>
    createAdapter(
      { environment: 'production', credentials: { type: 'SingleTenant', ...app } },
      {
        log: recordLog(),
        microsoft: {
          openIdMetadataUrl: issuer.openIdMetadataUrl,
          credentialsFactory: issuer.credentialsFactory(app),
          isAllowedServiceUrl: (url) => url === connector.url || isAllowedServiceUrl(url, 'production'),
        },
      },
    );

  before(async () => {
    issuer = await openIssuer();
  });

  beforeEach(async () => {
    turns = 0;
    connector = await openConnector();
    server = await openServer({ adapter: adapter(), onTurn });
  });

  afterEach(async () => {
    for (const part of [...opened.splice(0), server, connector]) await part.close();
  });

  /** A bot whose keys are with another issuer, and which may reply anywhere. */
  const openBotOf = async ({ openIdMetadataUrl }: OpenIdIssuer): Promise<LoopbackServer> => {
    const microsoft = { openIdMetadataUrl, isAllowedServiceUrl: () => true };
    const settings = { environment: 'production', credentials: { type: 'SingleTenant', ...app } } as const;
    const bot = await openServer({ adapter: createAdapter(settings, { log: recordLog(), microsoft }), onTurn });
    opened.push(bot);
    return bot;
  };

  after(async () => {
    await issuer.close();
  });

  const claims = (changes: Record<string, unknown> = {}) =>
    teamsClaims({ appId: app.appId, serviceUrl: connector.url }, changes);
  const question = (changes = {}) => message('Wat is O2?', { serviceUrl: connector.url }, changes);
  const post = (token: string, activity: unknown = question()) =>
    server.post(activity, { authorization: `Bearer ${token}` });

  async function assertRefused(response: Response, status: 401 | 403): Promise<void> {
    const tokensBefore = issuer.issued.length;
    assert.equal(response.status, status);
    assert.match(((await response.json()) as { message: string }).message, /^[A-Z].*\.$/);
    assert.equal(turns, 0, 'the handler ran');
    assert.equal(connector.calls.length, 0, 'something was sent');
    assert.equal(issuer.issued.length, tokensBefore, 'a token was asked for');
  }

  describe('with a good token', () => {
    it('is answered, and the answer carries the token of the bot, not that of the request', async () => {
      const token = await issuer.sign(claims());
      assert.equal((await post(token)).status, 200);
      const [call] = connector.calls;
      assert.equal(call?.body.text, 'gehoord');
      assert.equal(call?.headers.authorization, `Bearer ${issuer.issued.at(-1)}`);
      assert.equal(turns, 1);
    });

    it('passes where the claim and the body differ in the last slash only', async () => {
      const token = await issuer.sign(claims({ serviceurl: connector.url.replace(/\/$/, '') }));
      assert.equal((await post(token)).status, 200);
    });

    it('passes while the clocks differ by less than five minutes', async () => {
      const nowSeconds = Math.floor(Date.now() / 1000);
      assert.equal((await post(await issuer.sign(claims({ exp: nowSeconds - 240 })))).status, 200);
      assert.equal((await post(await issuer.sign(claims({ nbf: nowSeconds + 240 })))).status, 200);
    });
  });

  describe('is refused with 401, without a turn and without anything sent', () => {
    const nowSeconds = Math.floor(Date.now() / 1000);
    const wrongClaims: Record<string, Record<string, unknown>> = {
      'another audience': { aud: otherTenant },
      'no audience': { aud: undefined },
      'another issuer': { iss: 'https://login.example.com' },
      'no issuer': { iss: undefined },
      'an end that is past': { exp: nowSeconds - 600 },
      'no end': { exp: undefined },
      // Further ahead than this file can take to get to it.
      'a start that is ahead': { nbf: nowSeconds + 3600, exp: nowSeconds + 7200 },
      'the issuer of the US government cloud': { iss: 'https://api.botframework.us' },
    };
    for (const [what, changes] of Object.entries(wrongClaims)) {
      it(`where its token has ${what}`, async () => assertRefused(await post(await issuer.sign(claims(changes))), 401));
    }

    it('where it has no token', async () => assertRefused(await server.post(question()), 401));

    it('where its token is not a token', async () => {
      for (const token of [
        'x',
        'a.b.c',
        '',
        'eyJhbGciOiJSUzI1NiJ9.W10.c',
        'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.aGFsbG8.c',
        `${await issuer.sign(claims())} extra`,
      ]) {
        await assertRefused(await post(token), 401);
      }
    });

    it('where its token is in another scheme', async () => {
      await assertRefused(
        await server.post(question(), { authorization: `Basic ${await issuer.sign(claims())}` }),
        401,
      );
    });

    it('where nobody signed its token (alg: none)', async () =>
      assertRefused(await post(unsignedToken(claims())), 401));

    it('where its token is signed with RS512', async () => {
      await assertRefused(await post(await issuer.sign(claims(), { header: { alg: 'RS512' } })), 401);
    });

    it('where another key signed its token under a known name', async () => {
      const { privateKey: key } = await generateKeyPair('RS256');
      await assertRefused(await post(await issuer.sign(claims(), { key })), 401);
    });

    it('where an unknown key signed its token', async () => {
      const { privateKey: key } = await generateKeyPair('RS256');
      await assertRefused(await post(await issuer.sign(claims(), { key, header: { kid: 'unknown' } })), 401);
    });

    it('where its token was changed after it was signed', async () => {
      const [header, , signature] = (await issuer.sign(claims())).split('.');
      const forged = Buffer.from(JSON.stringify({ ...claims(), sub: 'someone else' })).toString('base64url');
      await assertRefused(await post(`${header}.${forged}.${signature}`), 401);
    });

    const entra = 'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0';
    it('where Entra issued its token to the bot itself, as the Emulator does', async () => {
      const token = await issuer.sign(claims({ iss: entra, ver: '2.0', azp: app.appId }));
      await assertRefused(await post(token), 401);
    });

    it('where its token is a person’s for the tab, also where the tab and the bot were one registration', async () => {
      for (const clientId of ['3c1a6f0e-0000-4000-8000-00000000cafe', app.appId])
        await assertRefused(await post(await issuer.sign(userClaims({ tenantId, clientId }))), 401);
    });

    it('where Entra issued its token to another bot', async () => {
      const token = await issuer.sign(claims({ iss: entra, ver: '2.0', azp: otherTenant }));
      await assertRefused(await post(token), 401);
    });

    it('where the key may not sign for Teams', async () => {
      const elsewhere = await openIssuer({ endorsements: ['webchat'] });
      opened.push(elsewhere);
      const bot = await openBotOf(elsewhere);
      const authorization = `Bearer ${await elsewhere.sign(claims())}`;
      await assertRefused(await bot.post(question(), { authorization }), 401);
    });
  });

  describe('is refused with 403, without a turn and without anything sent', () => {
    it('where its serviceUrl is not that of its token', async () => {
      const token = await issuer.sign(claims({ serviceurl: teamsUrl }));
      await assertRefused(await post(token), 403);
    });

    it('where its token names no serviceUrl', async () => {
      await assertRefused(await post(await issuer.sign(claims({ serviceurl: undefined }))), 403);
    });

    it('where the activity has no serviceUrl', async () => {
      for (const serviceUrl of [undefined, null, '']) {
        await assertRefused(await post(await issuer.sign(claims()), { ...question(), serviceUrl }), 403);
      }
    });

    it('where its serviceUrl is not an address of Teams, although its token names the same one', async () => {
      for (const serviceUrl of [
        'https://evil.trafficmanager.net/',
        'http://smba.trafficmanager.net/',
        'http://127.0.0.1:1/',
        'file:///x',
      ]) {
        const token = await issuer.sign(claims({ serviceurl: serviceUrl }));
        await assertRefused(await post(token, question({ serviceUrl })), 403);
      }
    });

    it('where it comes from another tenant, or hides which', async () => {
      const token = await issuer.sign(claims());
      const conversation = (id?: string) => ({ ...question().conversation, tenantId: id });
      const other = { tenant: { id: otherTenant } };
      await assertRefused(
        await post(token, message('Wat is O2?', { serviceUrl: connector.url, tenantId: otherTenant })),
        403,
      );
      await assertRefused(await post(token, question({ channelData: other })), 403);
      await assertRefused(await post(token, question({ conversation: conversation(otherTenant) })), 403);
      await assertRefused(await post(token, question({ channelData: {}, conversation: conversation() })), 403);
    });

    it('where it comes from another channel than Teams', async () => {
      const token = await issuer.sign(claims());
      for (const channelId of ['webchat', 'emulator', 'AseChannel', undefined]) {
        await assertRefused(await post(token, { ...question(), channelId }), 403);
      }
    });
  });

  it('gets 503 while the keys cannot be had, and no turn', async () => {
    const gone = await openIssuer();
    await gone.close();
    const bot = await openBotOf(gone);
    const response = await bot.post(question(), { authorization: `Bearer ${await issuer.sign(claims())}` });
    assert.equal(response.status, 503);
    assert.equal(turns, 0);
  });

  it('leaves no token, text or name in the log when it is refused', async () => {
    const log = recordLog();
    const settings = { environment: 'production', credentials: { type: 'SingleTenant', ...app } } as const;
    const microsoft = { openIdMetadataUrl: issuer.openIdMetadataUrl };
    const quiet = createAdapter(settings, { log, microsoft });
    const token = await issuer.sign(claims({ aud: otherTenant }));
    const readBody = async () => ({ kind: 'read', value: question() }) as const;
    await quiet.receive({ authorization: `Bearer ${token}`, host: 'bot', readBody }, onTurn);
    assert.deepEqual(
      log.lines.map((line) => [line.level, line.event, line.fields['status']]),
      [['warn', 'request refused', 401]],
    );
    const written = JSON.stringify(log.lines);
    for (const secret of [token, otherTenant, 'O2', 'Anna']) assert.ok(!written.includes(secret), secret);
  });

  it('sends nothing to a stored address that is not one of Teams', async () => {
    const stored = { id: question().conversation.id, scope: 'personal', serviceUrl: 'http://127.0.0.1:1/' } as const;
    const tokensBefore = issuer.issued.length;
    await assert.rejects(createSender(adapter(), app.appId).send(stored, { type: 'message', text: 'x' }), {
      name: 'AuthenticationError',
    });
    assert.equal(issuer.issued.length, tokensBefore);
  });

  it('starts a conversation at a stored address of Teams', async () => {
    const stored = { id: question().conversation.id, scope: 'personal', serviceUrl: connector.url } as const;
    await createSender(adapter(), app.appId).send(stored, { type: 'message', text: 'x' });
    assert.equal(connector.messages(question().conversation.id).length, 1);
  });
});

describe('outside production, a request', () => {
  let server: LoopbackServer;
  let turns: number;

  beforeEach(async () => {
    turns = 0;
    server = await openServer({
      onTurn: async () => {
        turns += 1;
      },
    });
  });

  afterEach(async () => server.close());

  it('is answered on this machine without a token, whichever tenant it names', async () => {
    for (const serviceUrl of [
      'http://127.0.0.1:56150/_connector',
      'http://localhost:1/',
      'http://[::1]:1/',
      'https://127.1.2.3/',
    ]) {
      assert.equal((await server.post(message('hoi', { serviceUrl, tenantId: otherTenant }))).status, 200, serviceUrl);
    }
    assert.equal(turns, 4);
  });

  it('is refused where its serviceUrl is not on this machine, or absent', async () => {
    const elsewhere = [
      teamsUrl,
      'http://10.0.0.1/',
      'http://127.0.0.1.example.com/',
      'http://127.0.0.1@example.com/',
      'ftp://127.0.0.1/',
      'x',
      '',
    ];
    for (const serviceUrl of elsewhere) {
      assert.equal((await server.post(message('hoi', { serviceUrl }))).status, 403, serviceUrl);
    }
    assert.equal(turns, 0);
  });
});
