import type { Activity } from 'botbuilder';
import { AuthenticationConstants, type ServiceClientCredentialsFactory } from 'botframework-connector';
import type { JWTPayload } from 'jose';
import type { Environment } from '../../settings/config.ts';
import type { Credentials } from '../../settings/credentials.ts';
import { isLoopbackAddress } from '../../settings/loopback-host.ts';
import { type BotConnector, openConnector } from '../outbound/connector.ts';
import { type Authorize, createAuthorizer } from './authorizer.ts';
import { createTokenVerifier, type VerifyToken } from './bearer-token.ts';
import { requireSameServiceUrl, requireTeams, requireTenant, teamsChannel } from './caller-rules.ts';
import { createCredentialsFactory } from './microsoft-cloud.ts';
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

/** What the token of a caller says; empty where nobody is asked for one. */
export type Claims = Readonly<JWTPayload>;

const anonymous: Claims = {};

/**
 * Checks who calls the bot and whom the bot calls: the one guard between a request and the handler, and between the
 * bot's token and the network. Throws AuthenticationError with status 401 (who are you) or 403 (not for you); any
 * other error means that the check itself could not be made. botbuilder's own check of tokens is not used: it gives up
 * the keys it has when new ones can't be had, waits for them without an end, and writes past the log.
 */
export class TeamsAuthentication {
  readonly #settings: AuthenticationSettings;
  readonly #isAllowed: (serviceUrl: string) => boolean;
  readonly #verify: VerifyToken | undefined;
  readonly #authorize: Authorize;

  constructor(settings: AuthenticationSettings, microsoft: MicrosoftSide, onError: (error: unknown) => void) {
    const { credentials, environment } = settings;
    this.#settings = settings;
    this.#isAllowed = microsoft.isAllowedServiceUrl ?? ((serviceUrl) => isAllowedServiceUrl(serviceUrl, environment));
    this.#verify = credentials && openVerifier(credentials.appId, microsoft, onError);
    this.#authorize = credentials
      ? createAuthorizer(microsoft.credentialsFactory ?? createCredentialsFactory(credentials), credentials.appId)
      : async () => undefined;
  }

  /** Who calls, by the headers alone: nothing of the body is needed for it. */
  async identify({ authorization, host }: CallerHeaders): Promise<Claims> {
    if (this.#verify) return this.#verify(authorization);
    if (!isLoopbackAddress(host)) throw refuse(403, 'Send it to http://127.0.0.1 or localhost, by that name.');
    return anonymous;
  }

  /** Lets that caller send this activity, or throws. */
  admit(activity: Activity, claims: Claims): void {
    const { credentials, environment } = this.#settings;
    if (credentials) requireTeams(activity);
    this.#requireServiceUrl(activity.serviceUrl);
    if (credentials) requireSameServiceUrl(activity, claims);
    if (credentials && environment === 'production') requireTenant(activity, credentials.tenantId);
  }

  /**
   * The way to Teams at an address, which carries the bot's token. Stored addresses come here too: they are checked like
   * those of a request. `patiently` for answers to people; what is in the queue is tried again by the queue.
   */
  connect(serviceUrl: string, { patiently }: { readonly patiently: boolean }): BotConnector {
    this.#requireServiceUrl(serviceUrl);
    return openConnector(serviceUrl, { authorize: this.#authorize, patiently });
  }

  #requireServiceUrl(serviceUrl: string | undefined): void {
    if (!serviceUrl) throw refuse(403, 'The activity has no serviceUrl; Teams always sends one.');
    if (!this.#isAllowed(serviceUrl)) throw refuse(403, 'The serviceUrl is not an address that this bot may reply to.');
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
