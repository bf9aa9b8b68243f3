import { signInWith } from '../../bot/pages/sign-in.ts';
import { anna, type Person } from './activities.ts';
import { type ChannelBot, openChannelBot } from './channel-bot.ts';
import { type OpenIdIssuer, openIssuer } from './openid-issuer.ts';
import { openTokens, pageTokenOf } from './page-tokens.ts';
import { openTeamsFrame, type TeamsFrame } from './teams-frame.ts';

/** The whole bot and Teams in a browser, with Anna as the only admin. */
export interface TabBot {
  readonly bot: ChannelBot;
  readonly teams: TeamsFrame;
  readonly issuer: OpenIdIssuer;
  tokenOf(person: Person): Promise<string>;
  close(): Promise<void>;
}

export async function openTabBot(start: string): Promise<TabBot> {
  const issuer = await openIssuer();
  const bot = await openChannelBot(start, { signIn: signInWith(openTokens(issuer)), admins: [anna.aadObjectId] });
  const teams = await openTeamsFrame(() => bot.running.server.url);
  return {
    bot,
    teams,
    issuer,
    tokenOf: (person) => pageTokenOf(issuer, person),
    async close() {
      await teams.close();
      await bot.close();
      await issuer.close();
    },
  };
}
