import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKnowledge, type Knowledge } from './answers/knowledge.ts';
import { createClock } from './clock.ts';
import { createDirectory } from './entra/directory.ts';
import { openEntraTokens } from './entra/open-entra-tokens.ts';
import { createStaffList } from './entra/staff.ts';
import { openLive } from './http/pages/change-feed.ts';
import { openPages } from './http/pages/open-pages.ts';
import { createSecurityTxt } from './http/security-txt.ts';
import { createServer, ListenError, listen, stopServer } from './http/server.ts';
import { createSummariesApi } from './http/summaries-api.ts';
import { createLog, describeError, type Log, logSparingly } from './log.ts';
import { createPictures } from './pictures/pictures.ts';
import { openPlayground, type Playground } from './playground/playground.ts';
import { RegisterError, readRegister } from './register/read-register.ts';
import { withContact } from './register/with-contact.ts';
import { openCalendar } from './reminders/said/calendar.ts';
import { openDataFile } from './rights/data-file.ts';
import { openQueue } from './sending/queue.ts';
import { routes } from './settings/addresses.ts';
import { type Config, ConfigError, readConfig } from './settings/config.ts';
import { isOpen } from './settings/is-open.ts';
import { createAnswers } from './store/answers/answers.ts';
import { isReady, type OpenDatabase, openDatabase } from './store/database.ts';
import { DatabaseError } from './store/database-error.ts';
import { purge } from './store/purge.ts';
import { gatherSourceReadings } from './store/reminders/source-readings.ts';
import { openChangesFeed } from './summaries/changes-feed.ts';
import { createAdapter, createReceive } from './teams/inbound/adapter.ts';
import { createTabLinks } from './teams/outbound/create-tab-links.ts';
import { openPostingRights } from './teams/outbound/posting-rights.ts';
import { createSender } from './teams/outbound/send.ts';
import { wireChase } from './teams/outbound/wire-chase.ts';
import { wireChats } from './teams/outbound/wire-chats.ts';
import { wireDigests } from './teams/outbound/wire-digests.ts';
import { wirePosts } from './teams/outbound/wire-posts.ts';
import { wireReminders } from './teams/outbound/wire-reminders.ts';
import { openGraph } from './teams/sign-in/graph-token.ts';
import { createTeamsHandler } from './teams/teams-handler.ts';
import { createTurnLimit, limitTurns } from './turns/limit-turns.ts';
import { createRoute } from './turns/route.ts';

const graceMs = 10_000;
/** Whoever stops the bot kills it in the end: Kubernetes after 30 s. */
const stopWithinMs = 25_000;
const purgeEveryMs = 15 * 60_000;

const log = createLog();
try {
  await start(readConfig(process.env, process.argv.slice(2)), log);
} catch (error) {
  // What whoever starts the bot can mend is a sentence; anything else is ours to mend, from the log.
  const isExplained = [ConfigError, RegisterError, DatabaseError, ListenError].some((kind) => error instanceof kind);
  if (isExplained) console.error((error as Error).message);
  else log.error('not started', describeError(error));
  process.exitCode = 1;
}

