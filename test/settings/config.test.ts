import assert from 'node:assert/strict';
import { join } from 'node:path';
import { ConfigError, readConfig } from '../../bot/settings/config.ts';

const appId = '0f3d9f0c-2f8e-4a53-8b35-5f9a2c6f7a10';
const tenantId = '5d1c0f5e-7b0a-4d5e-9a3e-0c2f5b1d9e11';
const groupId = '9b6f0a52-1c7d-4e0b-8a64-3d2e5f7c8b12';
const app = { MICROSOFT_APP_ID: appId, MICROSOFT_APP_TENANT_ID: tenantId, MICROSOFT_APP_PASSWORD: 'geheim' };
const production = { BOT_ENV: 'production', ...app };

/** The faults, without the line above them. */
function faultsOf(env: Record<string, string | undefined>, args: readonly string[] = []): readonly string[] {
  try {
    readConfig(env, args);
    return [];
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.faults;
  }
}

function assertOneFault(env: Record<string, string>, expected: RegExp, args: readonly string[] = []): void {
  const faults = faultsOf(env, args);
  assert.equal(faults.length, 1, faults.join('\n'));
  assert.match(faults[0] ?? '', expected);
}

describe('the settings', () => {
  it('need nothing: the bot then listens on loopback, with the embedded database', () => {
    assert.deepEqual(readConfig({}, []), {
      environment: 'development',
      port: 3978,
      host: '127.0.0.1',
      dataDir: '.data',
      databaseUrl: undefined,
      registerDir: undefined,
      credentials: undefined,
      admins: new Set(),
      deputies: new Set(),
      tabClientId: undefined,
      teamsAppId: undefined,
      teamCredentials: undefined,
      broadcasters: new Set(),
      adminGroupId: undefined,
      contact: undefined,
      securityContact: undefined,
      publicUrl: undefined,
      otlpEndpoint: undefined,
      tracesShare: 1,
      processingActivity: undefined,
      metricsPort: undefined,
      metricsHost: '127.0.0.1',
      now: undefined,
      playground: false,
    });
  });

  it('count as not set where they are empty', () => {
    const empty = {
      PORT: '',
      HOST: ' ',
      DATA_DIR: '',
      DATABASE_URL: '',
      REGISTER_DIR: ' ',
      BOT_ENV: '',
      MICROSOFT_APP_ID: '',
      MICROSOFT_APP_TYPE: '',
      ADMINS: '',
      DEPUTIES: ' ',
      BROADCASTERS: '',
      ADMIN_GROUP_ID: '',
      CONTACT: ' ',
      SECURITY_CONTACT: '',
    };
    assert.deepEqual(readConfig(empty, []), readConfig({}, []));
  });

  it('are read from the environment', () => {
    const config = readConfig(
      {
        ...production,
        PORT: '0',
        HOST: '0.0.0.0',
        DATA_DIR: '/var/lib/bot',
        DATABASE_URL: 'postgres://bot:woord@db/bot',
        REGISTER_DIR: import.meta.dirname,
        ADMINS: ` ${tenantId.toUpperCase()} ,${appId},`,
        DEPUTIES: `${groupId.toUpperCase()},`,
        BROADCASTERS: '5D1C0F5E-7B0A-4D5E-9A3E-0C2F5B1D9E11',
        TAB_CLIENT_ID: groupId,
        TAB_CLIENT_PASSWORD: 'ook geheim',
        TEAMS_APP_ID: tenantId,
        ADMIN_GROUP_ID: groupId,
        CONTACT: ' Servicedesk IT ',
        SECURITY_CONTACT: 'mailto:veilig@example.nl',
        PUBLIC_URL: 'https://bot.example.nl/',
        OTEL_TRACES_SAMPLER_ARG: '.25',
        PROCESSING_ACTIVITY: 'https://avg.example.nl/verwerkingen/12',
      },
      [],
    );
    assert.deepEqual(config, {
      environment: 'production',
      port: 0,
      host: '0.0.0.0',
      dataDir: '/var/lib/bot',
      databaseUrl: 'postgres://bot:woord@db/bot',
      registerDir: import.meta.dirname,
      credentials: { type: 'SingleTenant', appId, tenantId, password: 'geheim' },
      admins: new Set([tenantId, appId]),
      deputies: new Set([groupId]),
      tabClientId: groupId,
      teamsAppId: tenantId,
      teamCredentials: { type: 'SingleTenant', appId: groupId, tenantId, password: 'ook geheim' },
      broadcasters: new Set(['5d1c0f5e-7b0a-4d5e-9a3e-0c2f5b1d9e11']),
      adminGroupId: groupId,
      contact: 'Servicedesk IT',
      securityContact: 'mailto:veilig@example.nl',
      publicUrl: 'https://bot.example.nl',
      otlpEndpoint: undefined,
      tracesShare: 0.25,
      processingActivity: 'https://avg.example.nl/verwerkingen/12',
      metricsPort: undefined,
      metricsHost: '127.0.0.1',
      now: undefined,
      playground: false,
    });
  });

  it('allow a managed identity, which has no password', () => {
    const { credentials } = readConfig(
      { ...production, MICROSOFT_APP_PASSWORD: '', MICROSOFT_APP_TYPE: 'UserAssignedMSI' },
      [],
    );
    assert.deepEqual(credentials, { type: 'UserAssignedMSI', appId, tenantId });
  });

  it('allow any host once there is an app id', () => {
    assert.equal(readConfig({ ...app, HOST: '0.0.0.0' }, []).host, '0.0.0.0');
  });

  it('allow every name of loopback without an app id', () => {
    for (const host of ['127.0.0.1', '127.9.9.9', '::1', 'localhost', 'LOCALHOST'])
      assert.deepEqual(faultsOf({ HOST: host }), []);
  });
});

