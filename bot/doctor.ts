import { packageFile } from '../manifest/package-file.ts';
import { diagnose } from './checks/diagnose.ts';
import type { Finding } from './checks/finding.ts';
import { signInUrl } from './entra/sign-in-url.ts';
import { createAppToken, graphUrl } from './teams/sign-in/graph-token.ts';
import { botFrameworkUrl, createCredentialsFactory } from './teams/sign-in/microsoft-cloud.ts';
import { runCommand, type Typed } from './terminal/command-line.ts';

const line = {
  command: 'npm run doctor --',
  does: 'Says whether this machine is ready for the bot, a line for each thing looked at; starts and changes nothing.',
  options: { json: { type: 'boolean', default: false } },
  help: { json: 'the same as data' },
} as const;

await runCommand(line, look);

/** Ends with 0 where all is well, and with 1 where something is to be mended. */
async function look({ values }: Typed<typeof line.options>): Promise<void> {
  const findings = await lookAtThisMachine();
  if (values.json) console.log(JSON.stringify(findings, null, 2));
  else for (const finding of findings) console.log(writeLine(finding));
  process.exitCode = findings.some(({ state }) => state === 'mend') ? 1 : 0;
}

function lookAtThisMachine(): Promise<Finding[]> {
  return diagnose({
    env: process.env,
    packageFile,
    network: {
      urls: [signInUrl, 'https://login.botframework.com', graphUrl, 'https://smba.trafficmanager.net'],
      now: () => Temporal.Now.instant(),
    },
    getToken: (credentials, audience) =>
      createAppToken(createCredentialsFactory(credentials), { ...credentials, audience })(),
    botFramework: { name: 'Bot Framework', url: botFrameworkUrl },
    graph: { name: 'Microsoft Graph', url: graphUrl, baseUrl: graphUrl },
  });
}

function writeLine({ what, state, says }: Finding): string {
  const mark = { ok: 'ok', mend: 'MEND', skipped: '-' }[state];
  return `${mark.padEnd(5)} ${what}: ${says}`;
}
