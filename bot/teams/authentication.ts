import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationConfiguration,
  type ClaimsIdentity,
  type ConnectorClient,
  ConnectorFactory,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import type { Environment } from '../config.ts';
import type { Credentials } from '../credentials.ts';
import { requireBotFramework, requireSameServiceUrl, requireSignedForTeams, requireTenant } from './caller-rules.ts';
import { cloudOptions, createCredentialsFactory } from './microsoft-cloud.ts';
import { isBadToken, refuse } from './refusal.ts';
import { setRetryRules } from './retry-rules.ts';
import { isAllowedServiceUrl } from './service-url.ts';

export interface AuthenticationSettings {
  readonly environment: Environment;
  /** Absent: nobody is asked who they are. */
  readonly credentials: Credentials | undefined;
}

/** What stands for Microsoft's side in a test; left out, it is Microsoft's own. */
export interface MicrosoftSide {
  /** Where the keys are that tokens are signed with. */
  readonly openIdMetadataUrl?: string;
  readonly isAllowedServiceUrl?: (serviceUrl: string) => boolean;
  /** Gets the bot's own tokens. */
  readonly credentialsFactory?: ServiceClientCredentialsFactory;
}

/**
 * Checks who calls the bot and whom the bot calls: the one guard between a request and the handler, and between the
 * bot's token and the network. Throws AuthenticationError with status 401 (who are you) or 403 (not for you); any
 * other error means that the check itself could not be made.
 */
export class TeamsAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #settings: AuthenticationSettings;
  readonly #isAllowed: (serviceUrl: string) => boolean;

  constructor(settings: AuthenticationSettings, microsoft: MicrosoftSide = {}) {
    super(
      cloudOptions(settings.credentials, microsoft.openIdMetadataUrl),
      microsoft.credentialsFactory ?? createCredentialsFactory(settings.credentials),
      new AuthenticationConfiguration([], requireBotFramework),
    );
    this.#settings = settings;
    this.#isAllowed =
      microsoft.isAllowedServiceUrl ?? ((serviceUrl) => isAllowedServiceUrl(serviceUrl, settings.environment));
  }

  override async authenticateRequest(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    const { credentials, environment } = this.#settings;
    if (credentials) requireSignedForTeams(activity, authorization);
    const result = await this.#verify(activity, authorization);
    this.#requireServiceUrl(activity.serviceUrl);
    if (credentials) requireSameServiceUrl(activity, result.claimsIdentity);
    if (credentials && environment === 'production') requireTenant(activity, credentials.tenantId);
    const { connectorFactory } = result;
    return connectorFactory
      ? { ...result, connectorFactory: this.#guard(connectorFactory, { patiently: true }) }
      : result;
  }

  /** Stored addresses come this way: they are checked like those of a request. The queue tries again, not the client. */
  override createConnectorFactory(claimsIdentity: ClaimsIdentity): ConnectorFactory {
    return this.#guard(super.createConnectorFactory(claimsIdentity), { patiently: false });
  }

  async #verify(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    try {
      // Without a serviceUrl botbuilder leaves its claim alone: it would refuse one that differs in the last slash.
      return await super.authenticateRequest({ ...activity, serviceUrl: '' }, authorization);
    } catch (error) {
      throw isBadToken(error)
        ? refuse(401, 'The token is not one that Bot Framework issued for this bot, or is not valid now.', error)
        : error;
    }
  }

  #requireServiceUrl(serviceUrl: string | undefined): void {
    if (!serviceUrl) throw refuse(403, 'The activity has no serviceUrl; Teams always sends one.');
    if (!this.#isAllowed(serviceUrl)) throw refuse(403, 'The serviceUrl is not an address that this bot may reply to.');
  }

  #guard(factory: ConnectorFactory, { patiently }: { patiently: boolean }): ConnectorFactory {
    const prepare = (client: ConnectorClient) => setRetryRules(client, { patiently });
    return new GuardedConnectorFactory(factory, (serviceUrl) => this.#requireServiceUrl(serviceUrl), prepare);
  }
}

/** Makes clients, which carry the bot's token, for allowed addresses only. */
class GuardedConnectorFactory extends ConnectorFactory {
  readonly #factory: ConnectorFactory;
  readonly #requireAllowed: (serviceUrl: string) => void;
  readonly #prepare: (client: ConnectorClient) => void;

  constructor(
    factory: ConnectorFactory,
    requireAllowed: (serviceUrl: string) => void,
    prepare: (client: ConnectorClient) => void,
  ) {
    super();
    this.#factory = factory;
    this.#requireAllowed = requireAllowed;
    this.#prepare = prepare;
  }

  override async create(serviceUrl: string, audience?: string): Promise<ConnectorClient> {
    this.#requireAllowed(serviceUrl);
    const client = await this.#factory.create(serviceUrl, audience);
    this.#prepare(client);
    return client;
  }
}
