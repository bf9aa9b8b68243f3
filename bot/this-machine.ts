import { packageFile } from '../manifest/package-file.ts';
import type { Surroundings } from './checks/diagnose.ts';
import { reached } from './settings/reached.ts';
import { createAppToken, graphUrl } from './teams/sign-in/graph-token.ts';
import { botFrameworkUrl, createCredentialsFactory } from './teams/sign-in/microsoft-cloud.ts';

/** What this machine is looked at with, with Microsoft's own services. */
export function lookFromHere(env: Surroundings['env']): Surroundings {
  return {
    env,
    packageFile,
    network: {
      urls: [reached.signIn, reached.teamsKeys, reached.graph, reached.teams],
      now: () => Temporal.Now.instant(),
    },
    getToken: (credentials, audience) =>
      createAppToken(createCredentialsFactory(credentials), { ...credentials, audience })(),
    botFramework: { name: 'Bot Framework', url: botFrameworkUrl },
    graph: { name: 'Microsoft Graph', url: graphUrl, baseUrl: graphUrl },
  };
}
