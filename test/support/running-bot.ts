import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import type { Clock } from '../../bot/clock.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import { createAnswers } from '../../bot/store/answers.ts';
import { type OpenDatabase, openDatabase } from '../../bot/store/database.ts';
import { createActivityHandler } from '../../bot/teams/activity-handler.ts';
import { createAdapter } from '../../bot/teams/adapter.ts';
import { openCalendar } from '../../bot/teams/calendar.ts';
import { type OpenReminders, openReminders } from '../../bot/teams/open-reminders.ts';
import { type Connector, openConnector } from './connector.ts';
import { type LoopbackServer, openServer } from './loopback-server.ts';
import type { App, OpenIdIssuer } from './openid-issuer.ts';
import { recordLog } from './recorded-log.ts';

/** The whole bot on loopback: real register, database, queue, handler and HTTP, with a Bot Connector that records. */
export interface RunningBot {
  readonly server: LoopbackServer;
  readonly connector: Connector;
  readonly database: OpenDatabase;
  readonly reminders: OpenReminders;
  close(): Promise<void>;
}

export async function startBot({
  clock,
  admins = [],
  deputies = [],
  production,
}: {
  clock: Clock;
  admins?: readonly string[];
  deputies?: readonly string[];
  /** Tokens are checked as in production; this signs them. */
  production?: { readonly app: App; readonly issuer: OpenIdIssuer };
}): Promise<RunningBot> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bot-data-'));
  const database = await openDatabase({ dataDir });
  const { db } = database;
  const connector = await openConnector();
  const knowledge = createKnowledge(readRegister());
  const log = recordLog();
  const staff = {
    listStaff: async () => ({ admins, deputies }),
    isAdmin: async (id: string) => admins.includes(id),
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
  const reminders = await openReminders(
    { opened: database, register: knowledge.register, clock, ...staff, log },
    { adapter, appId: production?.app.appId },
  );
  const onTurn = createActivityHandler({
    knowledge,
    db,
    answers: createAnswers(db),
    clock,
    ...staff,
    ...reminders,
    publicUrl: () => 'https://bot.example.nl',
  });
  const server = await openServer({
    adapter,
    onTurn,
    calendar: openCalendar({ db, register: knowledge.register, clock }),
  });
  return {
    server,
    connector,
    database,
    reminders,
    close: async () => {
      await server.close();
      await reminders.stop();
      await connector.close();
      await database.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
