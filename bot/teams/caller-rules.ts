import type { Activity } from 'botbuilder';
import { AuthenticationConstants, type Claim, type ClaimsIdentity } from 'botframework-connector';
import { isRs256Token } from './bearer-token.ts';
import { refuse } from './refusal.ts';
import { isSameServiceUrl } from './service-url.ts';

/** Entra signs tokens for the bot too, for anybody who asks it to: only Bot Framework's own come from Teams. */
export async function requireBotFramework(claims: Claim[]): Promise<void> {
  const read = (name: string): unknown => claims.find((claim) => claim.type === name)?.value;
  if (read(AuthenticationConstants.IssuerClaim) !== AuthenticationConstants.ToBotFromChannelTokenIssuer) {
    throw refuse(401, 'The token is not issued by Bot Framework.');
  }
  // botbuilder takes a token without an end for one that never ends.
  if (typeof read('exp') !== 'number') throw refuse(401, 'The token does not say when it expires.');
}

export function requireSignedForTeams(activity: Activity, authorization: string): void {
  if (!isRs256Token(authorization))
    throw refuse(401, 'The request needs the header Authorization: Bearer, with a token signed with RS256.');
  // For other channels botbuilder takes other keys; without a channel it fails.
  if (activity.channelId !== 'msteams') throw refuse(403, 'The activity does not come from Teams (channelId msteams).');
}

export function requireSameServiceUrl(activity: Activity, identity: ClaimsIdentity): void {
  const claim: unknown = identity.getClaimValue(AuthenticationConstants.ServiceUrlClaim);
  if (typeof claim !== 'string') throw refuse(403, 'The token does not say which serviceUrl it is for.');
  if (!isSameServiceUrl(claim, activity.serviceUrl))
    throw refuse(403, 'The token is for another serviceUrl than the activity.');
}

/** A "single tenant" registration says who may install the bot's token, not who may write to it. */
export function requireTenant({ channelData, conversation }: Activity, tenantId: string): void {
  const named: unknown[] = [channelData?.tenant?.id, conversation.tenantId].filter(
    (id) => id !== undefined && id !== null,
  );
  const isOurs = named.every((id) => typeof id === 'string' && id.toLowerCase() === tenantId.toLowerCase());
  if (named.length === 0 || !isOurs)
    throw refuse(403, 'The activity comes from another organisation than the one this bot serves.');
}
