import { decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { reached } from '../settings/reached.ts';
import { openEntraKeys } from './entra-keys.ts';

/** For whom tokens are made, and who makes them. */
export interface EntraTokensParts {
  /** Entra's id of the organisation, whose tokens alone are taken. */
  readonly tenantId: string;
  /** The Application (client) ID that tokens are for. */
  readonly clientId: string;
  /** Another name of the same audience, such as `api://bot.example.nl/…`. */
  readonly applicationIdUri?: string | undefined;
  /** Where Entra's configuration and keys are; another address than Entra's own only where a test stands for it. */
  readonly loginUrl?: URL;
  readonly now: () => Temporal.Instant;
  /** Told why Entra's keys could not be had; it holds nothing of a token. */
  readonly onError: (error: unknown) => void;
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
  readonly reply: {
    readonly status: number;
    readonly body: { readonly message: string };
    readonly headers?: Readonly<Record<string, string>>;
  };
}

export interface EntraTokens {
  /** An app that acts by itself and was given a role. */
  requireRole(authorization: string, role: string): Promise<EntraApp | Refused>;
  /** A person in whose name a page asks for a scope. */
  requireScope(authorization: string, scope: string): Promise<EntraUser | Refused>;
}

/** Microsoft's own libraries allow 5 minutes. Clocks differ by some seconds; a token that is refused is asked for again at once. */
const clockToleranceSeconds = 60;
/** Entra's own are about 3 KB. */
const longestToken = 16_384;

/** Checks tokens of Microsoft Entra (v1.0 and v2.0): signed by its keys, for this app, of this organisation, and in time. */
export function createEntraTokens(parts: EntraTokensParts): EntraTokens {
  const tenantId = parts.tenantId.toLowerCase();
  const trust: Trust = { ...parts, tenantId, clientId: parts.clientId.toLowerCase(), issuers: openIssuers(parts) };
  return {
    async requireRole(authorization, role) {
      const read = await verifyEntraToken(authorization, trust);
      if (read.kind === 'refused') return read;
      const { claims } = read;
      const appId = claims.azp ?? claims.appid;
      if (appId === undefined || !isOfApp(claims))
        return refuse(403, 'The token is of a person; an app must ask for it in its own name (client credentials).');
      if (!claims.roles.includes(role))
        return refuse(403, `The app does not have the role ${role}; give it that app role, with admin consent.`);
      return { kind: 'app', appId };
    },
    async requireScope(authorization, scope) {
      const read = await verifyEntraToken(authorization, trust);
      if (read.kind === 'refused') return read;
      const { claims } = read;
      if (!claims.oid || isOfApp(claims))
        return refuse(403, 'The token is of an app; a person must sign in and have one made in their name.');
      if (!claims.scp?.split(' ').includes(scope))
        return refuse(403, `The token does not have the scope ${scope}; open the page in Teams again.`);
      return { kind: 'user', personId: claims.oid.toLowerCase(), name: claims.name ?? '' };
    },
  };
}

/** Each form of token has an issuer and keys of its own. Which form an API gets is set in its registration. */
function openIssuers({
  tenantId,
  loginUrl = new URL(reached.signIn),
}: Pick<EntraTokensParts, 'tenantId' | 'loginUrl'>) {
  const tenant = tenantId.toLowerCase();
  const base = loginUrl.href.replace(/\/$/, '');
  const issuers: Record<string, string> = {
    [`${reached.signIn}/${tenant}/v2.0`]: `${base}/${tenant}/v2.0`,
    [`https://sts.windows.net/${tenant}/`]: `${base}/${tenant}`,
  };
  return new Map(
    Object.entries(issuers).map(([issuer, authority]) => {
      const configurationUrl = new URL(`${authority}/.well-known/openid-configuration`);
      return [issuer, openEntraKeys({ configurationUrl, issuer })] as const;
    }),
  );
}

const claimsSchema = z.object({
  tid: z.string().toLowerCase(),
  oid: z.string().optional(),
  sub: z.string().optional(),
  name: z.string().optional(),
  scp: z.string().optional(),
  idtyp: z.string().optional(),
  azp: z.string().optional(),
  appid: z.string().optional(),
  roles: z.array(z.string()).default([]),
});

type Claims = z.output<typeof claimsSchema>;

/** `idtyp` comes only where the registration asks for it. People have roles too, and a token of theirs can lack scopes. */
function isOfApp({ idtyp, scp, oid, sub }: Claims): boolean {
  if (scp !== undefined) return false;
  return idtyp === undefined ? oid !== undefined && oid === sub : idtyp === 'app';
}

interface Verified {
  readonly kind: 'verified';
  readonly claims: Claims;
}

interface Trust extends EntraTokensParts {
  readonly issuers: ReadonlyMap<string, JWTVerifyGetKey>;
}

/** What every token must be, whoever it is of; what its owner may do is not looked at. */
async function verifyEntraToken(authorization: string, trust: Trust): Promise<Verified | Refused> {
  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization) ?? [];
  if (!token || token.length > longestToken) return refuse('no token', expected);
  try {
    const issuer = decodeJwt(token).iss ?? '';
    const keys = trust.issuers.get(issuer);
    if (!keys) return refuse(401, elsewhere);
    const { payload } = await jwtVerify(token, keys, { ...rulesFor(trust), issuer });
    return readClaims(payload, trust.tenantId);
  } catch (error) {
    return explain(error, trust);
  }
}