async function start(config: Config, log: Log): Promise<void> {
  const knowledge = createKnowledge(withContact(readRegister(), config.contact));
  const dataDir = config.dataDir ?? (await mkdtemp(join(tmpdir(), 'defender-bot-')));
  if (config.dataDir === undefined) process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  const opened = await openDatabase({
    databaseUrl: config.databaseUrl,
    dataDir,
    onError: logSparingly(log, 'database', () => performance.now()),
    onLost: () => endWithoutDatabase(log, dataDir),
  });
  try {
    await serve(config, { log, knowledge, opened });
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function serve(
  config: Config,
  { log, knowledge, opened }: { log: Log; knowledge: Knowledge; opened: OpenDatabase },
): Promise<void> {
  const clock = createClock(config.now);
  const { db } = opened;
  const staff = createStaffList(config, openDirectory(config, log), db);
  const judge = createTurnLimit(() => performance.now());
  const adapter = createAdapter(config, { log, judge });
  const queue = await openQueue(
    opened,
    logSparingly(log, 'queue', () => performance.now()),
  );
  const sender = createSender(adapter, config.credentials?.appId);
  const wiring = { opened, clock, queue, log, sender };
  const chats = await wireChats(wiring);
  const reminders = await wireReminders({ ...wiring, ...staff, register: knowledge.register, chats });
  const address = { publicUrl: config.publicUrl ?? '' };
  const reachedAt = () => (isOpen(config) ? address.publicUrl : config.publicUrl);
  const pictures = createPictures({
    register: knowledge.register,
    publicUrl: reachedAt,
    nowMs: () => performance.now(),
  });
  const posting = await wirePosts({ ...wiring, knowledge, chats });
  const digests = wireDigests({ ...wiring, knowledge, chats });
  const chase = wireChase({ ...wiring, chats });
  const mayPost = openPostingRights(config, { sender, isAdmin: staff.isAdmin, log, db });
  const route = createRoute({
    knowledge,
    db,
    answers: createAnswers(db),
    clock,
    ...staff,
    ...reminders,
    posting,
    mayPost,
    log,
    publicUrl: () => address.publicUrl,
    pictures,
    readings: gatherSourceReadings(db),
    tabLinks: createTabLinks(config, () => address.publicUrl),
  });
  const onTurn = createTeamsHandler({
    route,
    knowledge,
    db,
    clock,
    sayPrivately: chats.sayPrivately,
    retryUnreached: reminders.retryUnreached,
    privacyUrl: () => pathAt(reachedAt(), routes.privacy),
  });
  const live = await openLive(opened);
  const pages = openPages(config, {
    db,
    register: knowledge.register,
    clock,
    route: limitTurns(route, judge),
    mayPost,
    ...staff,
    log,
    live,
  });
  const summaries = config.credentials && {
    summaries: createSummariesApi({
      tokens: openEntraTokens({ tenantId: config.credentials.tenantId, clientId: config.credentials.appId }, log),
      db,
      knowledge,
      clock,
      posting,
    }),
  };
  const server = createServer({
    ...summaries,
    pages,
    receive: createReceive(adapter, onTurn),
    log,
    pictures,
    securityTxt: createSecurityTxt(config, Temporal.Now.instant),
    calendar: openCalendar({ db, register: knowledge.register, clock }),
    dataFile: openDataFile({ db, clock }),
    changes: openChangesFeed({ db, register: knowledge.register, clock }),
    isReady: async () => ({
      database: await isReady(opened),
      register: knowledge.register.entries.size > 0,
      reminders: await reminders.isWell(),
    }),
  });
  const stopWork = async () => {
    reminders.stop();
    posting.stop();
    digests.stop();
    chase.stop();
    await queue.stop();
    await live.stop();
  };
  const port = await listen(server, config).catch(async (error: unknown) => {
    await stopWork();
    throw error;
  });
  const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  address.publicUrl ||= url;
  console.log(`The bot listens at ${url}/api/messages`);
  console.log(`Its page is at ${url}/tab/`);
  const playground = config.playground ? chatAt(url, log) : undefined;
  const purging = setInterval(
    () => void purge(db, clock().toInstant()).catch((error: unknown) => log.error('purge', describeError(error))),
    purgeEveryMs,
  );
  purging.unref();
  const stop = async () => {
    clearInterval(purging);
    void playground?.then((started) => started?.stop());
    const unfinished = await stopServer(server, { graceMs });
    await stopWork();
    await opened.close();
    log.info('stopped', { unfinished });
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      setTimeout(() => giveUp(log), stopWithinMs).unref();
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error('not stopped well', describeError(error));
          process.exit(1);
        },
      );
    });
}

function pathAt(url: string | undefined, path: string): string | undefined {
  return url ? `${url}${path}` : undefined;
}

/** What was to be sent is in the database, and the next process sends it; a question under way is not answered. */
function giveUp(log: Log): void {
  log.error('not stopped in time', { withinMs: stopWithinMs });
  process.exit(1);
}

/** Another process writes in the folder now: to close the database properly would write into it too. */
function endWithoutDatabase(log: Log, dataDir: string): void {
  log.error('database taken over');
  console.error(`Another process has taken over the database in ${dataDir}; this one ends. Start one of them only.`);
  process.exit(1);
}

function openDirectory({ admins, deputies, adminGroupId, credentials }: Config, log: Log) {
  return createDirectory({
    admins,
    deputies,
    adminGroupId,
    graph: openGraph(credentials),
    now: () => Temporal.Now.instant(),
    onError: (error) => log.warn('group of admins not read', { ...describeError(error), reason: error.message }),
  });
}

/** The chat client beside the bot; without it the bot goes on. */
async function chatAt(url: string, log: Log): Promise<Playground | undefined> {
  try {
    const playground = await openPlayground(url);
    console.log(`Chat with it at ${playground.url}`);
    return playground;
  } catch (error) {
    console.error((error as Error).message);
    log.error('Playground not started', describeError(error));
    return undefined;
  }
}
