import assert from 'node:assert/strict';
import { randomUUID, X509Certificate } from 'node:crypto';
import { decodeProtectedHeader, importX509, jwtVerify } from 'jose';
import { readCertificate } from '../../bot/settings/certificate.ts';
import type { Credentials } from '../../bot/settings/credentials.ts';
import { createAdapter } from '../../bot/teams/inbound/adapter.ts';
import { createSender } from '../../bot/teams/outbound/send.ts';
import { createAppToken, createGraphToken, graphUrl } from '../../bot/teams/sign-in/graph-token.ts';
import { botFrameworkUrl, createCredentialsFactory } from '../../bot/teams/sign-in/microsoft-cloud.ts';
import { message } from '../support/microsoft/activities.ts';
import { createPems, openPemFolder, type Pems } from '../support/microsoft/certificates.ts';
import { openConnector } from '../support/microsoft/connector.ts';
import { openSignIn, type SignIn } from '../support/microsoft/sign-in.ts';
import { recordLog } from '../support/recorded-log.ts';

const jwtBearer = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

describe('the bot signs in', () => {
  // botbuilder keeps tokens by the id of the app for the whole process, so each test has its own.
  let signIn: SignIn;
  let pems: Pems;
  let certificate: Extract<Credentials, { type: 'Certificate' }>['certificate'];
  const newApp = () => ({ appId: randomUUID(), tenantId: randomUUID() });

  before(async () => {
    signIn = await openSignIn();
    pems = await createPems();
    const folder = await openPemFolder();
    const read = readCertificate(await folder.write(pems.private, pems.cert), Temporal.Now.instant());
    await folder.close();
    assert.ok(!('fault' in read));
    certificate = read;
  });
  after(() => signIn.close());

  const getTokens = (credentials: Credentials) => {
    const factory = createCredentialsFactory(credentials, signIn.network);
    return {
      graph: createGraphToken(factory, credentials),
      botFramework: createAppToken(factory, { ...credentials, audience: botFrameworkUrl }),
    };
  };
  /** The bot writes to a stored conversation; what the connector got, by its token. */
  const writeFirst = async (credentials: Credentials) => {
    const connector = await openConnector();
    const { conversation } = message('', { serviceUrl: connector.url });
    const microsoft = {
      credentialsFactory: createCredentialsFactory(credentials, signIn.network),
      isAllowedServiceUrl: (url: string) => url === connector.url,
    };
    const adapter = createAdapter({ environment: 'production', credentials }, { log: recordLog(), microsoft });
    const stored = { id: conversation.id, scope: 'personal', serviceUrl: connector.url } as const;
    await createSender(adapter, credentials.appId).send(stored, { type: 'message', text: 'gehoord' });
    await connector.close();
    return connector.calls.map(({ headers }) => headers.authorization);
  };

  describe('with a certificate', () => {
    let credentials: Credentials;
    beforeEach(() => {
      credentials = { type: 'Certificate', ...newApp(), certificate };
    });

    it('to Graph and to Bot Framework, by what its key has signed', async () => {
      const { appId, tenantId } = credentials;
      const { graph, botFramework } = getTokens(credentials);
      const key = await importX509(pems.cert, 'PS256');
      for (const [getToken, audience] of [
        [graph, graphUrl],
        [botFramework, botFrameworkUrl],
      ] as const) {
        assert.equal(await getToken(), signIn.issued.at(-1));
        const { path, body } = signIn.asked.at(-1) ?? assert.fail('Entra was not asked');
        assert.equal(path, `/${tenantId}/oauth2/v2.0/token`);
        assert.equal(body.get('client_id'), appId);
        assert.equal(body.get('grant_type'), 'client_credentials');
        assert.ok(body.get('scope')?.split(' ').includes(`${audience}/.default`), `${body.get('scope')}`);
        assert.equal(body.get('client_assertion_type'), jwtBearer);
        assert.equal(body.get('client_secret'), null);
        const assertion = body.get('client_assertion') ?? '';
        const { payload } = await jwtVerify(assertion, key, {
          issuer: appId,
          subject: appId,
          audience: `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`,
          requiredClaims: ['exp', 'nbf', 'jti'],
          // MSAL rounds the second in which it holds.
          clockTolerance: 1,
        });
        assert.ok(Number(payload.exp) - Number(payload.nbf) <= 600);
        const thumbprint = Buffer.from(new X509Certificate(pems.cert).fingerprint256.replaceAll(':', ''), 'hex');
        assert.equal(decodeProtectedHeader(assertion)['x5t#S256'], thumbprint.toString('base64url'));
      }
    });

    it('once, until the token ends or is refused', async () => {
      const { graph } = getTokens(credentials);
      const first = await graph();
      assert.equal(await graph(), first);
      assert.equal(await getTokens(credentials).graph(), first);
      assert.notEqual(await graph(true), first);
    });

    it('and writes to Teams with that token', async () => {
      assert.deepEqual(await writeFirst(credentials), [`Bearer ${signIn.issued.at(-1)}`]);
    });
  });

  describe('with a managed identity that its registration trusts', () => {
    let credentials: Extract<Credentials, { type: 'FederatedCredential' }>;
    beforeEach(() => {
      credentials = { type: 'FederatedCredential', ...newApp(), identityClientId: randomUUID() };
    });

    it('to Graph and to Bot Framework, by the token of that identity', async () => {
      const { graph, botFramework } = getTokens(credentials);
      for (const getToken of [graph, botFramework]) {
        assert.equal(await getToken(), signIn.issued.at(-1));
        const { path, body } = signIn.asked.at(-1) ?? assert.fail('Entra was not asked');
        assert.equal(path, `/${credentials.tenantId}/oauth2/v2.0/token`);
        assert.equal(body.get('client_id'), credentials.appId);
        assert.equal(body.get('client_assertion_type'), jwtBearer);
        assert.equal(body.get('client_assertion'), signIn.assertions.at(-1));
      }
      const query = signIn.askedIdentity.at(-1);
      assert.equal(query?.get('client_id'), credentials.identityClientId);
      assert.equal(query?.get('resource'), 'api://AzureADTokenExchange');
    });

    it('and asks for its token once, for both and for a token that was refused', async () => {
      const before = signIn.askedIdentity.length;
      const { graph, botFramework } = getTokens(credentials);
      const tokens = [await graph(), await graph(), await graph(true), await botFramework()];
      assert.equal(new Set(tokens).size, 3);
      assert.equal(signIn.askedIdentity.length, before + 1);
    });

    it('each registration for itself, where one identity speaks for two', async () => {
      const other = { ...credentials, appId: randomUUID() };
      assert.notEqual(await getTokens(credentials).graph(), await getTokens(other).graph());
    });

    it('and writes to Teams with that token', async () => {
      assert.deepEqual(await writeFirst(credentials), [`Bearer ${signIn.issued.at(-1)}`]);
    });
  });
});
