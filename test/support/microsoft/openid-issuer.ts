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
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
} from 'jose';

/**
 * Stands for Microsoft on loopback: the keys that Bot Framework and Entra sign with, and the place where the bot gets
 * its token.
 */
export interface OpenIdIssuer {
  readonly openIdMetadataUrl: string;
  /** What Entra's sign-in address is in production. */
  readonly loginUrl: URL;
  /** The paths that were asked for, in order. */
  readonly asked: readonly string[];
  /** The tokens that the bot asked for and got. */
  readonly issued: readonly string[];
  /** A token that the issuer's key signs; `key` and `header` replace the issuer's own. */
  sign(claims: JWTPayload, changes?: { header?: Partial<JWTHeaderParameters>; key?: CryptoKey }): Promise<string>;
  /** What it publishes of its key. */
  readonly publicKey: JWK;
  /** Another key takes the place of its key. */
  renewKey(): Promise<void>;
  /** What it answers with from now on; `undefined` leaves it to the issuer. */
  respondWith(script: (path: string) => { status: number; body: unknown } | 'hang up' | undefined): void;
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
  const issued: string[] = [];
  const asked: string[] = [];
  let script: Parameters<OpenIdIssuer['respondWith']>[0] = () => undefined;
  let { jwk, privateKey } = await createKey(endorsements);
  const find = (name: string): unknown => {
    if (name === '') return { issuer: 'https://api.botframework.com', jwks_uri: `${origin}${path}/keys` };
    if (name === '/token') return { access_token: issueToken(issued) };
    if (name === '/keys' || /^\/discovery\/(v2\.0\/)?keys$/.test(name)) return { keys: [jwk] };
    return describeEntra(name, `${origin}${path}`);
  };
  const server = createServer((request, response) => {
    const name = request.url?.startsWith(path) ? request.url.slice(path.length) : undefined;
    asked.push(name ?? '');
    const scripted = name === undefined ? 'hang up' : script(name);
    const body = scripted === undefined ? find(name ?? '') : scripted !== 'hang up' && scripted.body;
    if (scripted === 'hang up' || body === undefined) {
      response.destroy();
      return;
    }
    response.writeHead(scripted?.status ?? 200, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    openIdMetadataUrl: `${origin}${path}`,
    loginUrl: new URL(`${origin}${path}`),
    issued,
    asked,
    get publicKey() {
      return jwk;
    },
    renewKey: async () => {
      ({ jwk, privateKey } = await createKey(endorsements));
    },
    respondWith: (next) => {
      script = next;
    },
    sign: async (claims, { header, key } = {}) => {
      const alg = header?.alg ?? 'RS256';
      const signer = new SignJWT(claims).setProtectedHeader({ typ: 'JWT', kid: jwk.kid, ...header, alg });
      return signer.sign(key ?? (await importJWK(await exportJWK(privateKey), alg)));
    },
    credentialsFactory: (app) => new LoopbackCredentials(app, `${origin}${path}/token`),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function createKey(
  endorsements: readonly string[],
): Promise<{ jwk: JWK & { kid: string }; privateKey: CryptoKey }> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  // Microsoft's keys do not say for which algorithm they are.
  const own = { kid: randomUUID(), use: 'sig', endorsements };
  return { jwk: { ...(await exportJWK(publicKey)), ...own }, privateKey };
}

/** What Entra says of a tenant at `/{tenant}/.well-known/openid-configuration` (v1.0) or `/{tenant}/v2.0/.well-known/…`. */
function describeEntra(name: string, loginUrl: string): { issuer: string; jwks_uri: string } | undefined {
  const [, tenantId, newer = ''] = /^\/([0-9a-f-]{36})(\/v2\.0)?\/\.well-known\/openid-configuration$/.exec(name) ?? [];
  if (!tenantId) return undefined;
  return newer
    ? {
        issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
        jwks_uri: `${loginUrl}/discovery/v2.0/keys`,
      }
    : { issuer: `https://sts.windows.net/${tenantId}/`, jwks_uri: `${loginUrl}/discovery/keys` };
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
