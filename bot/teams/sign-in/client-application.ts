import { ConfidentialClientApplication, type INetworkModule, ManagedIdentityApplication } from '@azure/msal-node';
import { AuthenticationConstants } from 'botframework-connector';
import type { Credentials } from '../../settings/credentials.ts';

type Asserting = Extract<Credentials, { type: 'Certificate' | 'FederatedCredential' }>;

/** What a token of a managed identity is asked for that is to speak for a registration. */
const exchangeAudience = 'api://AzureADTokenExchange';

/**
 * What asks Entra for tokens with an assertion in the place of a secret: one that the bot signs with the key of its
 * certificate, or the token of a managed identity. `network` stands for Microsoft's side in a test.
 */
export function createClientApplication(
  credentials: Asserting,
  network: INetworkModule | undefined,
): ConfidentialClientApplication {
  const system = network && { networkClient: network };
  return new ConfidentialClientApplication({
    auth: {
      clientId: credentials.appId,
      authority: AuthenticationConstants.ToChannelFromBotLoginUrlPrefix + credentials.tenantId,
      ...(credentials.type === 'Certificate'
        ? { clientCertificate: toClientCertificate(credentials.certificate) }
        : { clientAssertion: createIdentityAssertion(credentials.identityClientId, system) }),
    },
    ...(system && { system }),
  });
}

function toClientCertificate({ privateKey, thumbprint }: Extract<Asserting, { type: 'Certificate' }>['certificate']) {
  return {
    thumbprintSha256: thumbprint,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** Asked for each token that Entra gives; the identity's own is kept by Microsoft's library until it must be renewed. */
function createIdentityAssertion(
  userAssignedClientId: string,
  system: { networkClient: INetworkModule } | undefined,
): () => Promise<string> {
  const identity = new ManagedIdentityApplication({
    managedIdentityIdParams: { userAssignedClientId },
    ...(system && { system }),
  });
  return async () => {
    try {
      const { accessToken } = await identity.acquireToken({ resource: exchangeAudience });
      return accessToken;
    } catch (cause) {
      throw new Error('the managed identity gives no token; it must be assigned to what the bot runs on', { cause });
    }
  };
}
