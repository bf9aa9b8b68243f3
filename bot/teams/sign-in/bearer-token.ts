import { createHash } from 'node:crypto';
import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { refuse } from './refusal.ts';
import type { SigningKey, SigningKeys } from './signing-keys.ts';

export interface TokenRules {
  readonly issuer: string;
  /** The Application (client) ID of this bot. */
  readonly audience: string;
  /** The channel that the key must be allowed to sign for. */
  readonly channelId: string;
}

/** Checks an Authorization header, and gives what its token says; throws AuthenticationError 401 where it is none of ours. */
export type VerifyToken = (authorization: string) => Promise<JWTPayload>;

const toleranceSeconds = 300;
/** Bot Framework's own are about 1 KB. */
const longestToken = 8192;
/** Teams sends one token with many messages. */
const mostRemembered = 500;

interface Remembered {
  readonly claims: JWTPayload;
  readonly key: SigningKey;
}

/**
 * Tokens of Bot Framework: signed with RS256 by a key of its own, for this bot and in time. One that was checked is
 * known again by its hash, until it ends or its key does.
 */
export function createTokenVerifier(
  keys: SigningKeys,
  { issuer, audience, channelId }: TokenRules,
  now: () => number,
): VerifyToken {
  const remembered = new LRUCache<string, Remembered>({ max: mostRemembered });
  const verify = async (token: string): Promise<Remembered> => {
    const key = await findKey(token, keys);
    const { payload } = await jwtVerify(token, key.key, {
      algorithms: ['RS256'],
      issuer,
      audience,
      clockTolerance: toleranceSeconds,
      currentDate: new Date(now()),
      requiredClaims: ['exp'],
    });
    // A list of audiences is no token of Bot Framework's.
    if (typeof payload.aud !== 'string') throw new errors.JWTInvalid('aud is a list');
    if (key.endorsements.length > 0 && !key.endorsements.includes(channelId))
      throw new errors.JWTInvalid('the key is not for this channel');
    return { claims: payload, key };
  };
  return async (authorization) => {
    const token = readToken(authorization);
    const hash = createHash('sha256').update(token).digest('base64url');
    const known = remembered.get(hash);
    if (known && keys.isCurrent(known.key) && isInTime(known.claims, now())) return known.claims;
    try {
      const checked = await verify(token);
      remembered.set(hash, checked);
      return checked.claims;
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error;
      throw refuse(401, 'The token is not one that Bot Framework issued for this bot, or is not valid now.', error);
    }
  };
}

function readToken(authorization: string): string {
  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization) ?? [];
  if (token && token.length <= longestToken) return token;
  throw refuse(401, 'The request needs the header Authorization: Bearer, with a token signed with RS256.');
}

async function findKey(token: string, keys: SigningKeys): Promise<SigningKey> {
  const { alg, kid } = readHeader(token);
  if (alg !== 'RS256' || !kid) throw new errors.JWSInvalid('not signed with RS256 by a named key');
  const key = await keys.find(kid);
  if (!key) throw new errors.JWKSNoMatchingKey();
  return key;
}

function readHeader(token: string) {
  try {
    return decodeProtectedHeader(token);
  } catch (cause) {
    throw new errors.JWSInvalid('no header', { cause });
  }
}

function isInTime({ exp = 0, nbf = 0 }: JWTPayload, nowMs: number): boolean {
  const seconds = nowMs / 1000;
  return seconds < exp + toleranceSeconds && seconds >= nbf - toleranceSeconds;
}
