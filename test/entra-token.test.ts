import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type CryptoKey, exportSPKI, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { createEntraTokens, type EntraTokens } from '../bot/entra-token.ts';
import { appClaims, userClaims } from './support/entra-claims.ts';
import { type OpenIdIssuer, openIssuer, teamsClaims, unsignedToken } from './support/openid-issuer.ts';

const entra = { tenantId: randomUUID(), clientId: randomUUID() };
const role = 'Summaries.Post';
const scope = 'access_as_user';

describe('a token of Entra', () => {
  let issuer: OpenIdIssuer;
  let tokens: EntraTokens;
  before(async () => {
    issuer = await openIssuer();
    tokens = createEntraTokens({ ...entra, applicationIdUri: 'api://bot.example.nl/x', keysUrl: issuer.keysUrl });
  });
  after(() => issuer.close());

  const ofApp = (changes = {}) => issuer.sign(appClaims(entra, changes));
  const ofUser = (changes = {}) => issuer.sign(userClaims(entra, changes));
  /** The status of a refusal; 200 where it passes. */
  async function statusOf(token: string): Promise<number> {
    const read = await tokens.requireRole(`Bearer ${token}`, role);
    return read.kind === 'refused' ? read.reply.status : 200;
  }

  it('passes for an app that has the role, and says which app it is', async () => {
    const azp = randomUUID();
    assert.deepEqual(await tokens.requireRole(`Bearer ${await ofApp({ azp })}`, role), { kind: 'app', appId: azp });
    assert.equal((await tokens.requireRole(`bearer ${await ofApp()}`, role)).kind, 'app');
  });

  it('passes in its older form too', async () => {
    const v1 = { iss: `https://sts.windows.net/${entra.tenantId}/`, ver: '1.0', azp: undefined, appid: randomUUID() };
    assert.equal(await statusOf(await ofApp({ ...v1, aud: `api://${entra.clientId}`, idtyp: 'app' })), 200);
    assert.equal(await statusOf(await ofApp({ ...v1, aud: 'api://bot.example.nl/x' })), 200);
  });

  it('passes for a person, and says who it is', async () => {
    const oid = randomUUID();
    const read = await tokens.requireScope(`Bearer ${await ofUser({ oid: oid.toUpperCase() })}`, scope);
    assert.deepEqual(read, { kind: 'user', personId: oid, name: 'Anna de Vries' });
  });

  it('is refused with 403 where it is good and does not give the right', async () => {
    assert.equal(await statusOf(await ofApp({ roles: undefined })), 403);
    assert.equal(await statusOf(await ofApp({ roles: ['Summaries.Read'] })), 403);
    assert.equal(await statusOf(await ofUser({ roles: [role] })), 403);
    assert.equal(await statusOf(await ofApp({ idtyp: 'user' })), 403);
    for (const claims of [await ofApp(), await ofUser({ scp: 'other' }), await ofUser({ oid: undefined })]) {
      const read = await tokens.requireScope(`Bearer ${claims}`, scope);
      assert.equal(read.kind === 'refused' && read.reply.status, 403);
    }
  });

  describe('is refused with 401', () => {
    const nowSeconds = Math.floor(Date.now() / 1000);
    const wrongClaims: Record<string, Record<string, unknown>> = {
      'another audience': { aud: randomUUID() },
      'no audience': { aud: undefined },
      'the issuer of another organisation': { iss: `https://login.microsoftonline.com/${randomUUID()}/v2.0` },
      'another issuer': { iss: 'https://login.example.com' },
      'another organisation': { tid: randomUUID() },
      'no organisation': { tid: undefined },
      'an end that is past': { exp: nowSeconds - 120 },
      'no end': { exp: undefined },
      'a start that is ahead': { nbf: nowSeconds + 3600, exp: nowSeconds + 7200 },
    };
    for (const [what, changes] of Object.entries(wrongClaims))
      it(`where it has ${what}`, async () => assert.equal(await statusOf(await ofApp(changes)), 401));

    it('where nobody signed it, or another key, or the public key taken for a secret', async () => {
      assert.equal(await statusOf(unsignedToken(appClaims(entra))), 401);
      const { privateKey } = await generateKeyPair('RS256');
      assert.equal(await statusOf(await issuer.sign(appClaims(entra), { key: privateKey })), 401);
      assert.equal(await statusOf(await issuer.sign(appClaims(entra), { header: { kid: 'unknown' } })), 401);
      const { keys } = (await (await fetch(issuer.keysUrl)).json()) as { keys: JWK[] };
      const published = (await importJWK(keys[0] ?? {}, 'RS256')) as CryptoKey;
      const secret = new TextEncoder().encode(await exportSPKI(published));
      const confused = await new SignJWT(appClaims(entra)).setProtectedHeader({ alg: 'HS256' }).sign(secret);
      assert.equal(await statusOf(confused), 401);
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
        `Basic ${token}`,
        `Bearer ${token}, Bearer ${token}`,
        'Bearer a.b',
        `Bearer ${'a'.repeat(100_000)}.b.c`,
      ];
      for (const header of headers) {
        const read = await tokens.requireRole(header, role);
        assert.equal(read.kind === 'refused' && read.reply.status, 401, header.slice(0, 40));
      }
    });

    it('in a sentence that says what to do and holds nothing of it', async () => {
      const token = await ofApp({ exp: nowSeconds - 120 });
      const read = await tokens.requireRole(`Bearer ${token}`, role);
      assert.deepEqual(read.kind === 'refused' && read.reply, {
        status: 401,
        body: { message: 'The token has expired; ask Entra for a new one.' },
        headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
      });
    });
  });

  it('is not taken, and not said to be wrong, while Entra’s keys can’t be reached', async () => {
    const closed = await openIssuer();
    await closed.close();
    const offline = createEntraTokens({ ...entra, keysUrl: closed.keysUrl });
    const read = await offline.requireRole(`Bearer ${await ofApp()}`, role);
    assert.equal(read.kind === 'refused' && read.reply.status, 503);
    assert.deepEqual(read.kind === 'refused' && read.reply.headers, { 'Retry-After': '60' });
  });
});