describe('a fault in the settings', () => {
  it('names the setting, repeats its value and says what to do', () => {
    assertOneFault({ PORT: '80a' }, /^PORT is "80a"; use a port from 0/);
    assertOneFault({ PORT: '65536' }, /^PORT is "65536"/);
    assertOneFault({ PORT: '-1' }, /^PORT is "-1"/);
    assertOneFault({ ...app, HOST: 'a b' }, /^HOST is "a b"; use/);
    assertOneFault({ BOT_ENV: 'prod' }, /^BOT_ENV is "prod"; use development or production/);
    assertOneFault({ ...app, MICROSOFT_APP_ID: 'x' }, /^MICROSOFT_APP_ID is "x"; use/);
    assertOneFault({ ...app, MICROSOFT_APP_TENANT_ID: 'contoso' }, /^MICROSOFT_APP_TENANT_ID is "contoso"; use/);
    assertOneFault({ ADMINS: `${appId}, anna` }, /^ADMINS has "anna"; use/);
    assertOneFault({ DEPUTIES: `piet,${appId}` }, /^DEPUTIES has "piet"; use Entra object ids \(GUIDs\) or user names/);
    // Nobody can be asked whose name it is.
    assertOneFault({ ADMINS: 'anna@example.nl' }, /^ADMINS has a user name, which can't be looked up without/);
    assert.deepEqual(readConfig({ ...app, ADMINS: 'Anna@example.nl' }, []).admins, new Set(['anna@example.nl']));
    assertOneFault(
      { ...app, ADMIN_GROUP_ID: 'Beheerders' },
      /^ADMIN_GROUP_ID is "Beheerders"; use the Object ID of an Entra group, a GUID/,
    );
  });

  it('says that a multi-tenant bot can no longer be made', () => {
    assertOneFault({ ...app, MICROSOFT_APP_TYPE: 'MultiTenant' }, /MultiTenant.*no longer be created/);
  });

  it('keeps the password in a database address to itself', () => {
    assertOneFault({ DATABASE_URL: 'mysql://bot:woord@db/bot' }, /^DATABASE_URL is not .*; use postgres:/);
    assert.ok(!faultsOf({ DATABASE_URL: 'mysql://bot:woord@db/bot' }).join().includes('woord'));
    assertOneFault({ DATABASE_URL: 'woord' }, /^DATABASE_URL is not/);
  });

  it('comes together with all the others, a line each', () => {
    const env = { PORT: 'x', BOT_ENV: 'production', ADMINS: 'a,b', DATABASE_URL: 'mysql://h/d' };
    assert.throws(
      () => readConfig(env, ['--now', 'morgen', '--nu']),
      (error: Error) => {
        assert.equal(error.name, 'ConfigError');
        assert.equal(error.message.split('\n- ').length, 1 + 8, error.message);
        for (const name of [
          'PORT',
          'ADMINS',
          'DATABASE_URL',
          '--now',
          '--nu',
          'MICROSOFT_APP_ID',
          'MICROSOFT_APP_TENANT_ID',
        ]) {
          assert.ok(error.message.includes(`- ${name} `), name);
        }
        return true;
      },
    );
  });
});

describe('an open door', () => {
  it('is refused: production without an app id or a tenant', () => {
    const { MICROSOFT_APP_ID: _appId, ...withoutApp } = production;
    const { MICROSOFT_APP_TENANT_ID: _tenantId, ...withoutTenant } = production;
    assertOneFault(withoutApp, /^MICROSOFT_APP_ID is missing; set it, or unset BOT_ENV=production/);
    assertOneFault(withoutTenant, /^MICROSOFT_APP_TENANT_ID is missing; set it/);
    assert.equal(faultsOf({ BOT_ENV: 'production' }).length, 2);
  });

  it('is refused: a host that others can reach, without an app id', () => {
    for (const HOST of ['0.0.0.0', '::', '10.0.0.1', '128.0.0.1', 'bot.example.nl', '127.0.0.1.example.nl']) {
      assertOneFault(
        { HOST },
        /^HOST is ".*", and without MICROSOFT_APP_ID anybody .*; use 127.0.0.1, or set MICROSOFT_APP_ID/,
      );
    }
  });

  it('is refused: a clock for a rehearsal in production', () => {
    assertOneFault(production, /^--now .*leave it out, or unset BOT_ENV/, ['--now', '2023-12-22T08:59']);
  });

  it('is refused: the Playground in production', () => {
    assertOneFault(production, /^--playground .*leave it out/, ['--playground']);
  });
});

describe('credentials that are not complete', () => {
  it('are refused, with what is missing', () => {
    assertOneFault({ ...app, MICROSOFT_APP_PASSWORD: '' }, /^MICROSOFT_APP_PASSWORD is missing.*UserAssignedMSI/);
    assertOneFault({ ...app, MICROSOFT_APP_TENANT_ID: '' }, /^MICROSOFT_APP_TENANT_ID is missing/);
    assertOneFault(
      { ...app, MICROSOFT_APP_ID: '', MICROSOFT_APP_TENANT_ID: '' },
      /^MICROSOFT_APP_PASSWORD is set without MICROSOFT_APP_ID/,
    );
    assertOneFault(
      { ...app, MICROSOFT_APP_TYPE: 'UserAssignedMSI' },
      /^MICROSOFT_APP_PASSWORD is set, and .* has none/,
    );
  });
});

describe('a group of admins', () => {
  it('is refused without an app id: the bot could not ask who is in it', () => {
    assertOneFault(
      { ADMIN_GROUP_ID: groupId },
      /^ADMIN_GROUP_ID is set without MICROSOFT_APP_ID; set that too, or unset ADMIN_GROUP_ID$/,
    );
  });

  it('needs no admins besides', () => {
    const { admins, adminGroupId } = readConfig({ ...production, ADMIN_GROUP_ID: groupId }, []);
    assert.deepEqual([...admins], []);
    assert.equal(adminGroupId, groupId);
  });
});

describe('the folder of an organisation’s own register', () => {
  it('is one that is there', () => {
    const file = join(import.meta.dirname, 'config.test.ts');
    for (const REGISTER_DIR of ['/nowhere/register', file])
      assertOneFault({ REGISTER_DIR }, /^REGISTER_DIR is ".*"; use a folder that is there, with files as in/);
  });
});

describe('the command line', () => {
  it('sets the clock to a wall clock in Amsterdam', () => {
    assert.equal(
      readConfig({}, ['--now', '2023-12-22T08:59']).now?.toString(),
      '2023-12-22T08:59:00+01:00[Europe/Amsterdam]',
    );
    assert.equal(
      readConfig({}, ['--now=2024-07-01T12:00:30']).now?.toString(),
      '2024-07-01T12:00:30+02:00[Europe/Amsterdam]',
    );
  });

  it('refuses a moment that does not exist', () => {
    for (const value of ['2023-02-30T08:00', '2023-12-22', '2023-12-22T25:00', '2023-12-22T08:59Z', '']) {
      assertOneFault({}, /^--now is ".*"; use a date and time/, [`--now=${value}`]);
    }
    assertOneFault({}, /skips that hour/, ['--now', '2024-03-31T02:30']);
    assertOneFault({}, /^--now has no value/, ['--now']);
  });

  it('asks for the Playground', () => {
    assert.equal(readConfig({}, ['--playground']).playground, true);
  });

  it('refuses what it does not know', () => {
    assertOneFault({}, /^--port is not known; the bot knows --now/, ['--port']);
    assertOneFault({}, /^"start" is not known/, ['start']);
  });
});
