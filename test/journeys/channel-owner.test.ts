import assert from 'node:assert/strict';
import { createGraphToken } from '../../bot/teams/sign-in/graph-token.ts';
import { at, buttonOf, type ChannelBot, cardIn, channelId, openChannelBot } from '../support/bots/channel-bot.ts';
import { cardOf } from '../support/bots/chat.ts';
import {
  anna,
  bram,
  type InboundActivity,
  message,
  type Person,
  team,
  tenantId,
} from '../support/microsoft/activities.ts';
import { askExtension, messageInvoke, searchInvoke, submitInvoke } from '../support/microsoft/extension-invokes.ts';
import { type LoopbackGraph, openGraph } from '../support/microsoft/graph.ts';
import { type OpenIdIssuer, openIssuer, teamsClaims } from '../support/microsoft/openid-issuer.ts';

const app = { appId: '0f3d9f0c-2f8e-4a53-8b35-5f9a2c6f7a10', tenantId, password: 'geheim' };
const guest: Person = { id: '29:gast', name: 'Gast', aadObjectId: '8f0f4f5d-3a56-4a9a-8f61-7b3f0c9a0009' };

describe('in production, the owner of a channel', function () {
  this.timeout(60_000);
  let issuer: OpenIdIssuer;
  let graph: LoopbackGraph;
  let bot: ChannelBot;

  before(async () => {
    issuer = await openIssuer();
    graph = await openGraph();
    graph.setTeam(team.aadGroupId, [
      { userId: anna.aadObjectId, roles: ['owner'] },
      { userId: bram.aadObjectId },
      { userId: guest.aadObjectId, roles: ['guest'] },
    ]);
    const getToken = createGraphToken(graph.credentialsFactory, graph.credentials);
    const options = {
      production: { app, issuer },
      rights: { graph: { baseUrl: graph.baseUrl, getToken }, tenantId },
    };
    bot = await openChannelBot('2026-11-24T10:00', options, async ({ server, connector }, activity) =>
      server.post(activity, await fromTeams(connector.url)),
    );
  });
  after(async () => {
    await bot.close();
    await issuer.close();
    await graph.close();
  });

  async function fromTeams(serviceUrl: string): Promise<Record<string, string>> {
    return { authorization: `Bearer ${await issuer.sign(teamsClaims({ appId: app.appId, serviceUrl }))}` };
  }
  const posts = () => bot.running.database.db.selectFrom('posts').selectAll().orderBy('code').execute();
  const schedules = () => bot.running.database.db.selectFrom('schedules').selectAll().execute();

  it('chooses in the form, sees a preview, and posts it with the bot’s own token', async () => {
    const form = await bot.type('samenvatting');
    const chosen = { template: 'next', milestone: '', language: 'both', days: '90', thread: 'false' };
    const preview = await bot.press({ ...buttonOf(cardIn(form), 'preview'), ...chosen });
    assert.match(JSON.stringify(preview.value), /Voorbeeld.*Wat er nog komt.*What is still to come/s);
    const posted = bot.nextPost();
    assert.match(await bot.pressed(buttonOf(preview.value, 'post')), /wordt geplaatst/);
    assert.match(cardOf(await posted), /Stand van 24 november 2026 om 10:00 uur/);
    const [call] = bot.running.connector.calls.filter(({ conversationId }) => conversationId === channelId).slice(-1);
    const [, token = ''] = /^Bearer (.+)$/.exec(call?.headers.authorization ?? '') ?? [];
    assert.ok(issuer.issued.includes(token), 'the post went out with a token that the bot was given');
    assert.ok(graph.asked.some(({ pathname }) => pathname === `/v1.0/teams/${team.aadGroupId}/members`));
  });

  it('is the only one: a member and a guest are refused in a sentence, and nothing changes', async () => {
    const before = [await posts(), await schedules()];
    for (const person of [bram, guest]) {
      const origin = bot.inChannel(person);
      for (const text of ['samenvatting', 'plaats samenvatting volgende', 'plan samenvatting volgende elke maandag'])
        assert.match((await bot.type(text, origin)).text ?? '', /Alleen eigenaren van dit kanaal/, text);
      assert.match(await bot.pressed({ does: 'form' }, origin), /Alleen eigenaren van dit kanaal/);
    }
    assert.deepEqual([await posts(), await schedules()], before);
  });

  it('sees by name who read it, which the others see as a number', async () => {
    const [call] = bot.running.connector.messages(channelId).slice(-1);
    const read = buttonOf(cardIn(call ?? {}), 'read');
    const redrawn = bot.nextRedraw();
    assert.match(await bot.pressed(read, bot.inChannel(bram)), /Gelezen door één collega/);
    assert.doesNotMatch(cardOf(await redrawn), /Bram/);
    assert.match(await bot.pressed({ ...read, does: 'refresh' }), /Gelezen door: Bram Jansen/);
    assert.match((await bot.type('lezers s-1', bot.inChannel(bram))).text ?? '', /Alleen eigenaren van dit kanaal/);
    const files = () => bot.running.database.db.selectFrom('table_files').select('what').execute();
    assert.deepEqual(await files(), [], 'nor is there a file for who is refused');
    assert.match(cardOf(await bot.type('lezers s-1')), /gelezen door Bram Jansen.*Bestand openen/s);
    assert.deepEqual(await files(), [{ what: 'readers' }]);
  });

  it('plans one from the preview, and at its next moment it is in the channel', async () => {
    const chosen = { template: 'measures', milestone: '', language: 'nl', days: 90, thread: false };
    const preview = await bot.press({ does: 'preview', ...chosen });
    const filled = { rhythm: 'workdays', rule: '', time: '09:00', starts: '2026-11-25' };
    const planned = await bot.pressed({ ...buttonOf(preview.value, 'schedule'), ...filled });
    assert.match(planned, /Gepland als p-1: op werkdagen om 9:00 uur. De eerste keren: 25 november 2026 om 9:00 uur/);
    bot.now = at('2026-11-25T09:00:05');
    const posted = bot.nextPost();
    await bot.running.posting.tick();
    assert.match(cardOf(await posted), /Bekende maatregelen.*De volgende keer is 26 november 2026 om 9:00 uur/s);
  });

  it('ends it, after which nothing comes any more', async () => {
    const redrawn = bot.nextRedraw();
    assert.match(await bot.pressed({ does: 'end', schedule: 1 }), /Planning p-1 is beëindigd/);
    assert.match(cardOf(await redrawn), /er komt geen volgende/);
    bot.now = at('2026-11-26T09:00:05');
    assert.equal(await bot.running.posting.tick(), 0);
  });

  it('finds a measure while writing, and asks about a colleague’s message', async () => {
    const { connector } = bot.running;
    const sent = connector.calls.length;
    const headers = await fromTeams(connector.url);
    const ask = (activity: InboundActivity) => askExtension(bot.running, activity, headers);
    const found = await ask(searchInvoke('O2', bot.inChannel()));
    assert.match(found.composeExtension?.attachments?.[0]?.preview.content.title ?? '', /^O2: /);
    const dialog = await ask(messageInvoke('<p>Is fase 3 klaar?</p>', bot.inChannel(bram)));
    assert.match(JSON.stringify(dialog.task?.value.card.content), /26 februari 2025.*Alleen u ziet dit/s);
    const shared = await ask(submitInvoke({ verb: 'share', ask: 'Is fase 3 klaar?', language: 'nl' }, bot.inChannel()));
    assert.match(JSON.stringify(shared.composeExtension), /26 februari 2025/);
    assert.equal(connector.calls.length, sent, 'the bot itself wrote nothing');
  });

  it('is not believed without a token from Teams, nor is a message of another tenant', async () => {
    const { server, connector } = bot.running;
    const before = [await posts(), await schedules()];
    const text = 'plaats samenvatting volgende';
    assert.equal((await server.post(message(text, bot.inChannel()))).status, 401);
    const elsewhere = { ...bot.inChannel(), tenantId: '1c0f5e5d-7b0a-4d5e-9a3e-0c2f5b1d9e12' };
    assert.equal((await server.post(message(text, elsewhere), await fromTeams(connector.url))).status, 403);
    assert.deepEqual([await posts(), await schedules()], before);
  });
});
