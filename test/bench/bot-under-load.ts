import type { TurnContext } from 'botbuilder';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import { createClock } from '../../bot/clock.ts';
import { createLog } from '../../bot/log.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import { createServer, listen } from '../../bot/server.ts';
import { createAnswers } from '../../bot/store/answers.ts';
import { openDatabase } from '../../bot/store/database.ts';
import { createActivityHandler } from '../../bot/teams/activity-handler.ts';
import { createAdapter } from '../../bot/teams/adapter.ts';

/**
 * A process of its own that is put under load: `node bot-under-load.ts echo`, or `full` with DATABASE_URL or DATA_DIR.
 * Both have the same adapter and server; the echo sends back what it hears and does nothing else.
 */
const log = createLog();
const isReady = async () => ({ database: true });
const onTurn = process.argv[2] === 'echo' ? echo : await openHandler();
const server = createServer({
  adapter: createAdapter({ environment: 'development', credentials: undefined }, { log }),
  onTurn,
  isReady,
  log,
});
process.send?.({ port: await listen(server, { port: 0, host: '127.0.0.1' }) });
process.once('disconnect', () => process.exit(0));

async function echo(context: TurnContext): Promise<void> {
  await context.sendActivity(context.activity.text);
}

async function openHandler(): Promise<(context: TurnContext) => Promise<void>> {
  const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir = '' } = process.env;
  const { db } = await openDatabase({ databaseUrl, dataDir });
  return createActivityHandler({
    knowledge: createKnowledge(readRegister()),
    db,
    answers: createAnswers(db),
    clock: createClock(),
    isAdmin: () => false,
  });
}
