import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

const timeoutMs = 5_000;

/**
 * The keys of an issuer, as its OpenID configuration names them. Asked for when a token first needs them, and again
 * every ten minutes, after a failure, or for a key that is not among them (at most twice a minute).
 */
export function openEntraKeys({
  configurationUrl,
  issuer,
}: {
  configurationUrl: URL;
  issuer: string;
}): JWTVerifyGetKey {
  let finding: Promise<JWTVerifyGetKey> | undefined;
  return async (header, token) => {
    finding ??= findKeys(configurationUrl, issuer).catch((error: unknown) => {
      finding = undefined;
      throw error;
    });
    const keys = await finding;
    return keys(header, token);
  };
}

async function findKeys(configurationUrl: URL, issuer: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(configurationUrl, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) throw new Error(`Entra answers ${response.status} to what its OpenID configuration is`);
  const schema = z.object({ issuer: z.literal(issuer), jwks_uri: z.string() });
  const keysUrl = new URL(schema.parse(await response.json()).jwks_uri);
  // Whoever can name other keys can sign any token.
  if (keysUrl.origin !== configurationUrl.origin) throw new Error('the keys of Entra are said to be elsewhere');
  return createRemoteJWKSet(keysUrl, { timeoutDuration: timeoutMs });
}
