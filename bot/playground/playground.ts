import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Playground {
  readonly url: string;
  stop(): void;
}

const usualPort = 56150;
const answersWithinMs = 60_000;

/**
 * Starts the Microsoft 365 Agents Playground as the chat client of the bot at `botUrl`, and waits until it answers.
 * Where `port` is taken it listens on another free one, and a sentence on stderr says so.
 * @throws where it ends, or does not answer within a minute; the message says what to do
 */
export async function openPlayground(botUrl: string, port = usualPort): Promise<Playground> {
  const child = spawnPlayground(botUrl, port);
  try {
    const found = await readPort(child);
    if (found !== port) console.error(`Port ${port} is in use; the Playground takes ${found} instead.`);
    const url = `http://127.0.0.1:${found}`;
    await fetch(url, { signal: AbortSignal.timeout(answersWithinMs) });
    return { url, stop: () => child.kill() };
  } catch (cause) {
    child.kill();
    throw new Error('The Playground does not answer; run npm ci and try again, or use npm run bot without it.', {
      cause,
    });
  }
}

function spawnPlayground(botUrl: string, port: number): ChildProcess {
  const command = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  const args = ['start', '-e', `${botUrl}/api/messages`, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  // It listens on all addresses, and who can write to it is an admin of the bot beside it.
  const loopback = join(import.meta.dirname, 'listen-on-loopback.cjs');
  const child = spawn(process.execPath, ['--require', loopback, command, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
    // It opens a browser unless this says not to; BROWSER is not read.
    env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' },
  });
  // However this process ends by itself, the Playground ends with it.
  const stop = () => child.kill();
  process.once('exit', stop);
  child.once('exit', () => process.off('exit', stop));
  return child;
}

/** It chooses a port itself where the one asked for is taken, and says on stdout which. */
async function readPort(child: ChildProcess): Promise<number> {
  const found = Promise.withResolvers<number>();
  // The reader stays: a pipe that nobody empties would stop the Playground.
  if (child.stdout)
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [, port] = /Listening on (\d+)/.exec(line) ?? [];
      if (port) found.resolve(Number(port));
    });
  const ended = once(child, 'close', { signal: AbortSignal.timeout(answersWithinMs) }).then(() =>
    Promise.reject(new Error('it ended, or did not say where it listens')),
  );
  return Promise.race([found.promise, ended]);
}
