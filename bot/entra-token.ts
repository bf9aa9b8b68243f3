import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import type { HttpReply } from './teams/adapter.ts';

/** For whom tokens are made, and who makes them. */
export interface EntraAudience {
  /** Entra's id of the organisation, whose tokens alone are taken. */
  readonly tenantId: string;
  /** The Application (client) ID that tokens are for. */
  readonly clientId: string;
  /** Another name of the same audience, such as `api://bot.example.nl/…`. */
  readonly applicationIdUri?: string | undefined;
  /** Where Entra's keys are; another address than Entra's own only where a test stands for it. */
  readonly keysUrl?: URL;
}

/** A user of this organisation, by Entra object id in lower case. */
export interface EntraUser {
  readonly kind: 'user';
  readonly personId: string;
  /** As Entra knows it. */
  readonly name: string;
}

/** An app of this organisation. */
export interface EntraApp {
  readonly kind: 'app';
  readonly appId: string;
}

/** Why a token was not taken, as an answer that can be sent; it holds nothing of the token. */
export interface Refused {
  readonly kind: 'refused';
  readonly reply: HttpReply;
}

export interface EntraTokens {
  /** An app that acts by itself and was given a role. */
  requireRole(authorization: string, role: string): Promise<EntraApp | Refused>;
  /** A person in whose name a page asks for a scope. */
  requireScope(authorization: string, scope: string): Promise<EntraUser | Refused>;
}

/** Clocks differ by some seconds; a token that is refused is asked for again at once. */
const clockToleranceSeconds = 60;
/** Entra's own are about 3 KB. */
const longestToken = 16_384;

/** Checks tokens of Microsoft Entra (v1.0 and v2.0): signed by its keys, for this app, of this organisation, and in time. */
export function createEntraTokens(audience: EntraAudience): EntraTokens {
  const { tenantId, keysUrl } = audience;
  const login = 'https://login.microsoftonline.com';
  const keys = createRemoteJWKSet(keysUrl ?? new URL(`${login}/${tenantId}/discovery/v2.0/keys`));
  const verify = (authorization: string) => verifyToken(authorization, audience, keys);
  return {
    async requireRole(authorization, role) {
      const read = await verify(authorization);
      if (read.kind === 'refused') return read;
      const { claims } = read;
      const appId = claims.azp ?? claims.appid;
      if (claims.scp !== undefined || (claims.idtyp ?? 'app') !== 'app' || appId === undefined)
        return refuse(403, 'The token is of a person; an app must ask for it in its own name (client credentials).');
      if (!claims.roles.includes(role))
        return refuse(403, `The app does not have the role ${role}; give it that app role, with admin consent.`);
      return { kind: 'app', appId };
    },
    async requireScope(authorization, scope) {
      const read = await verify(authorization);
      if (read.kind === 'refused') return read;
      const { claims } = read;
      if (!claims.oid || !claims.scp?.split(' ').includes(scope))
        return refuse(403, `The token does not have the scope ${scope}; open the page in Teams again.`);
      return { kind: 'user', personId: claims.oid.toLowerCase(), name: claims.name ?? '' };
    },
  };
}

const claimsSchema = z.looseObject({
  tid: z.string(),
  oid: z.string().optional(),
  name: z.string().optional(),
  scp: z.string().optional(),
  idtyp: z.string().optional(),
  azp: z.string().optional(),
  appid: z.string().optional(),
  roles: z.array(z.string()).default([]),
});

interface Verified {
  readonly kind: 'verified';
  readonly claims: z.output<typeof claimsSchema>;
}

async function verifyToken(
  authorization: string,
  { tenantId, clientId, applicationIdUri }: EntraAudience,
  keys: JWTVerifyGetKey,
): Promise<Verified | Refused> {
  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization) ?? [];
  if (!token || token.length > longestToken)
    return refuse(401, 'The request needs the header Authorization: Bearer, with one access token of Microsoft Entra.');
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      issuer: [`https://login.microsoftonline.com/${tenantId}/v2.0`, `https://sts.windows.net/${tenantId}/`],
      audience: [clientId, `api://${clientId}`, ...(applicationIdUri ? [applicationIdUri] : [])],
      clockTolerance: clockToleranceSeconds,
      requiredClaims: ['exp', 'nbf', 'tid'],
    });
    return readClaims(payload, tenantId);
  } catch (error) {
    return explain(error);
  }
}

function readClaims(payload: JWTPayload, tenantId: string): Verified | Refused {
  const claims = claimsSchema.safeParse(payload).data;
  if (claims?.tid.toLowerCase() !== tenantId.toLowerCase())
    return refuse(401, 'The token is of another organisation than the one this bot serves.');
  return { kind: 'verified', claims };
}

/** What is wrong with a token is the caller's to mend; that Entra's keys can't be had is not. */
function explain(error: unknown): Refused {
  if (error instanceof errors.JWTExpired) return refuse(401, 'The token has expired; ask Entra for a new one.');
  if (error instanceof errors.JWTClaimValidationFailed)
    return refuse(401, `The token is not for this bot (${error.claim}); ask Entra for one with its application ID.`);
  const isOurs = error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid;
  const isToken = error instanceof errors.JOSEError && !isOurs && error.code !== 'ERR_JOSE_GENERIC';
  if (isToken) return refuse(401, 'The token is not one that Entra signed for this organisation.');
  return {
    kind: 'refused',
    reply: {
      status: 503,
      body: { message: "The token can't be checked now, as Entra's keys can't be reached; try again in a minute." },
      headers: { 'Retry-After': '60' },
    },
  };
}

function refuse(status: 401 | 403, message: string): Refused {
  const error = status === 401 ? 'invalid_token' : 'insufficient_scope';
  return {
    kind: 'refused',
    reply: { status, body: { message }, headers: { 'WWW-Authenticate': `Bearer error="${error}"` } },
  };
}
