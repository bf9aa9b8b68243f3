import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';

export interface Playground {
  readonly url: string;
  stop(): void;
}

/** Starts the Microsoft 365 Agents Playground as the chat client of the bot at `botUrl`. */
export function startPlayground(botUrl: string, port = 56150): Playground {
  const command = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  const args = ['start', '-e', `${botUrl}/api/messages`, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  const child: ChildProcess = spawn(process.execPath, [command, ...args], {
    stdio: 'ignore',
    // It opens a browser unless this says not to; BROWSER is not read.
    env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' },
  });
  child.on('error', () =>
    console.error('The Playground could not be started; run npm ci and try again, or use npm run bot without it.'),
  );
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill() };
}
