import { createKnowledge } from '../../../bot/answers/knowledge.ts';
import type { Clock } from '../../../bot/clock.ts';
import type { EntraTokens } from '../../../bot/entra/entra-token.ts';
import type { Graph } from '../../../bot/entra/graph.ts';
import { describeApi } from '../../../bot/http/open-api.ts';
import { openLive } from '../../../bot/http/pages/change-feed.ts';
import { createPageApi } from '../../../bot/http/pages/page-api.ts';
import { readPageFiles } from '../../../bot/http/pages/page-files.ts';
import { writePageWords } from '../../../bot/http/pages/page-words.ts';
import type { SignIn } from '../../../bot/http/pages/sign-in.ts';
import { createSummariesApi } from '../../../bot/http/summaries-api.ts';
import { describeError } from '../../../bot/log.ts';
import { readRegister } from '../../../bot/register/read-register.ts';
import { openCalendar } from '../../../bot/reminders/said/calendar.ts';
import { openDataFile } from '../../../bot/rights/data-file.ts';
import { openQueue } from '../../../bot/sending/queue.ts';
import { openBot } from '../../../bot/service/open-bot.ts';
import type { OpenDatabase } from '../../../bot/store/database.ts';
import { openChangesFeed } from '../../../bot/summaries/changes-feed.ts';
import type { Chase } from '../../../bot/summaries/chase-reading.ts';
import type { Digests } from '../../../bot/summaries/digests.ts';
import type { Posting } from '../../../bot/summaries/posting.ts';
import { openTableFile } from '../../../bot/summaries/table-file.ts';
import { createAdapter } from '../../../bot/teams/inbound/adapter.ts';
import { mayPostBy } from '../../../bot/teams/outbound/posting-rights.ts';
import type { WiredReminders } from '../../../bot/teams/outbound/wire-reminders.ts';
import type { TabLinks } from '../../../bot/wording/tab-links.ts';
import { createEmbedded, type TestDatabase } from '../databases/databases.ts';
import { type Connector, openConnector } from '../microsoft/connector.ts';
import type { App, OpenIdIssuer } from '../microsoft/openid-issuer.ts';
import { buildPages } from '../pages/built-pages.ts';
import { recordLog } from '../recorded-log.ts';
import { type LoopbackServer, openServer } from './loopback-server.ts';
import { noReminders } from './no-reminders.ts';

const knowledge = createKnowledge(readRegister());

/** The whole bot on loopback: real register, database, queue, handler and HTTP, with a Bot Connector that records. */
export interface RunningBot {
  readonly server: LoopbackServer;
  readonly connector: Connector;
  readonly database: OpenDatabase;
  readonly reminders: WiredReminders;
  readonly posting: Posting;
  readonly digests: Digests;
  readonly chase: Chase;
  close(): Promise<void>;
}

export interface BotOptions {
  clock: Clock;
  admins?: readonly string[];
  deputies?: readonly string[];
  broadcasters?: readonly string[];
  /** Where who may post is read; absent: everybody may. */
  rights?: { graph: Graph; tenantId: string };
  /** Whose tokens let other software post; absent: nobody's. */
  tokens?: EntraTokens;
  /** The database, which other instances can have open too, and which is left; absent: an embedded one of its own. */
  database?: TestDatabase;
  /** Tokens are checked as in production; this signs them. */
  production?: { readonly app: App; readonly issuer: OpenIdIssuer };
  /** Who may open the pages; absent: there are none. */
  signIn?: SignIn;
  /** Ways from the chat to the tab; absent: none. */
  tabLinks?: TabLinks;
}

/** Who runs the bot, as the description of its API says it. */
const described = {
  publicUrl: 'https://bot.example.nl',
  contact: 'Team Privacy, privacy@example.nl',
  securityContact: undefined,
  tenantId: '5d1c0f5e-7b0a-4d5e-9a3e-0c2f5b1d9e11',
  appId: '0f3d9f0c-2f8e-4a53-8b35-5f9a2c6f7a10',
};

async function readPages() {
  const words = writePageWords(knowledge.register, { contact: 'Team Privacy', securityContact: undefined });
  return readPageFiles(await buildPages(), words);
}

export async function startBot({
  clock,
  admins = [],
  deputies = [],
  broadcasters = [],
  rights,
  tokens,
  database: given,
  production,
  signIn,
  tabLinks,
}: BotOptions): Promise<RunningBot> {
  const own = given ?? (await createEmbedded());
  const database = await own.open();
  const { db } = database;
  const connector = await openConnector();
  const log = recordLog();
  const staff = {
    listStaff: async () => ({ admins, deputies }),
    isAdmin: async (id: string) => admins.includes(id),
    isBroadcaster: (id: string) => broadcasters.includes(id),
  };
  const adapter = production
    ? createAdapter(
        { environment: 'production', credentials: { type: 'SingleTenant', ...production.app } },
        {
          log,
          microsoft: {
            openIdMetadataUrl: production.issuer.openIdMetadataUrl,
            credentialsFactory: production.issuer.credentialsFactory(production.app),
            isAllowedServiceUrl: (url) => url === connector.url,
          },
        },
      )
    : createAdapter({ environment: 'development', credentials: undefined }, { log });
  const bot = await openBot({
    opened: database,
    knowledge,
    clock,
    log,
    staff,
    adapter,
    appId: production?.app.appId,
    queue: await openQueue(database, (error) => log.error('queue', describeError(error))),
    openRights: (sender) =>
      rights ? mayPostBy(rights, { sender, db, isAdmin: staff.isAdmin, log }) : async () => 'yes',
    publicUrl: () => 'https://bot.example.nl',
    reloadRegister: noReminders.reloadRegister,
    tabLinks,
  });
  const { route, mayPost, reminders, posting, digests, chase } = bot;
  const summaries = tokens && {
    summaries: {
      summaries: createSummariesApi({ tokens, db, knowledge, clock, posting }),
      describeApi: () => describeApi(described),
    },
  };
  const live = await openLive(database);
  const files = signIn ? await readPages() : new Map();
  const server = await openServer({
    receive: bot.receive,
    calendar: openCalendar({ db, knowledge, clock }),
    dataFile: openDataFile({ db, clock }),
    tableFile: openTableFile({ db, clock }),
    changes: openChangesFeed({ db, knowledge, clock }),
    ...(signIn
      ? {
          pages: {
            api: createPageApi({ signIn, db, knowledge, clock, route, mayPost, ...staff, log }),
            live,
            files: () => files,
          },
        }
      : {}),
    ...summaries,
  });
  return {
    server,
    connector,
    database,
    reminders,
    posting,
    digests,
    chase,
    close: async () => {
      await server.close();
      await bot.stop();
      await live.stop();
      await connector.close();
      await database.close();
      if (!given) await own.drop();
    },
  };
}
