import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGraphToken } from '../../bot/teams/sign-in/graph-token.ts';
import { openProduction } from '../support/bots/production-server.ts';
import { startBot } from '../support/bots/running-bot.ts';
import { bram, installationUpdate, message, team, tenantId } from '../support/microsoft/activities.ts';
import { openGraph } from '../support/microsoft/graph.ts';
import { round } from './numbers.ts';
import type { OutageRow } from './watch-outage.ts';

const clock = () => Temporal.ZonedDateTime.from('2026-11-24T10:00[Europe/Amsterdam]');
const hourMs = 3600_000;

/** What Microsoft has that the bot needs: its keys, the Bot Connector, and Graph. */
export async function watchMicrosoft(): Promise<OutageRow[]> {
  return [await watchKeys(), await watchConnector(), await watchGraph()];
}

async function watchKeys(): Promise<OutageRow> {
  let nowMs = Date.now();
  const bot = await openProduction({ now: () => nowMs });
  const ask = async () => time(async () => `HTTP ${(await bot.ask(await bot.sign())).status}`);
  await ask();
  bot.issuer.respondWith(() => ({ status: 503, body: {} }));
  nowMs += 30 * hourMs;
  const { shown } = await ask();
  bot.issuer.respondWith(() => undefined);
  nowMs += hourMs;
  await bot.issuer.renewKey();
  const back = await ask();
  await bot.close();
  return row('the server of Microsoft’s keys, 30 h by the clock', {
    'a question': shown,
    'works again after': `${back.shown} with a new key`,
  });
}

/** It takes what is sent, and says nothing. */
async function watchConnector(): Promise<OutageRow> {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  const bot = await startBot({ clock });
  const ask = (serviceUrl: string) =>
    time(async () => {
      const origin = { serviceUrl, conversationId: `a:${randomUUID()}` };
      const { status } = await bot.server.post(message('Wat is O2?', origin));
      return `HTTP ${status}, ${bot.connector.messages(origin.conversationId).length} messages`;
    });
  const during = await ask(`http://127.0.0.1:${port}/`);
  const after = await ask(bot.connector.url);
  silent.closeAllConnections();
  silent.close();
  await bot.close();
  return row('the Bot Connector hangs', {
    'a question': during.shown,
    lost: 'that answer',
    'works again after': after.shown,
  });
}

async function watchGraph(): Promise<OutageRow> {
  const graph = await openGraph();
  graph.setTeam(team.aadGroupId, [{ userId: bram.aadObjectId, roles: ['owner'], tenantId }]);
  const getToken = createGraphToken(graph.credentialsFactory, graph.credentials);
  const bot = await startBot({ clock, rights: { graph: { baseUrl: graph.baseUrl, getToken }, tenantId } });
  const origin = { serviceUrl: bot.connector.url, scope: 'channel' as const, person: bram };
  const { id } = message('', origin).conversation;
  await bot.server.post(installationUpdate('add', origin));
  const act = () =>
    time(async () => {
      const before = bot.connector.messages(id).length;
      await bot.server.post(message('samenvatting volgende', origin));
      const sent = bot.connector.messages(id)[before];
      return sent?.text ? `“${sent.text.slice(0, 90)}”` : sent ? 'done' : 'nothing';
    });
  graph.respondWith(() => 'silence');
  const during = await act();
  graph.respondWith(() => undefined);
  const after = await act();
  await bot.close();
  await graph.close();
  return row('Graph hangs', { 'an act': during.shown, 'works again after': after.shown });
}

async function time(work: () => Promise<string>): Promise<{ shown: string }> {
  const begun = performance.now();
  const what = await work();
  return { shown: `${what}, ${round((performance.now() - begun) / 1000)} s` };
}

function row(out: string, seen: Partial<OutageRow>): OutageRow {
  const untried = { 'a question': '', 'an act': '', '/readyz': '', lost: '', 'works again after': '' };
  return { out, ...untried, ...seen };
}
