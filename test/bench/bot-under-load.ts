import type { TurnContext } from 'botbuilder';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import { createClock } from '../../bot/clock.ts';
import { listen } from '../../bot/http/listen.ts';
import { createServer } from '../../bot/http/server.ts';
import { createLog } from '../../bot/log.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import { createAnswers } from '../../bot/store/answers/answers.ts';
import { openDatabase } from '../../bot/store/database.ts';
import type { Statement } from '../../bot/store/engines/tell-statements.ts';
import { gatherSourceReadings } from '../../bot/store/reminders/source-readings.ts';
import { createAdapter, createReceive } from '../../bot/teams/inbound/adapter.ts';
import { observeTurns } from '../../bot/teams/inbound/observe-turns.ts';
import { createTeamsHandler } from '../../bot/teams/teams-handler.ts';
import { openTelemetry } from '../../bot/telemetry/open-telemetry.ts';
import { noTelemetry } from '../../bot/telemetry/telemetry.ts';
import { createTurnLimit } from '../../bot/turns/limit-turns.ts';
import { createRoute } from '../../bot/turns/route.ts';
import { noReminders } from '../support/bots/no-reminders.ts';
import { bot, tenantId } from '../support/microsoft/activities.ts';
import { openIssuer, teamsClaims } from '../support/microsoft/openid-issuer.ts';
import { enlarge } from './larger-register.ts';
import { reportToParent } from './report-to-parent.ts';

/**
 * A process of its own that is put under load: `bot-under-load.ts echo SERVICE_URL`, or `full SERVICE_URL` with
 * DATABASE_URL or DATA_DIR, with REGISTER_TIMES a larger register, with LIMITED what one person may send at once, and with
 * OTEL_EXPORTER_OTLP_ENDPOINT telling of each turn. Both have the same adapter and server and check
 * tokens as in production; the echo sends back what it hears and does nothing else. Tells its parent the port, and a
 * token to send with; asked again, how many milliseconds of a core it took so far.
 */
const [kind, serviceUrl = ''] = process.argv.slice(2);
const app = { appId: bot.id.replace('28:', ''), tenantId, password: 'geheim' };
const log = createLog();
const telemetry = await openTelemetry({
  otlpEndpoint: process.env['OTEL_EXPORTER_OTLP_ENDPOINT'],
  tracesShare: Number(process.env['OTEL_TRACES_SAMPLER_ARG'] ?? 1),
  metricsPort: undefined,
  metricsHost: '127.0.0.1',
});
const issuer = await openIssuer();
const adapter = createAdapter(
  { environment: 'production', credentials: { type: 'SingleTenant', ...app } },
  {
    log,
    ...(process.env['LIMITED'] ? { judge: createTurnLimit(() => performance.now()) } : {}),
    microsoft: {
      openIdMetadataUrl: issuer.openIdMetadataUrl,
      credentialsFactory: issuer.credentialsFactory(app),
      isAllowedServiceUrl: (url) => url === serviceUrl,
    },
  },
);
const onTurn = kind === 'echo' ? echo : await openHandler();
const server = createServer({
  receive: telemetry === noTelemetry ? createReceive(adapter, onTurn) : observeTurns(adapter, onTurn, telemetry),
  isReady: async () => ({ database: true }),
  log,
});
reportToParent({
  port: await listen(server, { port: 0, host: '127.0.0.1' }),
  token: await issuer.sign(teamsClaims({ appId: app.appId, serviceUrl })),
});

async function echo(context: TurnContext): Promise<void> {
  await context.sendActivity(context.activity.text);
}

async function openHandler(): Promise<(context: TurnContext) => Promise<void>> {
  const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir = '', REGISTER_TIMES: times = '1' } = process.env;
  const onStatement =
    telemetry === noTelemetry
      ? undefined
      : (statement: Statement, ms: number) => telemetry.took('store', ms, statement);
  const { db } = await openDatabase({ databaseUrl, dataDir, onStatement });
  const common = {
    knowledge: createKnowledge(enlarge(readRegister(), Number(times))),
    db,
    clock: createClock(),
    ...noReminders,
  };
  const route = createRoute({
    ...common,
    answers: createAnswers(db),
    readings: gatherSourceReadings(db),
    isAdmin: async () => false,
    log,
    telemetry,
  });
  return createTeamsHandler({ ...common, route });
}
