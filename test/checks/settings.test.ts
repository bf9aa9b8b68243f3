import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { checkSettings } from '../../bot/checks/check-settings.ts';
import { packageEnv } from '../support/app-package.ts';

const env = {
  ...packageEnv,
  MICROSOFT_APP_TENANT_ID: randomUUID(),
  MICROSOFT_APP_PASSWORD: 'geheim',
  PUBLIC_URL: 'https://bot.example.nl',
  ADMINS: randomUUID(),
};

const now = Temporal.Now.instant();

/** What is to be mended, as lines. */
function faultsOf(changes: Record<string, string>): string[] {
  const { findings } = checkSettings({ ...env, ...changes }, now);
  return findings.filter(({ state }) => state === 'mend').map(({ what, says }) => `${what}: ${says}`);
}

describe('the doctor, of the settings,', () => {
  it('finds nothing to mend in those of an organisation', () => {
    const { findings, config, packageSettings } = checkSettings(env, now);
    assert.deepEqual(
      findings.map(({ what, state }) => [what, state]),
      [
        ['settings', 'ok'],
        ['admins', 'ok'],
        ['settings of the package', 'ok'],
        ['links to the tab', 'skipped'],
      ],
    );
    assert.equal(config?.credentials?.appId, env.MICROSOFT_APP_ID);
    assert.equal(packageSettings?.domain, 'bot.example.nl');
  });

  it('tells every fault, of the bot’s and of the package’s, and each once', () => {
    const faults = faultsOf({ PORT: 'x', MICROSOFT_APP_ID: 'app', BOT_DOMAIN: 'https://bot', TAB_CLIENT_ID: '' });
    assert.deepEqual(faults.map((fault) => fault.split(/ (is|has) /)[0]).sort(), [
      'settings of the package: BOT_DOMAIN',
      'settings of the package: TAB_CLIENT_ID',
      'settings: MICROSOFT_APP_ID',
      'settings: PORT',
    ]);
  });

  it('says that there is no admin yet, and how to make the first', () => {
    assert.deepEqual(faultsOf({ ADMINS: '' }), [
      'admins: nobody is one; set ADMINS to the Entra object id of the first, or ADMIN_GROUP_ID to a group',
    ]);
    assert.deepEqual(faultsOf({ ADMINS: '', ADMIN_GROUP_ID: randomUUID() }), []);
  });

  it('says when the address from outside and the package’s domain are not one place', () => {
    assert.deepEqual(faultsOf({ PUBLIC_URL: 'https://bot.example.org/' }), [
      'settings of the package: PUBLIC_URL is "https://bot.example.org" and BOT_DOMAIN is "bot.example.nl"; set both to the one place where the bot is reached',
    ]);
    assert.deepEqual(faultsOf({ PUBLIC_URL: '' }), [
      'settings of the package: PUBLIC_URL is missing, so calendars get an address of this machine alone; set it to https://bot.example.nl',
    ]);
  });

  it('asks for no package where the bot is for one machine alone', () => {
    assert.deepEqual(
      checkSettings({}, now).findings.map(({ what, state }) => [what, state]),
      [
        ['settings', 'ok'],
        ['admins', 'ok'],
        ['settings of the package', 'skipped'],
      ],
    );
  });
});
