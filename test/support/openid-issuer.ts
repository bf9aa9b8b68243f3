import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { type ServiceClientCredentials, TokenCredentials } from 'botframework-connector';
import {
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
} from 'jose';

/** Stands for Microsoft on loopback: the keys that Bot Framework signs with, and the place where the bot gets its token. */
export interface OpenIdIssuer {
  readonly openIdMetadataUrl: string;
  /** Where its keys are. */
  readonly keysUrl: URL;
  /** The tokens that the bot asked for and got. */
  readonly issued: readonly string[];
  /** A token that the issuer's key signs; `key` and `header` replace the issuer's own. */
  sign(claims: JWTPayload, changes?: { header?: Partial<JWTHeaderParameters>; key?: CryptoKey }): Promise<string>;
  /** The credentials of a bot that gets its own tokens here. */
  credentialsFactory(app: App): ConfigurationServiceClientCredentialFactory;
  close(): Promise<void>;
}

export interface App {
  readonly appId: string;
  readonly tenantId: string;
  readonly password: string;
}

export async function openIssuer({
  endorsements = ['msteams'],
}: {
  endorsements?: readonly string[];
} = {}): Promise<OpenIdIssuer> {
  // botbuilder remembers keys by their address for a day, and a port can come back.
  const path = `/${randomUUID()}`;
  const kid = randomUUID();
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig', endorsements };
  const privateJwk = await exportJWK(privateKey);
  const issued: string[] = [];
  const server = createServer((request, response) => {
    const answer = (body: unknown) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (request.url === path) answer({ issuer: 'https://api.botframework.com', jwks_uri: `${origin}${path}/keys` });
    else if (request.url === `${path}/keys`) answer({ keys: [key] });
    else if (request.url === `${path}/token`) answer({ access_token: issueToken(issued) });
    else response.destroy();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    openIdMetadataUrl: `${origin}${path}`,
    keysUrl: new URL(`${origin}${path}/keys`),
    issued,
    sign: async (claims, { header, key } = {}) => {
      const alg = header?.alg ?? 'RS256';
      const signer = new SignJWT(claims).setProtectedHeader({ typ: 'JWT', kid, ...header, alg });
      return signer.sign(key ?? (await importJWK(privateJwk, alg)));
    },
    credentialsFactory: (app) => new LoopbackCredentials(app, `${origin}${path}/token`),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What Bot Framework says of a message from Teams; `changes` makes it wrong, and `undefined` leaves a claim out. */
export function teamsClaims(
  { appId, serviceUrl }: { appId: string; serviceUrl: string },
  changes: Record<string, unknown> = {},
): JWTPayload {
  const nowSeconds = Math.floor(Date.now() / 1000);
  const claims = {
    iss: 'https://api.botframework.com',
    aud: appId,
    serviceurl: serviceUrl,
    nbf: nowSeconds - 60,
    exp: nowSeconds + 3600,
    ...changes,
  };
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}

/** A token that nobody signed, with `alg: none`. */
export function unsignedToken(claims: JWTPayload): string {
  return new UnsecuredJWT(claims).encode();
}

function issueToken(issued: string[]): string {
  const token = `bot-token-${randomUUID()}`;
  issued.push(token);
  return token;
}

/** botbuilder's own, except for where the token comes from: Microsoft's library asks for tokens over HTTPS only. */
class LoopbackCredentials extends ConfigurationServiceClientCredentialFactory {
  readonly #tokenUrl: string;
  #token: Promise<string> | undefined;

  constructor({ appId, tenantId, password }: App, tokenUrl: string) {
    super({
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppId: appId,
      MicrosoftAppTenantId: tenantId,
      MicrosoftAppPassword: password,
    });
    this.#tokenUrl = tokenUrl;
  }

  override async createCredentials(): Promise<ServiceClientCredentials> {
    return {
      signRequest: async (request) => {
        // Microsoft's library keeps a token until it expires, and so does this.
        this.#token ??= requestToken(this.#tokenUrl);
        return new TokenCredentials(await this.#token).signRequest(request);
      },
    };
  }
}

async function requestToken(tokenUrl: string): Promise<string> {
  const response = await fetch(tokenUrl, { method: 'POST' });
  return ((await response.json()) as { access_token: string }).access_token;
}
