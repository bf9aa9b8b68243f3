import type { JWTPayload } from 'jose';

export interface Entra {
  readonly tenantId: string;
  readonly clientId: string;
}

/** What Entra says of an app that asks in its own name (v2.0); `changes` makes it wrong, and `undefined` leaves a claim out. */
export function appClaims({ tenantId, clientId }: Entra, changes: Record<string, unknown> = {}): JWTPayload {
  return build(tenantId, {
    aud: clientId,
    azp: '0d3f6a3e-2f2b-4b0f-9f5a-000000000a01',
    roles: ['Summaries.Post'],
    ...changes,
  });
}

/** What Entra says of a person in whose name a page asks (v2.0). */
export function userClaims({ tenantId, clientId }: Entra, changes: Record<string, unknown> = {}): JWTPayload {
  return build(tenantId, {
    aud: clientId,
    azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
    oid: '8f0f4f5d-3a56-4a9a-8f61-7b3f0c9a0001',
    name: 'Anna de Vries',
    scp: 'access_as_user',
    ...changes,
  });
}

function build(tenantId: string, claims: Record<string, unknown>): JWTPayload {
  const nowSeconds = Math.floor(Date.now() / 1000);
  const all = {
    iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    tid: tenantId,
    nbf: nowSeconds - 5,
    iat: nowSeconds - 5,
    exp: nowSeconds + 3600,
    ver: '2.0',
    ...claims,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
