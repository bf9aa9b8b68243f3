import { importJWK } from 'jose';
import { z } from 'zod';

/** A public key that tokens are signed with. */
export interface SigningKey {
  readonly key: Awaited<ReturnType<typeof importJWK>>;
  /** The channels that it may sign for; empty: all. */
  readonly endorsements: readonly string[];
}

export interface SigningKeys {
  /** The key of that name; undefined where the issuer has none. Throws where that can't be found out. */
  find(kid: string): Promise<SigningKey | undefined>;
  /** Whether a key still counts as it did when a token was checked with it. */
  isCurrent(key: SigningKey): boolean;
}

const timeoutMs = 5000;
const freshForMs = 24 * 3600_000;
/** A key that nobody knows is asked for by whoever makes one up. */
const againAfterMs = 60_000;

/**
 * The keys of the issuer that an OpenID configuration describes. They are asked for anew each day, and for a key that is
 * not among them at most once a minute; one request serves all who wait. Those that were had last go on counting for as
 * long as no others can be had.
 */
export function openSigningKeys(
  metadataUrl: string,
  { now, onError }: { now: () => number; onError: (error: unknown) => void },
): SigningKeys {
  let keys: ReadonlyMap<string, SigningKey> | undefined;
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let triedAt = Number.NEGATIVE_INFINITY;
  let isLastTryGood = false;
  let fetching: Promise<void> | undefined;
  const refresh = async () => {
    triedAt = now();
    isLastTryGood = false;
    keys = await fetchKeys(metadataUrl);
    fetchedAt = now();
    isLastTryGood = true;
  };
  const refreshOnce = () => {
    fetching ??= refresh().finally(() => {
      fetching = undefined;
    });
    return fetching;
  };
  const isAllowedAgain = () => now() - triedAt >= againAfterMs || now() < triedAt;
  return {
    async find(kid) {
      if (!keys) await refreshOnce();
      const known = keys?.get(kid);
      if (known) {
        // Nobody waits for that, and where it fails what is known goes on counting.
        if (now() - fetchedAt >= freshForMs && isAllowedAgain()) refreshOnce().catch(onError);
        return known;
      }
      if (fetching || isAllowedAgain()) await refreshOnce();
      else if (!isLastTryGood) throw new Error('the keys could not be had a moment ago');
      return keys?.get(kid);
    },
    isCurrent: (key) => [...(keys?.values() ?? [])].includes(key),
  };
}

const configurationSchema = z.object({ jwks_uri: z.url() });
const keySchema = z.looseObject({
  kty: z.literal('RSA'),
  kid: z.string(),
  n: z.string(),
  e: z.string(),
  endorsements: z.array(z.string()).default([]),
});
const keysSchema = z.object({ keys: z.array(z.unknown()) });

async function fetchKeys(metadataUrl: string): Promise<ReadonlyMap<string, SigningKey>> {
  const { jwks_uri: keysUrl } = configurationSchema.parse(await fetchJson(metadataUrl));
  const { keys } = keysSchema.parse(await fetchJson(keysUrl));
  const found = new Map<string, SigningKey>();
  for (const listed of keys) {
    const { data } = keySchema.safeParse(listed);
    if (!data) continue;
    const { kty, n, e, kid, endorsements } = data;
    found.set(kid, { key: await importJWK({ kty, n, e }, 'RS256'), endorsements });
  }
  if (found.size === 0) throw new Error('the issuer names no keys');
  return found;
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok)
    throw Object.assign(new Error('the issuer does not give its keys'), { statusCode: response.status });
  return response.json();
}
