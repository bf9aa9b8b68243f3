import type { Knowledge } from '../answers/knowledge.ts';
import type { Clock } from '../clock.ts';
import { openEntraTokens } from '../entra/open-entra-tokens.ts';
import type { StaffList } from '../entra/staff.ts';
import { describeApi } from '../http/open-api.ts';
import type { Live } from '../http/pages/change-feed.ts';
import { openPages } from '../http/pages/open-pages.ts';
import { createSecurityTxt } from '../http/security-txt.ts';
import { type BotServer, createServer } from '../http/server.ts';
import { createSummariesApi } from '../http/summaries-api.ts';
import type { Log } from '../log.ts';
import type { Pictures } from '../pictures/pictures.ts';
import { openCalendar } from '../reminders/said/calendar.ts';
import { openDataFile } from '../rights/data-file.ts';
import type { Config } from '../settings/config.ts';
import { isReady, type OpenDatabase } from '../store/database.ts';
import { openChangesFeed } from '../summaries/changes-feed.ts';
import { openTableFile } from '../summaries/table-file.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import { type JudgeTurn, limitTurns } from '../turns/limit-turns.ts';
import { observeRoute } from '../turns/observe-route.ts';
import type { Bot } from './open-bot.ts';
import type { OwnAddress } from './own-address.ts';

interface ServerParts {
  readonly bot: Bot;
  readonly opened: OpenDatabase;
  readonly knowledge: Knowledge;
  readonly clock: Clock;
  readonly log: Log;
  readonly staff: StaffList;
  readonly live: Live;
  readonly judge: JudgeTurn;
  readonly pictures: Pictures;
  readonly telemetry: Telemetry;
  readonly address: OwnAddress;
}

/** The bot's addresses, with these settings. */
export function openServer(config: Config, parts: ServerParts): BotServer {
  const { bot, opened, knowledge, clock, log, staff, live, judge, pictures, telemetry } = parts;
  const kept = { db: opened.db, knowledge, clock };
  const { receive, route, mayPost } = bot;
  return createServer({
    receive,
    log,
    pictures,
    pages: openPages(config, {
      ...kept,
      ...staff,
      route: limitTurns(observeRoute(route, telemetry), judge),
      mayPost,
      log,
      live,
    }),
    securityTxt: createSecurityTxt(config, Temporal.Now.instant),
    calendar: openCalendar(kept),
    dataFile: openDataFile(kept),
    tableFile: openTableFile(kept),
    changes: openChangesFeed(kept),
    ...openApi(config, parts),
    isReady: async () => ({
      database: await isReady(opened),
      register: knowledge.register.entries.size > 0,
      reminders: await bot.reminders.isWell(),
    }),
  });
}

/** Other software posts with a token for the bot's own registration; without one nobody's does. */
function openApi(config: Config, { bot, opened, knowledge, clock, log, address }: ServerParts) {
  const { credentials, contact, securityContact } = config;
  if (!credentials) return {};
  const { tenantId, appId } = credentials;
  const tokens = openEntraTokens({ tenantId, clientId: appId }, log);
  const summaries = createSummariesApi({ tokens, db: opened.db, knowledge, clock, posting: bot.posting });
  const told = { contact, securityContact, tenantId, appId };
  return { summaries: { summaries, describeApi: () => describeApi({ ...told, publicUrl: address.publicUrl() }) } };
}
