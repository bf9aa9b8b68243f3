import {
  CallerIdConstants,
  type ConfigurationBotFrameworkAuthenticationOptions,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import { AuthenticationConstants, type ServiceClientCredentialsFactory } from 'botframework-connector';
import type { Credentials } from '../config.ts';

/** Where the bot signs in, and what a token to reply to Teams with is asked for. */
export const signInUrl = new URL(AuthenticationConstants.ToChannelFromBotLoginUrlPrefix).origin;
export const botFrameworkUrl = AuthenticationConstants.ToChannelFromBotOAuthScope;

/** Everything, because botbuilder falls back on nothing where one of these is given. */
export function cloudOptions(
  credentials: Credentials | undefined,
  openIdMetadataUrl: string | undefined,
): ConfigurationBotFrameworkAuthenticationOptions {
  return {
    ...(credentials && { MicrosoftAppId: credentials.appId, MicrosoftAppTenantId: credentials.tenantId }),
    ValidateAuthority: true,
    ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
    ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
    ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
    OAuthUrl: AuthenticationConstants.OAuthUrl,
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl ?? AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadataUrl ?? AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
    CallerId: CallerIdConstants.PublicAzureChannel,
  };
}

/** What the bot signs in with; without credentials it does not sign in, and asks nobody else to. */
export function createCredentialsFactory(credentials: Credentials | undefined): ServiceClientCredentialsFactory {
  if (credentials === undefined) return new ConfigurationServiceClientCredentialFactory();
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppType: credentials.type,
    MicrosoftAppId: credentials.appId,
    MicrosoftAppTenantId: credentials.tenantId,
    ...(credentials.type === 'SingleTenant' && { MicrosoftAppPassword: credentials.password }),
  });
}
