import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKnowledge } from '../../bot/answers/knowledge.ts';
import type { Clock } from '../../bot/clock.ts';
import { readRegister } from '../../bot/register/read-register.ts';
import { createAnswers } from '../../bot/store/answers.ts';
import { type OpenDatabase, openDatabase } from '../../bot/store/database.ts';
import { createActivityHandler } from '../../bot/teams/activity-handler.ts';
import { type Connector, openConnector } from './connector.ts';
import { type LoopbackServer, openServer } from './loopback-server.ts';

/** The whole bot on loopback: real register, database, handler and HTTP, with a Bot Connector that records. */
export interface RunningBot {
  readonly server: LoopbackServer;
  readonly connector: Connector;
  readonly database: OpenDatabase;
  close(): Promise<void>;
}

export async function startBot({
  clock,
  admins = [],
}: {
  clock: Clock;
  admins?: readonly string[];
}): Promise<RunningBot> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bot-data-'));
  const database = await openDatabase({ dataDir });
  const connector = await openConnector();
  const onTurn = createActivityHandler({
    knowledge: createKnowledge(readRegister()),
    db: database.db,
    answers: createAnswers(database.db),
    clock,
    isAdmin: (id) => admins.includes(id),
  });
  const server = await openServer({ onTurn });
  return {
    server,
    connector,
    database,
    close: async () => {
      await server.close();
      await connector.close();
      await database.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
