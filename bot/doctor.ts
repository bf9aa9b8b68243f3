import { parseArgs } from 'node:util';
import { packageFile } from '../manifest/package-file.ts';
import { diagnose } from './checks/diagnose.ts';
import type { Finding } from './checks/finding.ts';
import { createAppToken, graphUrl } from './teams/graph-token.ts';
import { botFrameworkUrl, createCredentialsFactory, signInUrl } from './teams/microsoft-cloud.ts';

/**
 * Says whether a configured machine is ready for the bot, a line for each thing looked at: `npm run doctor -- [--json]`.
 * Starts and changes nothing. Ends with 0 where all is well.
 */
try {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const findings = await lookAtThisMachine();
  if (values.json) console.log(JSON.stringify(findings, null, 2));
  else for (const finding of findings) console.log(writeLine(finding));
  process.exitCode = findings.some(({ state }) => state === 'mend') ? 1 : 0;
} catch (error) {
  const { message, code } = error as NodeJS.ErrnoException;
  if (!code?.startsWith('ERR_PARSE_ARGS')) throw error;
  console.error(message);
  process.exitCode = 2;
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
