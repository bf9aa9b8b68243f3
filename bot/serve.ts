import { createClock } from './clock.ts';
import { lookUpPeople } from './entra/look-up-people.ts';
import { ListenError, listen, stopServer } from './http/listen.ts';
import { openLive } from './http/pages/change-feed.ts';
import type { BotServer } from './http/server.ts';
import { createLog, describeError, type Log, logSparingly } from './log.ts';
import { createPictures } from './pictures/pictures.ts';
import { RegisterError } from './register/read-register.ts';
import type { Reloaded } from './register/reload.ts';
import { openQueue } from './sending/queue.ts';
import { chatAt } from './service/chat-at.ts';
import { type Bot, openBot } from './service/open-bot.ts';
import { openData } from './service/open-data.ts';
import { type OpenRegister, openRegister } from './service/open-register.ts';
import { openServer } from './service/open-server.ts';
import { openStaff } from './service/open-staff.ts';
import { createOwnAddress } from './service/own-address.ts';
import { purgeRegularly } from './service/purge-regularly.ts';
import { createFigures } from './service/read-figures.ts';
import { reloadWhenTold } from './service/reload-when-told.ts';
import { stopOnSignals } from './service/stop-on-signals.ts';
import { routes } from './settings/addresses.ts';
import { type Config, ConfigError, readConfig } from './settings/config.ts';
import type { OpenDatabase } from './store/database.ts';
import { DatabaseError } from './store/database-error.ts';
import { createAdapter } from './teams/inbound/adapter.ts';
import { createTabLinks } from './teams/outbound/create-tab-links.ts';
import { openPostingRights } from './teams/outbound/posting-rights.ts';
import { openGraph } from './teams/sign-in/graph-token.ts';
import { openTelemetry } from './telemetry/open-telemetry.ts';
import { type Telemetry, TelemetryError } from './telemetry/telemetry.ts';
import { createTurnLimit } from './turns/limit-turns.ts';

const graceMs = 10_000;
const ms = () => performance.now();

try {
  await start(readConfig(process.env, process.argv.slice(2)));
} catch (error) {
  // What whoever starts the bot can mend is a sentence; anything else is ours to mend, from the log.
  const isExplained = [ConfigError, RegisterError, DatabaseError, ListenError, TelemetryError].some(
    (kind) => error instanceof kind,
  );
  if (isExplained) console.error((error as Error).message);
  else createLog().error('not started', describeError(error));
  process.exitCode = 1;
}

async function start(given: Config): Promise<void> {
  const config = await lookUpPeople(given, openGraph(given.credentials));
  const register = openRegister(config);
  const telemetry = await openTelemetry(config);
  const log = createLog(undefined, telemetry.traceId);
  const opened = await openData(config, { log, telemetry });
  try {
    await serve(config, { log, ...register, opened, telemetry });
  } catch (error) {
    await opened.close();
    throw error;
  }
}

interface Ground extends OpenRegister {
  readonly log: Log;
  readonly opened: OpenDatabase;
  readonly telemetry: Telemetry;
}

async function serve(config: Config, ground: Ground): Promise<void> {
  const { opened, log, telemetry } = ground;
  const parts = openParts(config, ground);
  telemetry.show(createFigures(opened, parts.clock, ms));
  const live = await openLive(opened);
  const isOwn = config.registerDir !== undefined;
  const reloadRegister = reloadWhenTold({ ...parts, db: opened.db, live }, isOwn);
  const bot = await orUndo(startBot(config, { ...parts, reloadRegister }), live.stop);
  const server = openServer(config, { ...parts, bot, live });
  const stopWork = async () => {
    await bot.stop();
    await live.stop();
  };
  const url = await orUndo(openPort(server, config), stopWork);
  parts.address.listensAt(url);
  const playground = config.playground ? chatAt(url, log) : undefined;
  const stopPurging = purgeRegularly(opened.db, parts);
  stopOnSignals(async () => {
    stopPurging();
    void playground?.then((started) => started?.stop());
    const unfinished = await stopServer(server, { graceMs });
    await stopWork();
    await telemetry.stop();
    await opened.close();
    log.info('stopped', { unfinished });
  }, log);
}

function openParts(config: Config, ground: Ground) {
  const address = createOwnAddress(config);
  return {
    ...ground,
    address,
    clock: createClock(config.now),
    staff: openStaff(config, { log: ground.log, db: ground.opened.db }),
    judge: createTurnLimit(ms),
    pictures: createPictures({ knowledge: ground.knowledge, publicUrl: address.reachedAt, nowMs: ms }),
  };
}

/** Where it fails, ends what was begun before it: else the process would go on without it. */
async function orUndo<Made>(making: Promise<Made>, undo: () => Promise<void>): Promise<Made> {
  try {
    return await making;
  } catch (error) {
    await undo();
    throw error;
  }
}

type BotParts = ReturnType<typeof openParts> & { readonly reloadRegister: () => Reloaded };

async function startBot(config: Config, parts: BotParts): Promise<Bot> {
  const { opened, address, judge, staff, log } = parts;
  return openBot({
    ...parts,
    adapter: createAdapter(config, { log, judge }),
    appId: config.credentials?.appId,
    queue: await openQueue(opened, logSparingly(log, 'queue', ms)),
    openRights: (sender) => openPostingRights(config, { sender, isAdmin: staff.isAdmin, log, db: opened.db }),
    publicUrl: address.publicUrl,
    privacyUrl: () => address.pathAt(routes.privacy),
    tabLinks: createTabLinks(config, address.publicUrl),
  });
}

async function openPort(server: BotServer, config: Config): Promise<string> {
  const port = await listen(server, config);
  const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  console.log(`The bot listens at ${url}/api/messages`);
  console.log(`Its page is at ${url}/tab/`);
  return url;
}
