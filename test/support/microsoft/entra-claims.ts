import type { JWTPayload } from 'jose';

export interface Entra {
  readonly tenantId: string;
  readonly clientId: string;
}

type Changes = Readonly<Record<string, unknown>>;

const appId = '0d3f6a3e-2f2b-4b0f-9f5a-000000000a01';
const appObjectId = '0d3f6a3e-2f2b-4b0f-9f5a-000000000a02';
const teamsWebId = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

const asApp = { oid: appObjectId, sub: appObjectId, roles: ['Summaries.Post'] };
const asUser = {
  oid: '8f0f4f5d-3a56-4a9a-8f61-7b3f0c9a0001',
  // Of each app another one, so never the object id.
  sub: 'l3_roISQU222bULS9yi2k0XpqpOiMz5H3ZACo1GeXA',
  name: 'Anna de Vries',
  scp: 'access_as_user',
};

/** What Entra says of an app that asks in its own name (v2.0); `changes` makes it wrong, and `undefined` leaves a claim out. */
export function appClaims(entra: Entra, changes: Changes = {}): JWTPayload {
  return newer(entra, { azp: appId, azpacr: '1', ...asApp, ...changes });
}

/** The same in the older form (v1.0), which an API gets that does not ask for the newer one. */
export function olderAppClaims(entra: Entra, changes: Changes = {}): JWTPayload {
  return older(entra, { appid: appId, appidacr: '1', ...asApp, ...changes });
}

/** What Entra says of a person in whose name a page asks (v2.0). */
export function userClaims(entra: Entra, changes: Changes = {}): JWTPayload {
  return newer(entra, { azp: teamsWebId, azpacr: '0', ...asUser, ...changes });
}

/** The same in the older form (v1.0). */
export function olderUserClaims(entra: Entra, changes: Changes = {}): JWTPayload {
  return older(entra, { appid: teamsWebId, appidacr: '0', unique_name: 'anna@example.nl', ...asUser, ...changes });
}

function newer({ tenantId, clientId }: Entra, claims: Changes): JWTPayload {
  const iss = `https://login.microsoftonline.com/${tenantId}/v2.0`;
  return build({ aud: clientId, iss, tid: tenantId, ver: '2.0', ...claims });
}

function older({ tenantId, clientId }: Entra, claims: Changes): JWTPayload {
  const iss = `https://sts.windows.net/${tenantId}/`;
  return build({ aud: `api://${clientId}`, iss, idp: iss, tid: tenantId, ver: '1.0', ...claims });
}

function build(claims: Changes): JWTPayload {
  const nowSeconds = Math.floor(Date.now() / 1000);
  const all = { nbf: nowSeconds - 5, iat: nowSeconds - 5, exp: nowSeconds + 3600, ...claims };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
