import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { checkCredentials } from '../../bot/checks/check-credentials.ts';
import { checkSettings } from '../../bot/checks/check-settings.ts';
import { checkTokens } from '../../bot/checks/check-tokens.ts';
import { type Config, readConfig } from '../../bot/settings/config.ts';
import { createAppToken, graphUrl } from '../../bot/teams/sign-in/graph-token.ts';
import { botFrameworkUrl, createCredentialsFactory } from '../../bot/teams/sign-in/microsoft-cloud.ts';
import { createPems, openPemFolder, type PemFolder } from '../support/microsoft/certificates.ts';
import { openSignIn, type SignIn } from '../support/microsoft/sign-in.ts';

const now = Temporal.Instant.from('2026-11-24T12:00Z');
const newApp = () => ({ MICROSOFT_APP_ID: randomUUID(), MICROSOFT_APP_TENANT_ID: randomUUID() });
const identity = () => ({ MICROSOFT_APP_FEDERATED_CLIENT_ID: randomUUID() });

describe('the doctor, of what the bot signs in with,', () => {
  let folder: PemFolder;
  before(async () => {
    folder = await openPemFolder();
  });
  after(() => folder.close());

  const withCertificate = async (until: string) => {
    const pems = await createPems({ until });
    return { MICROSOFT_APP_CERTIFICATE: await folder.write(pems.private, pems.cert) };
  };
  const read = (env: Record<string, string>) => readConfig({ ...newApp(), ...env }, [], now);
  const look = (env: Record<string, string>) =>
    checkCredentials(read(env), now).map(({ what, state, says }) => `${what} ${state}: ${says}`);

  it('says which it is', () => {
    assert.deepEqual(look({ MICROSOFT_APP_PASSWORD: 'geheim' }), [
      'credential ok: the client secret in MICROSOFT_APP_PASSWORD; the registration in Entra says when it ends',
    ]);
    assert.deepEqual(look(identity()), [
      'credential ok: the managed identity in MICROSOFT_APP_FEDERATED_CLIENT_ID, which the registration is to trust',
    ]);
    assert.deepEqual(look({ MICROSOFT_APP_TYPE: 'UserAssignedMSI' }), [
      'credential ok: the managed identity in MICROSOFT_APP_ID',
    ]);
    assert.deepEqual(
      checkCredentials(readConfig({}, []), now).map(({ state }) => state),
      ['skipped'],
    );
  });

  it('says of a certificate when it ends, and in time that a new one is to be made', async () => {
    assert.deepEqual(look(await withCertificate('2026-12-24T10:00Z')), [
      'credential ok: the certificate in MICROSOFT_APP_CERTIFICATE, which ends on 2026-12-24',
    ]);
    assert.deepEqual(look(await withCertificate('2026-12-23T10:00Z')), [
      'credential mend: the certificate in MICROSOFT_APP_CERTIFICATE, which ends on 2026-12-23, in 29 days; make a new one, add it to the registration beside this one, put it in the file with its key, and start the bot again',
    ]);
  });

  it('says that it has ended', async () => {
    const env = { ...newApp(), ...(await withCertificate('2026-11-23T12:00Z')) };
    const [finding] = checkSettings(env, now).findings;
    assert.equal(finding?.state, 'mend');
    assert.match(finding?.says ?? '', /^MICROSOFT_APP_CERTIFICATE leads to a certificate that ended at 2026-11-23T12/);
  });

  it('says the same of the tab’s registration, where that has its own', () => {
    const tab = { TAB_CLIENT_ID: randomUUID(), TAB_CLIENT_PASSWORD: 'geheim' };
    assert.equal(
      look({ ...identity(), ...tab })[1],
      'credential of the tab ok: the client secret in TAB_CLIENT_PASSWORD; the registration in Entra says when it ends',
    );
    assert.equal(look({ ...identity(), TAB_CLIENT_ID: randomUUID() }).length, 1);
  });

  describe('and of the tokens for it,', () => {
    let signIn: SignIn;
    before(async () => {
      signIn = await openSignIn();
    });
    after(() => signIn.close());
    afterEach(() => signIn.recover());

    const lookForTokens = async (config: Config) => {
      const findings = await checkTokens(config, {
        botFramework: { name: 'Bot Framework', url: botFrameworkUrl },
        graph: { name: 'Microsoft Graph', url: graphUrl },
        getToken: (credentials, audience) =>
          createAppToken(createCredentialsFactory(credentials, signIn.network), { ...credentials, audience })(),
      });
      return findings.map(({ what, state, says }) => `${what} ${state}: ${says}`);
    };

    it('says that they can be had, for the tab too', async () => {
      const env = { ...(await withCertificate('2027-12-24T10:00Z')), TAB_CLIENT_ID: randomUUID() };
      assert.deepEqual(await lookForTokens(read({ ...env, TAB_CLIENT_CERTIFICATE: env.MICROSOFT_APP_CERTIFICATE })), [
        'token for Bot Framework ok: Entra gives one',
        'token for Microsoft Graph ok: Entra gives one',
        'token of the tab for Microsoft Graph ok: Entra gives one',
      ]);
    });

    it('says what to do where the registration knows neither certificate nor identity', async () => {
      signIn.refuseWith('AADSTS700027');
      const lines = await lookForTokens(read(await withCertificate('2027-12-24T10:00Z')));
      assert.match(
        lines[0] ?? '',
        /mend: the registration does not know the certificate.*add the one in MICROSOFT_APP_C/,
      );
      assert.ok(!lines.join().includes('hush'));
      signIn.refuseWith('AADSTS700213');
      const [line] = await lookForTokens(read(identity()));
      assert.match(
        line ?? '',
        /mend: the registration does not trust the managed identity; add a federated credential/,
      );
    });

    it('says that the machine has no such identity', async () => {
      signIn.takeIdentityAway();
      const [line] = await lookForTokens(read(identity()));
      assert.match(
        line ?? '',
        /mend: no managed identity is found; run .* MICROSOFT_APP_FEDERATED_CLIENT_ID assigned to/,
      );
    });
  });
});
