import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { checkPackage } from '../../bot/checks/check-package.ts';
import { checkRegister } from '../../bot/checks/check-register.ts';
import { diagnose } from '../../bot/checks/diagnose.ts';
import type { Finding } from '../../bot/checks/finding.ts';
import { createAppToken, graphUrl } from '../../bot/teams/sign-in/graph-token.ts';
import { botFrameworkUrl } from '../../bot/teams/sign-in/microsoft-cloud.ts';
import { createAppPackage } from '../../manifest/app-package.ts';
import { readPackageSettings } from '../../manifest/settings.ts';
import { packageEnv } from '../support/app-package.ts';
import { runBot } from '../support/bots/bot-process.ts';
import { openServer } from '../support/bots/loopback-server.ts';
import { openGraph } from '../support/microsoft/graph.ts';

const run = promisify(execFile);

/** `npm run doctor`, in a process of its own. */
async function runDoctor(
  env: Record<string, string>,
  args: readonly string[] = [],
): Promise<{ code: number; out: string }> {
  const options = { env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env } };
  return run(process.execPath, ['bot/doctor.ts', ...args], options).then(
    ({ stdout }) => ({ code: 0, out: stdout }),
    ({ code, stdout, stderr }) => {
      assert.equal(stderr, '');
      return { code, out: stdout };
    },
  );
}

function toMend(findings: readonly Finding[]): string[] {
  return findings.filter(({ state }) => state === 'mend').map(({ what, says }) => `${what}: ${says}`);
}

describe('the doctor', function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'doctor-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('finds all well beside a bot that runs on this machine, and ends with 0', async () => {
    const bot = await runBot();
    const [, port = ''] = await bot.waitFor(/listens at http:\/\/127\.0\.0\.1:(\d+)/);
    const { code, out } = await runDoctor({ PORT: port, DATA_DIR: bot.dataDir });
    await bot.stop();
    assert.equal(code, 0, out);
    assert.match(out, /^ok {4}service: http:\/\/127\.0\.0\.1:\d+ is alive and ready$/m);
    assert.match(out, /^ok {4}database: the embedded one in .* is in use by the bot$/m);
    assert.doesNotMatch(out, /MEND/);
  });

  it('ends with 1 where something is to be mended; programs get the same as JSON', async () => {
    const env = { PORT: 'x', DATA_DIR: join(folder, 'data') };
    const { code, out } = await runDoctor(env, ['--json']);
    assert.equal(code, 1);
    const findings = JSON.parse(out) as Finding[];
    assert.match(toMend(findings)[0] ?? '', /^settings: PORT is "x"; use a port from 0/);
    assert.ok(findings.some(({ what, state }) => what === 'register' && state === 'ok'));
    assert.deepEqual(await readdir(folder), []);
  });

  it('prints no secret, whatever is wrong', async () => {
    const { code, out } = await runDoctor({
      ...packageEnv,
      MICROSOFT_APP_TENANT_ID: randomUUID(),
      MICROSOFT_APP_PASSWORD: 'hush-app',
      DATABASE_URL: 'postgres://bot:hush-db@127.0.0.1:1/bot',
    });
    assert.equal(code, 1);
    assert.match(out, /^MEND {2}database: PostgreSQL at 127\.0\.0\.1:1 can't be used/m);
    assert.doesNotMatch(out, /hush/);
  });

  it('finds all well on a machine that is set up for an organisation', async () => {
    const [graph, server] = [await openGraph(), await openServer()];
    const { appId, tenantId } = graph.credentials;
    const adminGroupId = randomUUID();
    graph.setMembers(adminGroupId, [randomUUID()]);
    const env = {
      ...packageEnv,
      MICROSOFT_APP_ID: appId,
      MICROSOFT_APP_TENANT_ID: tenantId,
      MICROSOFT_APP_PASSWORD: 'geheim',
      ADMIN_GROUP_ID: adminGroupId,
      PORT: new URL(server.url).port,
      DATA_DIR: join(folder, 'data'),
    };
    const packageFile = join(folder, 'bot.zip');
    await writeFile(packageFile, await createAppPackage(readPackageSettings(env)));
    const findings = await diagnose({
      env,
      packageFile,
      network: { urls: [server.url], now: () => Temporal.Now.instant() },
      getToken: (credentials, audience) => createAppToken(graph.credentialsFactory, { ...credentials, audience })(),
      botFramework: { name: 'Bot Framework', url: botFrameworkUrl },
      graph: { name: 'Microsoft Graph', url: graphUrl, baseUrl: graph.baseUrl },
    });
    await graph.close();
    await server.close();
    // An address from outside that can be reached would need a certificate.
    assert.deepEqual(toMend(findings), [
      'settings of the package: PUBLIC_URL is missing, so calendars get an address of this machine alone; set it to https://bot.example.nl',
    ]);
    assert.deepEqual(
      findings.filter(({ state }) => state === 'ok').map(({ what }) => what),
      [
        'settings',
        'admins',
        'register',
        'app package',
        new URL(server.url).host,
        'clock',
        'credential',
        'token for Bot Framework',
        'token for Microsoft Graph',
        'group of admins',
        'service',
      ],
    );
  });

  it('says that the app package was built from other settings, or not at all', async () => {
    const settings = readPackageSettings(packageEnv);
    const file = join(folder, 'bot.zip');
    assert.match((await checkPackage(settings, file)).says, /^there is none at .*; run npm run package, and upload/);
    await writeFile(file, 'zip');
    assert.match((await checkPackage(settings, file)).says, /bot\.zip is not a zip; run npm run package/);
    await writeFile(file, await createAppPackage({ ...settings, domain: 'bot2.example.nl' }));
    assert.equal(
      (await checkPackage(settings, file)).says,
      'manifest.json in it differ from what these settings and this version make; run npm run package, and upload the zip in the Teams admin centre',
    );
    await writeFile(file, await createAppPackage(settings));
    assert.equal((await checkPackage(settings, file)).state, 'ok');
  });

  it('tells the faults of a broken register, each on its own line', async () => {
    await mkdir(join(folder, 'subjects'));
    await writeFile(join(folder, 'vocabulary.yaml'), '[]');
    await writeFile(join(folder, 'subjects', 'measures.yaml'), '- id: [');
    const findings = checkRegister(folder);
    assert.ok(findings.length > 1);
    assert.ok(findings.every(({ state }) => state === 'mend'));
    assert.match(findings.map(({ says }) => says).join('\n'), /measures\.yaml:1/);
  });
});
