import {
  AuthenticationConstants,
  type ServiceClientCredentials,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import { botFrameworkUrl } from './microsoft-cloud.ts';

/** The value of the header Authorization for the Bot Connector; undefined: none is asked for. */
export type Authorize = () => Promise<string | undefined>;

type Request = Parameters<ServiceClientCredentials['signRequest']>[0];

/** With the bot's own token, which botbuilder asks Entra for and keeps until shortly before it ends. */
export function createAuthorizer(factory: ServiceClientCredentialsFactory, appId: string): Authorize {
  let made: Promise<ServiceClientCredentials> | undefined;
  const make = async () => {
    try {
      return await factory.createCredentials(
        appId,
        botFrameworkUrl,
        AuthenticationConstants.ToChannelFromBotLoginUrl,
        true,
      );
    } catch (error) {
      made = undefined;
      throw error;
    }
  };
  return async () => {
    made ??= make();
    const credentials = await made;
    let authorization: string | undefined;
    // botbuilder's credentials write into the headers of a request of its own client, and read nothing of it.
    const headers = {
      set: (_name: string, value: string) => {
        authorization = value;
      },
    };
    await credentials.signRequest({ headers } as unknown as Request);
    return authorization;
  };
}
