import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mock } from 'node:test';
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT } from 'jose';
import { createEntraTokens, type EntraTokens, type EntraTokensParts } from '../../bot/entra/entra-token.ts';
import { appClaims, olderAppClaims, olderUserClaims, userClaims } from '../support/microsoft/entra-claims.ts';
import { type OpenIdIssuer, openIssuer, teamsClaims, unsignedToken } from '../support/microsoft/openid-issuer.ts';

const entra = { tenantId: randomUUID(), clientId: randomUUID() };
const applicationIdUri = 'api://bot.example.nl/x';
const role = 'Summaries.Post';
const scope = 'access_as_user';

describe('a token of Entra', () => {
  let issuer: OpenIdIssuer;
  let tokens: EntraTokens;
  let errors: unknown[];
  beforeEach(async () => {
    issuer = await openIssuer();
    errors = [];
    tokens = open();
  });
  afterEach(() => issuer.close());

  function open(parts: Partial<EntraTokensParts> = {}): EntraTokens {
    return createEntraTokens({
      ...entra,
      applicationIdUri,
      loginUrl: issuer.loginUrl,
      now: () => Temporal.Now.instant(),
      onError: (error) => errors.push(error),
      ...parts,
    });
  }
  const ofApp = (changes = {}) => issuer.sign(appClaims(entra, changes));
  const ofUser = (changes = {}) => issuer.sign(userClaims(entra, changes));

  /** What is answered to whoever has this token and wants to post; undefined where it passes. */
  async function answerTo(token: string) {
    const read = await tokens.requireRole(`Bearer ${token}`, role);
    return read.kind === 'refused' ? read.reply : undefined;
  }
  const statusOf = async (token: string) => (await answerTo(token))?.status ?? 200;

  async function statusOfPerson(token: string): Promise<number> {
    const read = await tokens.requireScope(`Bearer ${token}`, scope);
    return read.kind === 'refused' ? read.reply.status : 200;
  }

  describe('passes', () => {
    const forms = {
      'newer form': [appClaims, userClaims, 'azp'],
      'older form': [olderAppClaims, olderUserClaims, 'appid'],
    };
    for (const [form, [claimsOfApp, claimsOfUser, appIdClaim]] of Object.entries(forms) as [
      string,
      [typeof appClaims, typeof userClaims, string],
    ][]) {
      it(`for an app that has the role, and says which app it is (${form})`, async () => {
        const appId = randomUUID();
        const token = await issuer.sign(claimsOfApp(entra, { [appIdClaim]: appId }));
        assert.deepEqual(await tokens.requireRole(`Bearer ${token}`, role), { kind: 'app', appId });
      });

      it(`for a person in whose name a page asks, and says who it is (${form})`, async () => {
        const oid = randomUUID();
        const token = await issuer.sign(claimsOfUser(entra, { oid: oid.toUpperCase(), scp: `openid ${scope}` }));
        const read = await tokens.requireScope(`Bearer ${token}`, scope);
        assert.deepEqual(read, { kind: 'user', personId: oid, name: 'Anna de Vries' });
      });

      it(`for any name of the bot's registration (${form})`, async () => {
        for (const aud of [entra.clientId, `api://${entra.clientId}`, applicationIdUri])
          assert.equal(await statusOf(await issuer.sign(claimsOfApp(entra, { aud }))), 200, aud);
      });
    }

    it('whether the settings have capitals or not, and however "Bearer" is written', async () => {
      tokens = open({ tenantId: entra.tenantId.toUpperCase(), clientId: entra.clientId.toUpperCase() });
      for (const word of ['Bearer', 'bearer', 'BEARER'])
        assert.equal((await tokens.requireRole(`${word} ${await ofApp()}`, role)).kind, 'app');
    });

    it('where it says itself that it is of an app', async () => {
      assert.equal(await statusOf(await ofApp({ idtyp: 'app', sub: undefined, oid: undefined })), 200);
    });

    it('a minute before it begins and until a minute after its end, as clocks differ', async () => {
      const token = await ofApp({ nbf: 1_800_000_000, exp: 1_800_003_600 });
      const statusAt = (seconds: number) => {
        tokens = open({ now: () => Temporal.Instant.fromEpochMilliseconds(seconds * 1000) });
        return statusOf(token);
      };
      assert.equal(await statusAt(1_799_999_939), 401);
      assert.equal(await statusAt(1_799_999_940), 200);
      assert.equal(await statusAt(1_800_003_659), 200);
      assert.equal(await statusAt(1_800_003_660), 401);
    });
  });

  describe('is refused with 403 where it is good and does not give the right', () => {
    it('as the app does not have the role: it is told which, and where to get it', async () => {
      for (const roles of [undefined, [], ['Summaries.Read'], ['summaries.post']]) {
        const answer = await answerTo(await ofApp({ roles }));
        assert.deepEqual(answer, {
          status: 403,
          body: {
            message: 'The app does not have the role Summaries.Post; give it that app role, with admin consent.',
          },
          headers: { 'WWW-Authenticate': 'Bearer error="insufficient_scope"' },
        });
      }
    });

    it('as it is of a person, also one who has the role, and also without any scope', async () => {
      assert.equal(await statusOf(await ofUser({ roles: [role] })), 403);
      assert.equal(await statusOf(await ofUser({ roles: [role], scp: undefined })), 403);
      assert.equal(await statusOf(await ofUser({ roles: [role], scp: undefined, idtyp: 'user' })), 403);
      assert.equal(await statusOf(await ofApp({ idtyp: 'user' })), 403);
      assert.equal(await statusOf(await ofApp({ idtyp: 'app', scp: scope })), 403);
      assert.equal(await statusOf(await issuer.sign(olderUserClaims(entra, { roles: [role] }))), 403);
    });

    it('as it does not say of which app it is, such as one to sign in with', async () => {
      assert.equal(await statusOf(await ofApp({ azp: undefined })), 403);
    });

    it('as it is of an app where a person is wanted, of nobody, or for another scope', async () => {
      for (const token of [
        await ofApp(),
        await ofApp({ scp: undefined, idtyp: 'app' }),
        await issuer.sign(olderAppClaims(entra)),
        await ofUser({ oid: undefined }),
        await ofUser({ scp: 'other' }),
        await ofUser({ scp: `${scope}2 x${scope}` }),
        await ofUser({ scp: undefined }),
      ])
        assert.equal(await statusOfPerson(token), 403);
    });
  });

  describe('is refused with 401', () => {
    const nowSeconds = Math.floor(Date.now() / 1000);
    const otherId = randomUUID();
    const wrongClaims: Record<string, [changes: Record<string, unknown>, sentence: RegExp]> = {
      'another audience': [{ aud: randomUUID() }, /with the scope api:\/\/[0-9a-f-]+\/\.default/],
      'no audience': [{ aud: undefined }, /with the scope api/],
      'the issuer of another organisation': [
        { iss: `https://login.microsoftonline.com/${otherId}/v2.0` },
        /not of the organisation/,
      ],
      'the older issuer of another organisation': [
        { iss: `https://sts.windows.net/${otherId}/` },
        /not of the organisation/,
      ],
      'the issuer of every organisation': [
        { iss: 'https://login.microsoftonline.com/common/v2.0' },
        /not of the organisation/,
      ],
      'another issuer': [{ iss: 'https://login.example.com' }, /not of the organisation/],
      'no issuer': [{ iss: undefined }, /not of the organisation/],
      'another organisation': [{ tid: otherId }, /not of the organisation/],
      'no organisation': [{ tid: undefined }, /not as Entra makes them \(tid\)/],
      'an end that is past': [{ exp: nowSeconds - 120 }, /has expired; ask Entra for a new one/],
      'no end': [{ exp: undefined }, /not as Entra makes them \(exp\)/],
      'an end that is no number': [{ exp: 'never' }, /not as Entra makes them \(exp\)/],
      'a start that is ahead': [{ nbf: nowSeconds + 3600, exp: nowSeconds + 7200 }, /does not hold yet; set the clock/],
      'no start': [{ nbf: undefined }, /not as Entra makes them \(nbf\)/],
      'roles that are no list': [{ roles: role }, /claims that Entra does not write so/],
    };
    for (const [what, [changes, sentence]] of Object.entries(wrongClaims))
      it(`where it has ${what}, and is told what to do`, async () => {
        const token = await ofApp(changes);
        const answer = await answerTo(token);
        assert.equal(answer?.status, 401);
        assert.deepEqual(answer?.headers, { 'WWW-Authenticate': 'Bearer error="invalid_token"' });
        assert.match(JSON.stringify(answer?.body), sentence);
        for (const part of token.split('.')) assert.ok(!JSON.stringify(answer).includes(part));
        assert.equal(await statusOfPerson(await ofUser(changes)), 401);
      });

    it('where nobody signed it', async () => {
      assert.equal(await statusOf(unsignedToken(appClaims(entra))), 401);
      const [head, body] = (await ofApp()).split('.');
      assert.equal(await statusOf(`${head}.${body}.`), 401);
      assert.equal(await statusOf(`${head}.${body}.AAAA`), 401);
    });

    it('where somebody else signed it, or changed what was signed', async () => {
      const { privateKey, publicKey } = await generateKeyPair('RS256');
      const claims = appClaims(entra);
      assert.equal(await statusOf(await issuer.sign(claims, { key: privateKey })), 401);
      const jwk = await exportJWK(publicKey);
      assert.equal(await statusOf(await issuer.sign(claims, { key: privateKey, header: { jwk } })), 401);
      const [head, , signature] = (await ofApp()).split('.');
      const body = Buffer.from(JSON.stringify(appClaims(entra, { azp: randomUUID() }))).toString('base64url');
      assert.equal(await statusOf(`${head}.${body}.${signature}`), 401);
    });

    it('where the public key is taken for a secret, or the algorithm is another', async () => {
      const { publicKey } = issuer;
      const published = (await importJWK(publicKey, 'RS256')) as CryptoKey;
      const { kid } = publicKey;
      for (const text of [await exportSPKI(published), JSON.stringify(publicKey), String(publicKey.n)]) {
        const signer = new SignJWT(appClaims(entra)).setProtectedHeader({ alg: 'HS256', ...(kid ? { kid } : {}) });
        assert.equal(await statusOf(await signer.sign(new TextEncoder().encode(text))), 401);
      }
      for (const alg of ['RS384', 'RS512', 'PS256'])
        assert.equal(await statusOf(await issuer.sign(appClaims(entra), { header: { alg } })), 401, alg);
    });

    it('where it is one of the Bot Framework', async () => {
      const claims = teamsClaims({ appId: entra.clientId, serviceUrl: 'https://smba.trafficmanager.net/' });
      assert.equal(await statusOf(await issuer.sign(claims)), 401);
    });

    it('where there is none, or two, or something else', async () => {
      const token = await ofApp();
      const headers = [
        '',
        'Bearer',
        'Bearer ',
        token,
        `Basic ${token}`,
        `Bearer  ${token}`,
        `Bearer ${token} `,
        `Bearer ${token}, Bearer ${token}`,
        `Bearer ${token} ${token}`,
        `Bearer ${token}\nX: y`,
        'Bearer a.b',
        'Bearer a.b.c.d.e',
        `Bearer ${'a'.repeat(100_000)}`,
        `Bearer ${'a'.repeat(100_000)}.b.c`,
      ];
      for (const header of headers) {
        const read = await tokens.requireRole(header, role);
        assert.deepEqual(
          read.kind === 'refused' && read.reply,
          {
            status: 401,
            body: {
              message: 'The request needs the header Authorization: Bearer, with one access token of Microsoft Entra.',
            },
            headers: { 'WWW-Authenticate': 'Bearer' },
          },
          header.slice(0, 40),
        );
      }
      assert.deepEqual(issuer.asked, []);
    });

    it('where it is a token in form only', async () => {
      const part = (text: string) => Buffer.from(text).toString('base64url');
      const [head = '', body = ''] = (await ofApp()).split('.');
      for (const token of ['a.b.c', `${head}.${part('[]')}.c`, `${head}.${part('{')}.c`, `${part('null')}.${body}.c`])
        assert.equal(await statusOf(token), 401, token.slice(-40));
      const deep = part(`${'['.repeat(5_000)}${']'.repeat(5_000)}`);
      assert.equal(await statusOf(`${head}.${deep}.c`), 401);
    });
  });

  describe('is checked with the keys of Entra', () => {
    const keysOf = () => issuer.asked.filter((path) => path.includes('discovery'));

    it('that the OpenID configuration of the organisation names for its form, asked once', async () => {
      await Promise.all([statusOf(await ofApp()), statusOf(await ofApp()), statusOfPerson(await ofUser())]);
      assert.deepEqual(issuer.asked, [
        `/${entra.tenantId}/v2.0/.well-known/openid-configuration`,
        '/discovery/v2.0/keys',
      ]);
      await statusOf(await issuer.sign(olderAppClaims(entra)));
      assert.deepEqual(issuer.asked.slice(2), [
        `/${entra.tenantId}/.well-known/openid-configuration`,
        '/discovery/keys',
      ]);
    });

    it('and not asked for by a token of somebody else', async () => {
      await statusOf(await ofApp({ iss: `https://login.microsoftonline.com/${randomUUID()}/v2.0` }));
      assert.deepEqual(issuer.asked, []);
    });

    it('asked for again when it names a new one, and at most every half minute', async () => {
      assert.equal(await statusOf(await ofApp()), 200);
      const old = await ofApp();
      await issuer.renewKey();
      // jose reads the clock of the machine.
      mock.timers.enable({ apis: ['Date'], now: Date.now() + 31_000 });
      try {
        assert.equal(await statusOf(await ofApp()), 200);
        assert.equal(keysOf().length, 2);
        assert.equal(await statusOf(old), 401);
        for (let i = 0; i < 20; i += 1)
          assert.equal(await statusOf(await issuer.sign(appClaims(entra), { header: { kid: `unknown-${i}` } })), 401);
        assert.equal(keysOf().length, 2);
      } finally {
        mock.timers.reset();
      }
    });

    const failures: Record<string, Parameters<OpenIdIssuer['respondWith']>[0]> = {
      'the configuration can’t be reached': () => 'hang up',
      'the configuration is not given': () => ({ status: 500, body: {} }),
      'the configuration is a web page': () => ({ status: 200, body: '<html>' }),
      'the configuration is of another organisation': (path) =>
        path.includes('well-known')
          ? {
              status: 200,
              body: { issuer: 'https://login.example.com', jwks_uri: `${issuer.loginUrl.href}/discovery/v2.0/keys` },
            }
          : undefined,
      'the configuration sends the bot elsewhere for keys': (path) =>
        path.includes('well-known')
          ? {
              status: 200,
              body: {
                issuer: `https://login.microsoftonline.com/${entra.tenantId}/v2.0`,
                jwks_uri: `${issuer.loginUrl.href.replace('127.0.0.1', 'localhost')}/discovery/v2.0/keys`,
              },
            }
          : undefined,
      'the keys can’t be reached': (path) => (path.includes('discovery') ? 'hang up' : undefined),
      'the keys are not given': (path) => (path.includes('discovery') ? { status: 404, body: {} } : undefined),
      'the keys are a web page': (path) => (path.includes('discovery') ? { status: 200, body: '<html>' } : undefined),
      'the keys are none': (path) => (path.includes('discovery') ? { status: 200, body: { keys: 1 } } : undefined),
    };
    for (const [what, script] of Object.entries(failures))
      it(`and neither taken nor said to be wrong while ${what}; afterwards it passes`, async () => {
        issuer.respondWith(script);
        const token = await ofApp();
        assert.deepEqual(await answerTo(token), {
          status: 503,
          body: { message: "The token can't be checked now, as Entra's keys can't be reached; try again in a minute." },
          headers: { 'Retry-After': '60' },
        });
        assert.equal(errors.length, 1);
        assert.equal(await statusOfPerson(await ofUser()), 503);
        assert.equal((await statusOf(unsignedToken(appClaims(entra)))) === 200, false);
        issuer.respondWith(() => undefined);
        assert.equal(await statusOf(token), 200);
      });
  });
});
