import type { ConfidentialClientApplication, INetworkModule } from '@azure/msal-node';
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import {
  AuthenticationConstants,
  MsalServiceClientCredentialsFactory,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import type { Credentials } from '../../settings/credentials.ts';
import { createClientApplication } from './client-application.ts';

/** What a token to reply to Teams with is asked for. */
export const botFrameworkUrl = AuthenticationConstants.ToChannelFromBotOAuthScope;

/**
 * What the bot signs in with; without credentials it does not sign in, and asks nobody else to. `network` stands for
 * Microsoft's side in a test.
 */
export function createCredentialsFactory(
  credentials: Credentials | undefined,
  network?: INetworkModule,
): ServiceClientCredentialsFactory {
  if (credentials === undefined) return new ConfigurationServiceClientCredentialFactory();
  if (credentials.type === 'Certificate' || credentials.type === 'FederatedCredential')
    return createAssertingFactory(credentials.appId, createClientApplication(credentials, network));
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppType: credentials.type,
    MicrosoftAppId: credentials.appId,
    MicrosoftAppTenantId: credentials.tenantId,
    ...(credentials.type === 'SingleTenant' && { MicrosoftAppPassword: credentials.password }),
  });
}

function createAssertingFactory(
  appId: string,
  application: ConfidentialClientApplication,
): MsalServiceClientCredentialsFactory {
  // botbuilder knows the same class by its declaration for CommonJS, which TypeScript holds for another one.
  type Known = ConstructorParameters<typeof MsalServiceClientCredentialsFactory>[1];
  return new MsalServiceClientCredentialsFactory(appId, application as unknown as Known);
}
