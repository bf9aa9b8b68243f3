import { listen, stopServer } from '../../../bot/http/listen.ts';
import { type BotServer, createServer, type ServerParts } from '../../../bot/http/server.ts';
import { createAdapter, createReceive, type OnTurn, type TeamsAdapter } from '../../../bot/teams/inbound/adapter.ts';
import { type RecordedLog, recordLog } from '../recorded-log.ts';

/** The bot's own server and adapter on a free port of loopback, with whatever `parts` a test replaces. */
export interface LoopbackServer {
  readonly url: string;
  readonly server: BotServer;
  readonly log: RecordedLog;
  /** Sends an activity, or a body of any kind, as Teams does. */
  post(body: unknown, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

interface LoopbackParts extends Partial<ServerParts> {
  readonly adapter?: Pick<TeamsAdapter, 'receive'>;
  readonly onTurn?: OnTurn;
}

export async function openServer({
  adapter,
  onTurn = async (context) => {
    await context.sendActivity('gehoord');
  },
  ...parts
}: LoopbackParts = {}): Promise<LoopbackServer> {
  const log = recordLog();
  const known = adapter ?? createAdapter({ environment: 'development', credentials: undefined }, { log });
  const server = createServer({
    receive: createReceive(known, onTurn),
    isReady: async () => ({ database: true, register: true }),
    log,
    ...parts,
  });
  const url = `http://127.0.0.1:${await listen(server, { port: 0, host: '127.0.0.1' })}`;
  return {
    url,
    server,
    log,
    post: (body, headers = {}) =>
      fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    close: async () => {
      await stopServer(server, { graceMs: 0 });
    },
  };
}
