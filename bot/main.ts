import { createKnowledge } from './answers/knowledge.ts';
import { createClock } from './clock.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { createLog, describeError, type Log } from './log.ts';
import { openPlayground, type Playground } from './playground.ts';
import { RegisterError, readRegister } from './register/read-register.ts';
import { createServer, ListenError, listen, stopServer } from './server.ts';
import { createAnswers } from './store/answers.ts';
import { isReady, openDatabase } from './store/database.ts';
import { DatabaseError } from './store/database-error.ts';
import { purge } from './store/purge.ts';
import { createActivityHandler } from './teams/activity-handler.ts';
import { createAdapter } from './teams/adapter.ts';

const graceMs = 10_000;
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
  const clock = createClock(config.now);
  const knowledge = createKnowledge(readRegister());
  const database = await openDatabase({
    databaseUrl: config.databaseUrl,
    dataDir: config.dataDir,
    onError: (error) => log.error('database', describeError(error)),
  });
  const onTurn = createActivityHandler({
    knowledge,
    db: database.db,
    answers: createAnswers(database.db),
    clock,
    isAdmin: (id) => mayAdminister(config, id),
  });
  const adapter = createAdapter({ environment: config.environment, credentials: config.credentials }, { log });
  const server = createServer({
    adapter,
    onTurn,
    log,
    isReady: async () => ({ database: await isReady(database.db), register: knowledge.subjects.size > 0 }),
  });
  const port = await listen(server, config).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  console.log(`The bot listens at ${url}/api/messages`);
  const playground = config.playground ? chatAt(url, log) : undefined;

  const purging = setInterval(
    () =>
      void purge(database.db, clock().toInstant()).catch((error: unknown) => log.error('purge', describeError(error))),
    purgeEveryMs,
  );
  purging.unref();
  const stop = async () => {
    clearInterval(purging);
    void playground?.then((opened) => opened?.stop());
    const unfinished = await stopServer(server, { graceMs });
    await database.close();
    log.info('stopped', { unfinished });
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void stop().then(() => process.exit(0)));
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

/** Without ADMINS, outside production and without credentials, whoever reaches the bot on loopback is one. */
function mayAdminister({ admins, credentials, environment }: Config, personId: string): boolean {
  if (admins.size === 0) return environment !== 'production' && credentials === undefined;
  return admins.has(personId.toLowerCase());
}
