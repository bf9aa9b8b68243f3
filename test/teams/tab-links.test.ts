import assert from 'node:assert/strict';
import { readConfig } from '../../bot/settings/config.ts';
import { createTabLinks } from '../../bot/teams/outbound/create-tab-links.ts';
import { type ChannelBot, cardIn, channelId, openChannelBot } from '../support/bots/channel-bot.ts';
import { anna, bram, invoke, type Origin } from '../support/microsoft/activities.ts';

const teamsAppId = '77777777-1111-4222-8333-444444444444';
const settings = {
  MICROSOFT_APP_ID: '0f3d9f0c-2f8e-4a53-8b35-5f9a2c6f7a10',
  MICROSOFT_APP_TENANT_ID: '5d1c0f5e-7b0a-4d5e-9a3e-0c2f5b1d9e11',
  MICROSOFT_APP_PASSWORD: 'secret',
  PUBLIC_URL: 'https://bot.example.nl',
  TAB_CLIENT_ID: '3c1a6f0e-0000-4000-8000-00000000cafe',
  TEAMS_APP_ID: teamsAppId,
};
const linksFor = (env: Record<string, string>) => createTabLinks(readConfig(env, []), () => 'http://127.0.0.1:3978');

describe('a link from the chat to the tab', () => {
  it('is one into Teams, with the entry that it is about', () => {
    const link = new URL(linksFor(settings)?.linkTo('measures/O2') ?? '');
    assert.equal(`${link.origin}${link.pathname}`, `https://teams.microsoft.com/l/entity/${teamsAppId}/defender`);
    assert.deepEqual(JSON.parse(link.searchParams.get('context') ?? ''), { subEntityId: 'measures/O2' });
    assert.equal(link.searchParams.get('webUrl'), 'https://bot.example.nl/tab/#measures/O2');
  });

  it('leads to the page itself where the bot is tried out', () => {
    assert.equal(linksFor({})?.linkTo('timeline/phase-3'), 'http://127.0.0.1:3978/tab/#timeline/phase-3');
    assert.equal(linksFor({})?.dialogUrl, undefined);
  });

  it('is not there where the tab has no registration or no address, or the app no id in Teams', () => {
    const { TAB_CLIENT_ID: _id, ...withoutTab } = settings;
    const { PUBLIC_URL: _url, ...withoutAddress } = settings;
    const { TEAMS_APP_ID: _app, ...withoutApp } = settings;
    assert.equal(linksFor(withoutApp)?.linkTo('measures/O2'), undefined);
    assert.equal(linksFor(withoutTab), undefined);
    assert.equal(linksFor(withoutAddress), undefined);
  });
});

describe('the chat, beside the tab', function () {
  this.timeout(60_000);
  let bot: ChannelBot;
  before(async () => {
    const tabLinks = linksFor(settings);
    assert.ok(tabLinks);
    bot = await openChannelBot('2026-11-24T10:00', { tabLinks, admins: [anna.aadObjectId] });
  });
  after(() => bot.close());

  const linksOn = (card: unknown) =>
    [...JSON.stringify(card).matchAll(/"Action\.OpenUrl"[^{}]*?"url":"([^"]+)"/g)].map(([, url = '']) => {
      const context = new URL(url).searchParams.get('context') ?? '{}';
      return (JSON.parse(context) as { subEntityId?: string }).subEntityId;
    });

  for (const [asked, entry] of [
    ['O2', 'measures/O2'],
    ['maatregelen', 'measures'],
    ['mijlpalen', 'timeline'],
    ['Is fase 3 gehaald?', 'timeline/phase-3'],
    ['When does the Data Act end switching charges?', 'timeline/data-act-switching'],
  ] as const)
    it(`leads from the answer to ‘${asked}’ to ${entry}`, async () => {
      const links = linksOn(cardIn(await bot.type(asked, bot.inChat())));
      assert.deepEqual(links, [entry]);
    });

  it('leads nowhere from an answer that the tab does not show', async () => {
    for (const asked of ['Wat is telemetrie?', 'Wat kost Salesforce?'])
      assert.deepEqual(linksOn(cardIn(await bot.type(asked, bot.inChat()))), [], asked);
  });

  async function fetchTask(data: unknown, origin: Origin = bot.inChat()) {
    const response = await bot.running.server.post(invoke('task/fetch', { data }, origin));
    const { task } = (await response.json()) as {
      task: { type: string; value: { url: string; title: string } & string };
    };
    return task;
  }
  const dialogOn = (card: unknown) => {
    const [, dialog = 'null'] = /"dialog":(\{[^{}]*\})/.exec(JSON.stringify(card)) ?? [];
    return JSON.parse(dialog) as { part: string; entry: string };
  };

  it('opens the form of a milestone in a dialog of Teams', async () => {
    const card = cardIn(await bot.type('mijlpaal toevoegen', bot.inChat()));
    const { type, value } = await fetchTask({ dialog: dialogOn(card) });
    assert.equal(type, 'continue');
    assert.equal(value.title, 'Mijlpaal');
    assert.equal(value.url, 'https://bot.example.nl/tab/dialog?part=milestone&entry=&language=nl&place=');
  });

  it('and that of an own milestone that is changed', async () => {
    await bot.type('mijlpaal toevoegen Jaarplan op 1-3-2027', bot.inChat());
    const card = cardIn(await bot.type('mijlpaal wijzigen own-1', bot.inChat()));
    const { value } = await fetchTask({ dialog: dialogOn(card) });
    assert.equal(new URL(value.url).searchParams.get('entry'), 'own-1');
  });

  it('opens the form of a summary for the channel that it was asked in', async () => {
    const form = await bot.press({ does: 'form' });
    const { value } = await fetchTask({ dialog: dialogOn(form.value) }, bot.inChannel(bram));
    const query = new URL(value.url).searchParams;
    assert.deepEqual([query.get('part'), query.get('place')], ['summary', channelId]);
  });

  it('says so where a dialog was made up', async () => {
    for (const data of [{}, { dialog: 'x' }, { dialog: { part: 'secrets' } }, null]) {
      const { type, value } = await fetchTask(data);
      assert.equal(type, 'message');
      assert.match(String(value), /kan hier niet worden geopend/);
    }
  });
});
