import { once } from 'node:events';
import { request as forward } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { generate } from 'selfsigned';
import { stubTeams } from '../microsoft/stub-teams.ts';

/**
 * Stands for Teams in a browser: at https://teams.microsoft.com a page that frames the bot's and speaks with it as Teams
 * does, and at https://bot.example.nl the bot behind a proxy, as an organisation has it. Both lead to loopback.
 */
export interface TeamsFrame {
  readonly browser: Browser;
  close(): Promise<void>;
}

export const teamsOrigin = 'https://teams.microsoft.com';
export const botOrigin = 'https://bot.example.nl';
/** A page of somebody else, which would like to frame the bot's. */
export const otherOrigin = 'https://elsewhere.example';

export async function openTeamsFrame(botUrl: () => string): Promise<TeamsFrame> {
  const pems = await generate([{ name: 'commonName', value: 'teams.microsoft.com' }], { algorithm: 'sha256' });
  const server = createServer({ key: pems.private, cert: pems.cert }, (request, response) => {
    if (`https://${request.headers.host}` !== botOrigin) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(stubTeams());
      return;
    }
    const { pathname, search } = new URL(request.url ?? '/', botOrigin);
    const ahead = forward(
      new URL(pathname + search, botUrl()),
      { method: request.method, headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
        answer.on('error', () => response.destroy());
      },
    );
    ahead.on('error', () => response.destroy());
    response.on('close', () => ahead.destroy());
    request.pipe(ahead);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const hosts = [teamsOrigin, botOrigin, otherOrigin].map((origin) => new URL(origin).host);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--ignore-certificate-errors',
      `--host-resolver-rules=${hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`).join(', ')}`,
    ],
  });
  return {
    browser,
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
