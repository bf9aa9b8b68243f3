import assert from 'node:assert/strict';
import { signInWith } from '../../bot/http/pages/sign-in.ts';
import { at, type ChannelBot, openChannelBot } from '../support/bots/channel-bot.ts';
import { engines, isPostgres, needsEngine, type TestDatabase } from '../support/databases/databases.ts';
import { anna, bram } from '../support/microsoft/activities.ts';
import { type OpenIdIssuer, openIssuer } from '../support/microsoft/openid-issuer.ts';
import { openTokens, pageTokenOf } from '../support/microsoft/page-tokens.ts';
import { needsChromium } from '../support/pages/card-drawing.ts';
import { type FramedPage, openFramed } from '../support/pages/framed-page.ts';
import { openTeamsFrame, type TeamsFrame } from '../support/pages/teams-frame.ts';

const withinMs = 5000;

for (const engine of engines) {
  const instances = isPostgres(engine) ? 'two instances' : 'one instance';
  describe(`two tabs and a chat, with ${instances}`, function () {
    this.timeout(60_000);
    let issuer: OpenIdIssuer;
    let database: TestDatabase;
    const bots: ChannelBot[] = [];
    const frames: TeamsFrame[] = [];
    const tabs: FramedPage[] = [];
    before(async function () {
      needsChromium(this);
      await needsEngine(this, engine);
      issuer = await openIssuer();
      database = await engine.create();
      const admins = [anna.aadObjectId, bram.aadObjectId];
      const options = { signIn: signInWith(openTokens(issuer)), admins, database };
      bots.push(await openChannelBot('2024-12-02T08:00', options));
      // The people are known to the database by then; at the second instance they install nothing.
      if (isPostgres(engine))
        bots.push(await openChannelBot('2024-12-02T08:00', options, ({ server }, activity) => server.post(activity)));
      const chat = bots[0]?.inChat().conversationId ?? '';
      const reminded = bots.map((bot) => bot.nextPost(chat));
      for (const bot of bots) bot.now = at('2024-12-02T09:00');
      await bots[0]?.running.reminders.tick();
      await Promise.race(reminded);
      for (const [index, person] of [anna, bram].entries()) {
        const bot = bots[index] ?? bots[0];
        const frame = await openTeamsFrame(() => bot?.running.server.url ?? '');
        frames.push(frame);
        const token = await pageTokenOf(issuer, person);
        tabs.push(await openFramed(frame, '/tab/', { token, locale: 'nl' }));
      }
    });
    after(async () => {
      for (const frame of frames) await frame.close();
      for (const bot of bots) await bot.close();
      await database?.drop();
      await issuer?.close();
    });

    const [annas, brams] = [() => tabs[0] as FramedPage, () => tabs[1] as FramedPage];
    const chat = () => bots.at(-1) as ChannelBot;
    const see = (tab: FramedPage, text: string | RegExp) =>
      tab.frame().getByText(text).first().waitFor({ timeout: withinMs });

    it('show within five seconds what is typed in the chat', async () => {
      await see(annas(), 'Fase 3: supporttickets in de EU');
      await see(brams(), 'Fase 3: supporttickets in de EU');
      await chat().type('mijlpaal toevoegen Jaarplan op 1-3-2025', chat().inChat(bram));
      await Promise.all(tabs.map((tab) => see(tab, 'Jaarplan')));
    });

    it('and what somebody does at one of them shows in the other, and on the card in the chat', async () => {
      for (const tab of tabs) await tab.frame().getByRole('link', { name: 'Herinneringen', exact: true }).click();
      const card = (tab: FramedPage) =>
        tab.frame().locator('.message', { hasText: 'Herinnering: Fase 3: supporttickets in de EU' });
      await card(brams()).getByRole('button', { name: 'Gezien' }).waitFor();
      const redrawn = Promise.race(bots.map((bot) => bot.nextRedraw()));
      await card(annas()).getByRole('button', { name: 'Gezien' }).click();
      await card(brams()).getByText(anna.name).first().waitFor({ timeout: withinMs });
      assert.match(JSON.stringify(await redrawn), new RegExp(anna.name));
    });

    it('say that the connection is lost, and make it again by themselves', async () => {
      const bot = bots[0] as ChannelBot;
      await annas().page.context().setOffline(true);
      bot.running.server.server.http.server.closeAllConnections();
      await see(annas(), /Geen verbinding met de bot/);
      await annas().page.context().setOffline(false);
      await annas()
        .frame()
        .getByText(/Geen verbinding met de bot/)
        .waitFor({ state: 'detached', timeout: 10_000 });
      await annas().frame().getByRole('link', { name: 'Tijdlijn' }).click();
      await chat().type('mijlpaal toevoegen Evaluatie op 1-4-2025', chat().inChat(bram));
      await see(annas(), 'Evaluatie');
    });
  });
}
