import { type Activity, CallerIdConstants, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  ClaimsIdentity,
  type ConnectorClient,
  ConnectorFactory,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import type { Environment } from '../../settings/config.ts';
import type { Credentials } from '../../settings/credentials.ts';
import { isLoopbackAddress } from '../../settings/loopback-host.ts';
import { setRetryRules } from '../outbound/retry-rules.ts';
import { allowTargeted } from '../outbound/targeted-query.ts';
import { createTokenVerifier, type VerifyToken } from './bearer-token.ts';
import { requireSameServiceUrl, requireTeams, requireTenant, teamsChannel } from './caller-rules.ts';
import { botFrameworkUrl, cloudOptions, createCredentialsFactory } from './microsoft-cloud.ts';
import { refuse } from './refusal.ts';
import { isAllowedServiceUrl } from './service-url.ts';
import { openSigningKeys } from './signing-keys.ts';

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
  /** The time by which tokens end and keys grow old, in milliseconds. */
  readonly now?: () => number;
}

/** What of a request says who sends it. */
export interface CallerHeaders {
  /** Empty where there is none. */
  readonly authorization: string;
  readonly host: string;
}

/** Nobody asked for a token: there is none to be had. */
const anonymous = 'anonymous';

/**
 * Checks who calls the bot and whom the bot calls: the one guard between a request and the handler, and between the
 * bot's token and the network. Throws AuthenticationError with status 401 (who are you) or 403 (not for you); any
 * other error means that the check itself could not be made. botbuilder's own check of tokens is not used: it gives up
 * the keys it has when new ones can't be had, waits for them without an end, and writes past the log.
 */
export class TeamsAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #settings: AuthenticationSettings;
  readonly #isAllowed: (serviceUrl: string) => boolean;
  readonly #verify: VerifyToken | undefined;

  constructor(settings: AuthenticationSettings, microsoft: MicrosoftSide, onError: (error: unknown) => void) {
    const { credentials, environment } = settings;
    super(
      cloudOptions(credentials, microsoft.openIdMetadataUrl),
      microsoft.credentialsFactory ?? createCredentialsFactory(credentials),
    );
    this.#settings = settings;
    this.#isAllowed = microsoft.isAllowedServiceUrl ?? ((serviceUrl) => isAllowedServiceUrl(serviceUrl, environment));
    this.#verify = credentials && openVerifier(credentials.appId, microsoft, onError);
  }

  /** Who calls, by the headers alone: nothing of the body is needed for it. */
  async identify({ authorization, host }: CallerHeaders): Promise<ClaimsIdentity> {
    if (!this.#verify) {
      if (!isLoopbackAddress(host)) throw refuse(403, 'Send it to http://127.0.0.1 or localhost, by that name.');
      return new ClaimsIdentity([], anonymous);
    }
    const claims = await this.#verify(authorization);
    return new ClaimsIdentity(
      Object.entries(claims).map(([type, value]) => ({ type, value: value as string })),
      true,
    );
  }

  /** Whether that caller may send this activity, and with what it is answered. */
  admit(activity: Activity, claimsIdentity: ClaimsIdentity): AuthenticateRequestResult {
    const { credentials, environment } = this.#settings;
    if (credentials) requireTeams(activity);
    this.#requireServiceUrl(activity.serviceUrl);
    if (credentials) requireSameServiceUrl(activity, claimsIdentity);
    if (credentials && environment === 'production') requireTenant(activity, credentials.tenantId);
    return {
      audience: botFrameworkUrl,
      ...(credentials ? { callerId: CallerIdConstants.PublicAzureChannel } : {}),
      claimsIdentity,
      connectorFactory: this.#guard(super.createConnectorFactory(claimsIdentity), { patiently: true }),
    } as AuthenticateRequestResult;
  }

  /** Stored addresses come this way: they are checked like those of a request. The queue tries again, not the client. */
  override createConnectorFactory(claimsIdentity: ClaimsIdentity): ConnectorFactory {
    return this.#guard(super.createConnectorFactory(claimsIdentity), { patiently: false });
  }

  #requireServiceUrl(serviceUrl: string | undefined): void {
    if (!serviceUrl) throw refuse(403, 'The activity has no serviceUrl; Teams always sends one.');
    if (!this.#isAllowed(serviceUrl)) throw refuse(403, 'The serviceUrl is not an address that this bot may reply to.');
  }

  #guard(factory: ConnectorFactory, { patiently }: { patiently: boolean }): ConnectorFactory {
    const prepare = (client: ConnectorClient) => {
      setRetryRules(client, { patiently });
      allowTargeted(client);
    };
    return new GuardedConnectorFactory(factory, (serviceUrl) => this.#requireServiceUrl(serviceUrl), prepare);
  }
}

function openVerifier(
  appId: string,
  { openIdMetadataUrl, now = Date.now }: MicrosoftSide,
  onError: (error: unknown) => void,
): VerifyToken {
  const metadataUrl = openIdMetadataUrl ?? AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;
  const rules = {
    issuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
    audience: appId,
    channelId: teamsChannel,
  };
  return createTokenVerifier(openSigningKeys(metadataUrl, { now, onError }), rules, now);
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
