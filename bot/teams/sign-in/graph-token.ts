import { AppCredentials, AuthenticationConstants, type ServiceClientCredentialsFactory } from 'botframework-connector';
import type { Graph } from '../../entra/graph.ts';
import type { Credentials } from '../../settings/credentials.ts';
import { reached } from '../../settings/reached.ts';
import { createCredentialsFactory } from './microsoft-cloud.ts';

/** Where Microsoft Graph is, and what a token for it is asked for. */
export const graphUrl = reached.graph;

/** Graph, as an app with these credentials sees it; without any, as nobody. */
export function openGraph(credentials: Credentials | undefined): Graph {
  const getToken = credentials
    ? createGraphToken(createCredentialsFactory(credentials), credentials)
    : async () => Promise.reject(new Error('the bot has no credentials'));
  return { baseUrl: graphUrl, getToken };
}

/** Gets the bot's own token for Microsoft Graph. botbuilder keeps it until it expires; `forceRefresh` gets a new one. */
export function createGraphToken(
  credentialsFactory: ServiceClientCredentialsFactory,
  { appId, tenantId }: Credentials,
): (forceRefresh?: boolean) => Promise<string> {
  return createAppToken(credentialsFactory, { appId, tenantId, audience: graphUrl });
}

/** The same for any audience. */
export function createAppToken(
  credentialsFactory: ServiceClientCredentialsFactory,
  { appId, tenantId, audience }: { appId: string; tenantId: string; audience: string },
): (forceRefresh?: boolean) => Promise<string> {
  return async (forceRefresh = false) => {
    const loginUrl = AuthenticationConstants.ToChannelFromBotLoginUrlPrefix + tenantId;
    const signedIn = await credentialsFactory.createCredentials(appId, audience, loginUrl, true);
    if (!(signedIn instanceof AppCredentials))
      throw new Error('the credentials factory gives credentials without tokens; use one that makes AppCredentials');
    return signedIn.getToken(forceRefresh);
  };
}
