import assert from 'node:assert/strict';
import { createEntraTokens, type EntraTokens, type EntraTokensParts } from '../../../bot/entra/entra-token.ts';
import { type Person, tenantId } from './activities.ts';
import { userClaims } from './entra-claims.ts';
import type { OpenIdIssuer } from './openid-issuer.ts';

/** The registration of the pages. */
export const pages = { tenantId, clientId: '3c1a6f0e-0000-4000-8000-00000000cafe' };

/** How the bot checks Entra's tokens, with an issuer on loopback in Entra's place; that its keys can't be had fails the test. */
export function openTokens(
  { loginUrl }: OpenIdIssuer,
  audience: Pick<EntraTokensParts, 'tenantId' | 'clientId' | 'applicationIdUri'> = pages,
): EntraTokens {
  return createEntraTokens({
    ...audience,
    loginUrl,
    now: () => Temporal.Now.instant(),
    onError: (error) => assert.fail(String(error)),
  });
}

/** What Teams gives a page for somebody. */
export function pageTokenOf(issuer: OpenIdIssuer, { aadObjectId: oid, name }: Omit<Person, 'id'>): Promise<string> {
  return issuer.sign(userClaims(pages, { oid, name }));
}
