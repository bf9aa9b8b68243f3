import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { Surroundings } from '../../bot/checks/diagnose.ts';
import { promptHere } from '../../bot/installing/prompts.ts';
import { setUp } from '../../bot/installing/set-up.ts';
import { readSettings } from '../../bot/installing/settings-file.ts';
import { createAppToken, graphUrl } from '../../bot/teams/sign-in/graph-token.ts';
import { botFrameworkUrl } from '../../bot/teams/sign-in/microsoft-cloud.ts';
import { openServer } from '../support/bots/loopback-server.ts';
import { type LoopbackGraph, openGraph } from '../support/microsoft/graph.ts';

const down = '\u001B[B';
/** What was typed before is wiped, as an installer does. */
const wipe = '\u0015';

/** A terminal at which each answer is typed once what it answers is shown. */
function openTerminal(script: readonly (readonly [shows: RegExp, answer: string])[]) {
  const input = new PassThrough();
  // A terminal does not end where a question does.
  const output: PassThrough = Object.assign(new PassThrough(), { end: () => output });
  const waiting = [...script];
  let seen = '';
  let all = '';
  output.on('data', (chunk: Buffer) => {
    const text = stripVTControlCharacters(chunk.toString());
    seen += text;
    all += text;
    const [next] = waiting;
    // A terminal of 80 columns breaks lines.
    if (!next?.[0].test(seen.replaceAll('\n', ''))) return;
    waiting.shift();
    seen = '';
    setImmediate(() => input.write(`${next[1]}\r`));
  });
  return { prompts: promptHere({ input, output }), all: () => all, waiting };
}

describe('npm run setup', function () {
  this.timeout(120_000);
  let folder: string;
  let graph: LoopbackGraph;
  const adminId = randomUUID();
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'setup-'));
    graph = await openGraph();
    graph.setUser('anna@example.nl', adminId);
  });
  afterEach(async () => {
    await graph.close();
    await rm(folder, { recursive: true });
  });

  it('tells each mistake in a sentence, asks again, and writes what the bot starts with', async () => {
    const server = await openServer();
    const { appId, tenantId } = graph.credentials;
    const tabId = randomUUID();
    const terminal = openTerminal([
      [/ID of the bot's registration/, 'defender-bot'],
      [/MICROSOFT_APP_ID is "defender-bot"; use the Application \(client\) ID/, wipe + appId],
      [/Directory \(tenant\) ID/, tenantId],
      [/How does the bot prove/, down + down],
      [/Value of the client secret/, 'geheim-id'],
      [/the secret is wrong; set MICROSOFT_APP_PASSWORD to the Value \(not the Secret ID\)/, `${wipe}geheim`],
      [/Host name/, 'https://bot.example.nl'],
      [/BOT_DOMAIN is "https:\/\/bot\.example\.nl"; use the host name/, `${wipe}bot.example.nl`],
      [/tab's own registration/, tabId],
      [/How does the tab prove/, down + down],
      [/Value of the client secret/, 'geheim'],
      [/Address of PostgreSQL/, 'postgres://bot:woord@127.0.0.1:1/bot'],
      [/PostgreSQL at 127\.0\.0\.1:1 can't be used/, wipe],
      [/Who administers/, 'ana@example.nl'],
      [/ADMINS has "ana@example\.nl"; Entra knows nobody by that user name/, `${wipe}anna@example.nl`],
      [/Port/, new URL(server.url).port],
      [/Whom people may turn to/, 'Team Privacy'],
      [/To whom somebody tells/, ''],
    ]);
    const file = join(folder, '.env');
    const said: string[] = [];
    const look = (env: Surroundings['env']): Surroundings => ({
      env: { DATA_DIR: join(folder, 'data'), ...env },
      packageFile: join(folder, 'bot.zip'),
      network: { urls: [server.url], now: () => Temporal.Now.instant() },
      getToken: (credentials, audience) => {
        if (credentials.type !== 'SingleTenant' || credentials.password !== 'geheim')
          throw new Error('AADSTS7000215: Invalid client secret provided.');
        return createAppToken(graph.credentialsFactory, { ...graph.credentials, audience })();
      },
      botFramework: { name: 'Bot Framework', url: botFrameworkUrl },
      graph: { name: 'Microsoft Graph', url: graphUrl, baseUrl: graph.baseUrl },
    });
    await setUp({ file, prompts: terminal.prompts, look, say: (text) => said.push(text) });
    await server.close();
    assert.deepEqual(terminal.waiting, []);
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    assert.deepEqual(await readSettings(file), {
      BOT_ENV: 'production',
      MICROSOFT_APP_ID: appId,
      MICROSOFT_APP_TENANT_ID: tenantId,
      MICROSOFT_APP_PASSWORD: 'geheim',
      BOT_DOMAIN: 'bot.example.nl',
      PUBLIC_URL: 'https://bot.example.nl',
      TAB_CLIENT_ID: tabId,
      TAB_CLIENT_PASSWORD: 'geheim',
      ADMINS: 'anna@example.nl',
      PORT: new URL(server.url).port,
      CONTACT: 'Team Privacy',
    });
    const text = said.join('\n');
    assert.match(text, new RegExp(`Application ID URI api://bot\\.example\\.nl/${tabId}`));
    assert.match(text, /messaging endpoint https:\/\/bot\.example\.nl\/api\/messages/);
    assert.match(text, /User\.ReadBasic\.All/);
    assert.match(text, /^ok {4}user names: Graph tells whose they are$/m);
    assert.match(said.at(-1) ?? '', /^Not usable yet, 2 to mend: app package, service from outside\.$/);
    for (const shown of [terminal.all(), text]) assert.doesNotMatch(shown, /geheim(?!-)|woord/);
    assert.doesNotMatch(await readFile(file, 'utf8'), /woord/);
  });
});
