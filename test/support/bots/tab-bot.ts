import { signInWith } from '../../../bot/http/pages/sign-in.ts';
import { createGraphToken } from '../../../bot/teams/sign-in/graph-token.ts';
import { anna, bram, type Person, team, tenantId } from '../microsoft/activities.ts';
import { openGraph } from '../microsoft/graph.ts';
import { type OpenIdIssuer, openIssuer } from '../microsoft/openid-issuer.ts';
import { openTokens, pageTokenOf } from '../microsoft/page-tokens.ts';
import { openTeamsFrame, type TeamsFrame } from '../pages/teams-frame.ts';
import { type ChannelBot, openChannelBot } from './channel-bot.ts';

/** The whole bot and Teams in a browser, with Anna as the only admin, and Bram as a member of the channel's team. */
export interface TabBot {
  readonly bot: ChannelBot;
  readonly teams: TeamsFrame;
  readonly issuer: OpenIdIssuer;
  tokenOf(person: Person): Promise<string>;
  close(): Promise<void>;
}

export async function openTabBot(start: string): Promise<TabBot> {
  const issuer = await openIssuer();
  const graph = await openGraph();
  graph.setTeam(team.aadGroupId, [{ userId: anna.aadObjectId, roles: ['owner'] }, { userId: bram.aadObjectId }]);
  const getToken = createGraphToken(graph.credentialsFactory, graph.credentials);
  const bot = await openChannelBot(start, {
    signIn: signInWith(openTokens(issuer)),
    admins: [anna.aadObjectId],
    rights: { graph: { baseUrl: graph.baseUrl, getToken }, tenantId },
  });
  const teams = await openTeamsFrame(() => bot.running.server.url);
  return {
    bot,
    teams,
    issuer,
    tokenOf: (person) => pageTokenOf(issuer, person),
    async close() {
      await teams.close();
      await bot.close();
      await graph.close();
      await issuer.close();
    },
  };
}
