import assert from 'node:assert/strict';
import { createEntraTokens } from '../../bot/entra-token.ts';
import { signInWith } from '../../bot/pages/sign-in.ts';
import { anna, type Person, tenantId } from './activities.ts';
import { type ChannelBot, openChannelBot } from './channel-bot.ts';
import { userClaims } from './entra-claims.ts';
import { openIssuer } from './openid-issuer.ts';
import { openTeamsFrame, type TeamsFrame } from './teams-frame.ts';

const entra = { tenantId, clientId: '3c1a6f0e-0000-4000-8000-00000000cafe' };

/** The whole bot and Teams in a browser, with Anna as the only admin. */
export interface TabBot {
  readonly bot: ChannelBot;
  readonly teams: TeamsFrame;
  tokenOf(person: Person): Promise<string>;
  close(): Promise<void>;
}

export async function openTabBot(start: string): Promise<TabBot> {
  const issuer = await openIssuer();
  const tokens = createEntraTokens({
    ...entra,
    loginUrl: issuer.loginUrl,
    now: () => Temporal.Now.instant(),
    onError: (error) => assert.fail(String(error)),
  });
  const bot = await openChannelBot(start, { signIn: signInWith(tokens), admins: [anna.aadObjectId] });
  const teams = await openTeamsFrame(() => bot.running.server.url);
  return {
    bot,
    teams,
    tokenOf: ({ aadObjectId: oid, name }) => issuer.sign(userClaims(entra, { oid, name })),
    async close() {
      await teams.close();
      await bot.close();
      await issuer.close();
    },
  };
}
