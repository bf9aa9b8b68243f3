import type { Activity } from 'botbuilder';
import { AuthenticationConstants } from 'botframework-connector';
import type { Claims } from './authentication.ts';
import { refuse } from './refusal.ts';
import { isSameServiceUrl } from './service-url.ts';

export const teamsChannel = 'msteams';

/** A key may sign for some channels only, and it was looked at for this one. */
export function requireTeams({ channelId }: Activity): void {
  if (channelId !== teamsChannel) throw refuse(403, 'The activity does not come from Teams (channelId msteams).');
}

export function requireSameServiceUrl(activity: Activity, claims: Claims): void {
  const claim = claims[AuthenticationConstants.ServiceUrlClaim];
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
