import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { inspect } from 'node:util';
import { ConfigError, readConfig } from '../../bot/settings/config.ts';
import { createPems, openPemFolder, type PemFolder, type Pems } from '../support/microsoft/certificates.ts';

const appId = '0f3d9f0c-2f8e-4a53-8b35-5f9a2c6f7a10';
const tenantId = '5d1c0f5e-7b0a-4d5e-9a3e-0c2f5b1d9e11';
const tabClientId = '9b6f0a52-1c7d-4e0b-8a64-3d2e5f7c8b12';
const identityId = '3c2b1a09-6d5e-4f7a-8b9c-0d1e2f3a4b5c';
const app = { MICROSOFT_APP_ID: appId, MICROSOFT_APP_TENANT_ID: tenantId };
const now = Temporal.Instant.from('2026-11-24T12:00Z');

/** The faults, without the line above them. */
function faultsOf(env: Record<string, string>, at = now): readonly string[] {
  try {
    readConfig({ ...app, ...env }, [], at);
    return [];
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.faults;
  }
}

function assertOneFault(env: Record<string, string>, expected: RegExp): void {
  const faults = faultsOf(env);
  assert.equal(faults.length, 1, faults.join('\n'));
  assert.match(faults[0] ?? '', expected);
}

describe('the bot signs in', function () {
  this.timeout(30_000);
  let folder: PemFolder;
  let pems: Pems;
  let other: Pems;
  before(async () => {
    folder = await openPemFolder();
    [pems, other] = [await createPems(), await createPems({ until: '2026-11-24T11:59:59Z' })];
  });
  after(() => folder.close());

  it('with a certificate, from a file with that and its key in any order, and those of who issued it', async () => {
    for (const content of [
      [pems.private, pems.cert],
      [other.cert, pems.cert, pems.private],
    ]) {
      const file = await folder.write(...content);
      const { credentials, teamCredentials } = readConfig({ ...app, MICROSOFT_APP_CERTIFICATE: file }, [], now);
      assert.ok(credentials?.type === 'Certificate');
      assert.deepEqual([credentials.appId, credentials.tenantId], [appId, tenantId]);
      assert.equal(credentials.certificate.endsAt.toString(), '2036-01-01T00:00:00Z');
      assert.equal(credentials.certificate.thumbprint.length, 64);
      assert.deepEqual(teamCredentials, credentials);
    }
  });

  it('with a managed identity that its registration trusts', () => {
    const { credentials } = readConfig({ ...app, MICROSOFT_APP_FEDERATED_CLIENT_ID: identityId }, []);
    assert.deepEqual(credentials, { type: 'FederatedCredential', appId, tenantId, identityClientId: identityId });
  });

  it('for the tab’s registration in the same ways', async () => {
    const tab = { ...app, MICROSOFT_APP_PASSWORD: 'geheim', TAB_CLIENT_ID: tabClientId };
    const withIdentity = readConfig({ ...tab, TAB_CLIENT_FEDERATED_CLIENT_ID: identityId }, []);
    assert.deepEqual(withIdentity.teamCredentials, {
      type: 'FederatedCredential',
      appId: tabClientId,
      tenantId,
      identityClientId: identityId,
    });
    const file = await folder.write(pems.private, pems.cert);
    const { teamCredentials, credentials } = readConfig({ ...tab, TAB_CLIENT_CERTIFICATE: file }, [], now);
    assert.deepEqual([teamCredentials?.type, teamCredentials?.appId], ['Certificate', tabClientId]);
    assert.equal(credentials?.type, 'SingleTenant');
  });

  it('in one way at a time', async () => {
    const file = await folder.write(pems.private, pems.cert);
    assertOneFault(
      { MICROSOFT_APP_PASSWORD: 'geheim', MICROSOFT_APP_CERTIFICATE: file },
      /^MICROSOFT_APP_CERTIFICATE is set beside MICROSOFT_APP_PASSWORD, and one of them is used; unset the other$/,
    );
    assertOneFault(
      { MICROSOFT_APP_CERTIFICATE: file, MICROSOFT_APP_TYPE: 'UserAssignedMSI' },
      /^MICROSOFT_APP_CERTIFICATE is set, and a UserAssignedMSI bot has none; unset it/,
    );
    assertOneFault(
      {
        MICROSOFT_APP_PASSWORD: 'geheim',
        TAB_CLIENT_ID: tabClientId,
        TAB_CLIENT_PASSWORD: 'ook geheim',
        TAB_CLIENT_FEDERATED_CLIENT_ID: identityId,
      },
      /^TAB_CLIENT_FEDERATED_CLIENT_ID is set beside TAB_CLIENT_PASSWORD/,
    );
  });

  it('in no way without saying as which registration', async () => {
    const file = await folder.write(pems.private, pems.cert);
    for (const [name, value] of [
      ['MICROSOFT_APP_CERTIFICATE', file],
      ['MICROSOFT_APP_FEDERATED_CLIENT_ID', identityId],
    ] as const) {
      assert.deepEqual(faultsOf({ MICROSOFT_APP_ID: '', MICROSOFT_APP_TENANT_ID: '', [name]: value }), [
        `${name} is set without MICROSOFT_APP_ID; set that too, or unset ${name}`,
      ]);
    }
    assertOneFault(
      { MICROSOFT_APP_PASSWORD: 'geheim', TAB_CLIENT_CERTIFICATE: file },
      /^TAB_CLIENT_CERTIFICATE is set without TAB_CLIENT_ID; set that too/,
    );
  });

  it('not with an id that is none', () => {
    assertOneFault(
      { MICROSOFT_APP_FEDERATED_CLIENT_ID: 'bot-identity' },
      /^MICROSOFT_APP_FEDERATED_CLIENT_ID is "bot-identity"; use the Client ID of the managed identity, a GUID$/,
    );
  });

  describe('not with a certificate', () => {
    const faultOf = async (...content: string[]) => {
      const faults = faultsOf({ MICROSOFT_APP_CERTIFICATE: await folder.write(...content) });
      assert.equal(faults.length, 1, faults.join('\n'));
      return faults[0] ?? '';
    };

    it('that is not there, or cannot be read', async () => {
      const file = await folder.write('');
      assertOneFault(
        { MICROSOFT_APP_CERTIFICATE: join(dirname(file), 'none.pem') },
        /^MICROSOFT_APP_CERTIFICATE leads to no file; use the path of a PEM file with the private key and its cert/,
      );
      assertOneFault(
        { MICROSOFT_APP_CERTIFICATE: dirname(file) },
        /^MICROSOFT_APP_CERTIFICATE leads to what cannot be read \(EISDIR\); use the path of a PEM file that the account/,
      );
    });

    it('without its key, or a key without its certificate', async () => {
      assert.match(await faultOf(pems.private), /leads to a file without a certificate; put that \(BEGIN CERT/);
      assert.match(await faultOf(pems.cert), /leads to a file without a private key; put that \(BEGIN PRIVATE KEY\)/);
      assert.match(await faultOf('0\u0082\u0004'), /leads to a file without a certificate/);
    });

    it('with the key of another', async () => {
      assert.match(
        await faultOf(other.private, pems.cert),
        /leads to a key that is not that of the certificate; put the/,
      );
    });

    it('with a key that is locked, or of a kind that Entra does not take', async () => {
      const locked = await createPems({ passphrase: 'woord' });
      assert.match(await faultOf(locked.private, locked.cert), /leads to a key with a passphrase; take that off/);
      const curve = await createPems({ keyType: 'ec' });
      assert.match(await faultOf(curve.private, curve.cert), /leads to a key of the kind ec; use .* RSA key/);
    });

    it('that is damaged, or whose key is', async () => {
      const damage = (pem: string) => pem.replace(/\n[\w+/]{20}/, '\nAAAAAAAAAAAAAAAAAAAA');
      assert.match(await faultOf(pems.private, damage(pems.cert)), /leads to a certificate that is damaged; put it/);
      assert.match(await faultOf(damage(pems.private), pems.cert), /leads to a key that is damaged; put it/);
    });

    it('that has ended, or does not count yet', async () => {
      assert.equal(
        await faultOf(other.private, other.cert),
        'MICROSOFT_APP_CERTIFICATE leads to a certificate that ended at 2026-11-24T11:59:59Z; make a new one, add it to the registration in Entra, and put it in the file with its key',
      );
      const later = await createPems({ from: '2026-11-24T12:00:01Z' });
      assert.match(await faultOf(later.private, later.cert), /is valid from 2026-11-24T12:00:01Z on; use one that is/);
    });
  });

  it('and prints no key, wherever somebody has put it', async () => {
    const [, line = ''] = pems.private.split('\n');
    const faults = faultsOf({ MICROSOFT_APP_CERTIFICATE: pems.private });
    assert.equal(faults.length, 1);
    assert.ok(!faults.join().includes(line.slice(0, 20)));
    const config = readConfig(
      { ...app, MICROSOFT_APP_CERTIFICATE: await folder.write(pems.private, pems.cert) },
      [],
      now,
    );
    for (const printed of [inspect(config, { depth: 9 }), JSON.stringify(config)]) {
      assert.ok(!printed.includes(line.slice(0, 20)) && !printed.includes('PRIVATE KEY'));
    }
  });
});
