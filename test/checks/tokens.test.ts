import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { checkAdminGroup } from '../../bot/checks/check-admin-group.ts';
import { checkTokens, type GetToken } from '../../bot/checks/check-tokens.ts';
import { type Config, readConfig } from '../../bot/settings/config.ts';
import { createAppToken, graphUrl } from '../../bot/teams/sign-in/graph-token.ts';
import { botFrameworkUrl } from '../../bot/teams/sign-in/microsoft-cloud.ts';
import { type LoopbackGraph, openGraph } from '../support/microsoft/graph.ts';

const audiences = {
  botFramework: { name: 'Bot Framework', url: botFrameworkUrl },
  graph: { name: 'Microsoft Graph', url: graphUrl },
};

describe('the doctor, of signing in,', () => {
  let graph: LoopbackGraph;
  let config: Config;
  let getToken: GetToken;
  beforeEach(async () => {
    graph = await openGraph();
    config = { ...readConfig({}, []), credentials: graph.credentials };
    getToken = (credentials, audience) => createAppToken(graph.credentialsFactory, { ...credentials, audience })();
  });
  afterEach(() => graph.close());

  const look = async (get = getToken) =>
    (await checkTokens(config, { ...audiences, getToken: get })).map(
      ({ what, state, says }) => `${what} ${state}: ${says}`,
    );

  it('says that a token can be had for Teams and for Graph', async () => {
    assert.deepEqual(await look(), [
      'token for Bot Framework ok: Entra gives one',
      'token for Microsoft Graph ok: Entra gives one',
    ]);
  });

  it('says that none is given, without a word of the secret', async () => {
    graph.lockOut();
    const lines = await look();
    for (const line of lines) {
      assert.match(line, /mend: Entra gives none; check MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD and/);
      assert.ok(!line.includes('geheim'));
    }
    assert.equal(lines.length, 2);
  });

  it('says what to do about what Entra refuses, and nothing that stands beside it', async () => {
    const refuse = (message: string) => look(async () => Promise.reject(new Error(message)));
    const secret = await refuse("invalid_client: 7000215 - AADSTS7000215: Invalid client secret 'hush' provided.");
    assert.match(secret[0] ?? '', /the secret is wrong; set MICROSOFT_APP_PASSWORD to the Value.*\(AADSTS7000215\)$/);
    assert.ok(!secret.join().includes('hush'));
    assert.match((await refuse('AADSTS7000222: expired'))[0] ?? '', /the secret has expired; add a client secret/);
    assert.match((await refuse('AADSTS700016: no such app'))[0] ?? '', /the tenant does not know this app; set/);
    assert.match(
      (await refuse('AADSTS90002: no tenant'))[0] ?? '',
      /there is no such tenant; set MICROSOFT_APP_TENANT/,
    );
    assert.match((await refuse('AADSTS53003: hush'))[0] ?? '', /Entra refuses \(AADSTS53003\); look that code up at/);
  });

  it('does not sign in where the bot has no registration', async () => {
    config = readConfig({}, []);
    const findings = await checkTokens(config, { ...audiences, getToken: async () => assert.fail('asked') });
    assert.deepEqual(
      findings.map(({ state }) => state),
      ['skipped', 'skipped'],
    );
  });

  describe('and of the group of admins,', () => {
    const adminGroupId = randomUUID();
    const group = (named: string[] = []) =>
      checkAdminGroup(
        { ...config, adminGroupId, admins: new Set(named) },
        {
          baseUrl: graph.baseUrl,
          getToken: createAppToken(graph.credentialsFactory, { ...graph.credentials, audience: graphUrl }),
        },
      );

    it('says how many are in it', async () => {
      graph.setMembers(adminGroupId, [randomUUID(), randomUUID(), randomUUID()]);
      assert.deepEqual(await group(), { what: 'group of admins', state: 'ok', says: 'Graph tells who is in it: 3' });
    });

    it('says that nobody is, unless ADMINS names somebody', async () => {
      graph.setMembers(adminGroupId, []);
      assert.equal((await group()).state, 'mend');
      assert.equal((await group([randomUUID()])).state, 'ok');
    });

    it('says which permission is missing', async () => {
      graph.respondWith(() => ({ status: 403 }));
      const { state, says } = await group();
      assert.equal(state, 'mend');
      assert.match(says, /give the app registration the application permission GroupMember\.Read\.All/);
    });
  });
});
