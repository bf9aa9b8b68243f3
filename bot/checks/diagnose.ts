import { ownFolderOf } from '../register/own-register.ts';
import type { Config } from '../settings/config.ts';
import { checkAdminGroup } from './check-admin-group.ts';
import { checkCredentials } from './check-credentials.ts';
import { checkDatabase } from './check-database.ts';
import { checkNetwork, type Network } from './check-network.ts';
import { checkPackage } from './check-package.ts';
import { checkPeople } from './check-people.ts';
import { checkRegister } from './check-register.ts';
import { checkService } from './check-service.ts';
import { checkSettings } from './check-settings.ts';
import { type Audience, checkTokens, type GetToken } from './check-tokens.ts';
import type { Finding } from './finding.ts';

/** What a machine is looked at with; in tests what stands for Microsoft is on loopback. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where the app package is, once it was built. */
  readonly packageFile: string;
  readonly network: Network;
  readonly getToken: GetToken;
  readonly botFramework: Audience;
  readonly graph: Audience & { readonly baseUrl: string };
}

/** Looks at a configured machine and changes nothing on it. */
export async function diagnose(surroundings: Surroundings): Promise<Finding[]> {
  const { config, packageSettings, findings } = checkSettings(surroundings.env, surroundings.network.now());
  return [
    ...findings,
    ...checkRegister(ownFolderOf(surroundings.env)),
    ...(packageSettings ? [await checkPackage(packageSettings, surroundings.packageFile)] : []),
    ...(config ? await checkMachine(config, surroundings) : []),
  ];
}

async function checkMachine(
  config: Config,
  { network, getToken, botFramework, graph }: Surroundings,
): Promise<Finding[]> {
  const { credentials } = config;
  const service = await checkService(config);
  const signIn = async () => (credentials ? getToken(credentials, graph.url) : '');
  return [
    ...(await checkNetwork(config, network)),
    ...checkCredentials(config, network.now()),
    ...(await checkTokens(config, { botFramework, graph, getToken })),
    await checkAdminGroup(config, { baseUrl: graph.baseUrl, getToken: signIn }),
    ...(await checkPeople(config, { baseUrl: graph.baseUrl, getToken: signIn })),
    await checkDatabase(config, service[0]?.state === 'ok'),
    ...service,
  ];
}