const expected = 'The request needs the header Authorization: Bearer, with one access token of Microsoft Entra.';
const elsewhere = 'The token is not of the organisation that this bot serves; ask its Entra tenant for one.';

function rulesFor({ clientId, applicationIdUri, now }: Trust) {
  return {
    algorithms: ['RS256'],
    audience: [clientId, `api://${clientId}`, ...(applicationIdUri ? [applicationIdUri] : [])],
    clockTolerance: clockToleranceSeconds,
    currentDate: new Date(now().epochMilliseconds),
    requiredClaims: ['exp', 'nbf', 'tid'],
  };
}

function readClaims(payload: JWTPayload, tenantId: string): Verified | Refused {
  const { success, data: claims } = claimsSchema.safeParse(payload);
  if (!success) return refuse(401, 'The token has claims that Entra does not write so; ask Entra for a new one.');
  return claims.tid === tenantId ? { kind: 'verified', claims } : refuse(401, elsewhere);
}

/** What is wrong with a token is the caller's to mend; that Entra's keys can't be had is not. */
function explain(error: unknown, { clientId, onError }: Trust): Refused {
  if (error instanceof errors.JWTExpired) return refuse(401, 'The token has expired; ask Entra for a new one.');
  if (error instanceof errors.JWTClaimValidationFailed) return refuse(401, explainClaim(error, clientId));
  const isOurs = error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid;
  const isToken = error instanceof errors.JOSEError && !isOurs && error.code !== 'ERR_JOSE_GENERIC';
  if (isToken)
    return refuse(401, 'The token is not one that Entra signed for this organisation; ask Entra for a new one.');
  onError(error);
  return {
    kind: 'refused',
    reply: {
      status: 503,
      body: { message: "The token can't be checked now, as Entra's keys can't be reached; try again in a minute." },
      headers: { 'Retry-After': '60' },
    },
  };
}

function explainClaim({ claim, reason }: errors.JWTClaimValidationFailed, clientId: string): string {
  if (claim === 'aud')
    return `The token is for something else; ask Entra for one with the scope api://${clientId}/.default.`;
  if (claim === 'nbf' && reason === 'check_failed')
    return 'The token does not hold yet; set the clock of this machine or of the one that asked for it right.';
  return `The token is not as Entra makes them (${claim}); ask Entra for a new one.`;
}

/** RFC 6750: where there was no token there is nothing to say of it. */
const challenges = {
  'no token': 'Bearer',
  401: 'Bearer error="invalid_token"',
  403: 'Bearer error="insufficient_scope"',
};

function refuse(why: keyof typeof challenges, message: string): Refused {
  const status = why === 'no token' ? 401 : why;
  return { kind: 'refused', reply: { status, body: { message }, headers: { 'WWW-Authenticate': challenges[why] } } };
}
