import assert from 'node:assert/strict';
import {
  at,
  buttonOf,
  type ChannelBot,
  cardIn,
  channelId,
  groupChatId,
  openChannelBot,
} from '../../support/bots/channel-bot.ts';
import { cardOf } from '../../support/bots/chat.ts';
import {
  anna,
  bram,
  conversationUpdate,
  installationUpdate,
  message,
  team,
} from '../../support/microsoft/activities.ts';

describe('the schedules of a channel', function () {
  this.timeout(60_000);
  let bot: ChannelBot;
  beforeEach(async () => {
    bot = await openChannelBot('2026-11-24T10:00');
  });
  afterEach(() => bot.close());

  /** Time goes on to a moment, and what is due then is posted. */
  async function postAt(moment: string): Promise<string> {
    const posted = bot.nextPost();
    bot.now = at(moment);
    await bot.running.posting.tick();
    return cardOf(await posted);
  }
  const plan = () => bot.type('plan samenvatting volgende elke maandag om 9:00');
  const schedules = () => bot.running.database.db.selectFrom('schedules').selectAll().orderBy('id').execute();

  it('are listed with what they post, when next, and how the last one went', async () => {
    assert.match(cardOf(await bot.type('planningen')), /Er zijn geen planningen/);
    await plan();
    await postAt('2026-11-30T09:00:05');
    const listed = cardOf(await bot.type('planningen'));
    assert.match(listed, /p-1: Wat er nog komt, elke maandag om 9:00 uur/);
    assert.match(listed, /Volgende: 7 december 2026 om 9:00 uur/);
    assert.match(listed, /Vorige: 30 november 2026 om 9:00 uur, (geplaatst|wordt geplaatst)/);
    assert.match(cardOf(await bot.type('schedules')), /Next: 7 December 2026 at 9:00/);
  });

  it('are paused and resumed by a button, and by typing', async () => {
    await plan();
    const listed = await bot.type('planningen');
    assert.match(await bot.pressed(buttonOf(cardIn(listed), 'pause')), /Gepauzeerd/);
    bot.now = at('2026-11-30T09:00:05');
    assert.equal(await bot.running.posting.tick(), 0);
    assert.match((await bot.type('planning p-1 hervatten')).text ?? '', /De volgende keer is 7 december 2026/);
    assert.match((await bot.type('planning p-1 hervatten')).text ?? '', /is niet gepauzeerd/);
    assert.match((await bot.type('schedule p-1 pause')).text ?? '', /Schedule p\\?-1 is paused/);
  });

  it('post once more when they are run by hand, however often the request comes', async () => {
    await plan();
    const posted = bot.nextPost();
    const run = message('planning p-1 nu', bot.inChannel());
    await bot.running.server.post(run);
    await bot.running.server.post(run);
    assert.match(cardOf(await posted), /Komt terug: elke maandag/);
    const rows = await bot.running.database.db.selectFrom('posts').selectAll().execute();
    assert.equal(rows.length, 1);
  });

  it('are changed by typing, and their last post says so', async () => {
    await plan();
    await postAt('2026-11-30T09:00:05');
    const redrawn = bot.nextRedraw();
    const changed = await bot.type('planning p-1 wijzigen maatregelen elke dinsdag om 10:00');
    assert.match(
      changed.text ?? '',
      /is gewijzigd: elke dinsdag om 10:00 uur. De volgende keren: 1 december 2026 om 10:00/,
    );
    assert.match(cardOf(await redrawn), /Bekende maatregelen.*Komt terug: elke dinsdag om 10:00 uur/s);
    assert.match(await postAt('2026-12-01T10:00:05'), /Bekende maatregelen/);
  });

  it('are changed in the form, which shows what they are now', async () => {
    await plan();
    const form = await bot.press({ does: 'edit', schedule: 1 });
    const preview = await bot.press({
      ...buttonOf(form.value, 'preview'),
      template: 'measures',
      milestone: '',
      language: 'en',
      days: '30',
      thread: 'true',
    });
    assert.match(JSON.stringify(preview.value), /elke maandag|"value":"weekly"/);
    assert.doesNotMatch(JSON.stringify(preview.value), /FREQ=/);
    const said = await bot.pressed({
      ...buttonOf(preview.value, 'schedule'),
      rhythm: 'workdays',
      rule: '',
      time: '08:30',
      starts: '2026-11-25',
    });
    assert.match(said, /Planning p-1 is gewijzigd: op werkdagen om 8:30 uur/);
    const [row] = await schedules();
    assert.equal(row?.template, 'measures');
    assert.equal(row?.language, 'en');
    assert.equal(row?.in_thread, true);
    assert.equal((await schedules()).length, 1);
  });

  it('end by a button, and their last post says that there is no next one', async () => {
    await plan();
    await postAt('2026-11-30T09:00:05');
    const redrawn = bot.nextRedraw();
    assert.match(await bot.pressed({ does: 'end', schedule: 1 }), /Planning p-1 is beëindigd/);
    assert.match(cardOf(await redrawn), /Deze planning is beëindigd; er komt geen volgende/);
    assert.match((await bot.type('planning p-1 nu')).text ?? '', /Hier is geen planning p\\?-1/);
  });

  it('post below the last one where that is asked for', async () => {
    await bot.type('plan samenvatting volgende in de draad elke maandag om 9:00');
    const first = bot.running.connector.waitForCall(
      ({ method, conversationId }) => method === 'POST' && conversationId === channelId,
      10_000,
    );
    bot.now = at('2026-11-30T09:00:05');
    await bot.running.posting.tick();
    await first;
    const [row] = await untilSent(1);
    const below = bot.nextPost(`${channelId};messageid=${row?.activity_id}`);
    bot.now = at('2026-12-07T09:00:05');
    await bot.running.posting.tick();
    assert.match(cardOf(await below), /Wat er nog komt/);
  });

  /** The posts, once so many of them are settled. */
  async function untilSent(count: number) {
    for (;;) {
      const rows = await bot.running.database.db.selectFrom('posts').selectAll().orderBy('code').execute();
      if (rows.filter(({ state }) => state !== 'planned').length >= count) return rows;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  it('tell their owner where a post could not be made, once', async () => {
    await plan();
    bot.running.connector.respondWith(({ method, conversationId }) =>
      method === 'POST' && conversationId === channelId
        ? { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } }
        : undefined,
    );
    const told = bot.nextPost(`a:${anna.id}`);
    bot.now = at('2026-11-30T09:00:05');
    await bot.running.posting.tick();
    assert.match(
      (await told).text ?? '',
      /Samenvatting s\\?-1 kon niet worden geplaatst: de bot kan daar niet schrijven. .* planning p\\?-1 beëindigen/,
    );
  });

  it('tell their owner what was left out while the bot was down', async () => {
    await plan();
    const told = bot.nextPost(`a:${anna.id}`);
    bot.now = at('2026-12-01T07:00');
    assert.equal(await bot.running.posting.tick(), 0);
    assert.match((await told).text ?? '', /Van planning p\\?-1 is niet geplaatst.*30 november 2026 om 9:00 uur/);
  });

  it('are all shown to an admin in a chat of their own, with the names of the channels', async () => {
    await bot.close();
    bot = await openChannelBot('2026-11-24T10:00', { admins: [bram.aadObjectId] });
    await plan();
    const renamed = {
      channelData: {
        tenant: { id: '5d1c0f5e-7b0a-4d5e-9a3e-0c2f5b1d9e11' },
        team,
        channel: { id: channelId, name: 'Privacyoverleg' },
        eventType: 'channelRenamed',
      },
    };
    await bot.running.server.post(conversationUpdate(bot.inChannel(), renamed));
    assert.match(cardOf(await bot.type('planningen', bot.inChat(bram))), /p-1: .*In Privacyoverleg/s);
    assert.match((await bot.type('planningen', bot.inChat(anna))).text ?? '', /komt in een kanaal of groepschat/);
    assert.match((await bot.type('planning p-1 pauzeren', bot.inChat(bram))).text ?? '', /is gepauzeerd/);
  });

  it('end where their channel is deleted, or the bot is removed', async () => {
    await plan();
    const deleted = {
      channelData: {
        tenant: { id: '5d1c0f5e-7b0a-4d5e-9a3e-0c2f5b1d9e11' },
        team,
        channel: { id: channelId, name: 'Weg' },
        eventType: 'channelDeleted',
      },
    };
    await bot.running.server.post(conversationUpdate(bot.inChannel(), deleted));
    assert.ok((await schedules()).every(({ ended_at: ended }) => ended !== null));
    await plan();
    await bot.running.server.post(installationUpdate('remove', bot.inChannel()));
    assert.ok((await schedules()).every(({ ended_at: ended }) => ended !== null));
  });

  it('work in a group chat as in a channel', async () => {
    const planned = await bot.type('plan samenvatting maatregelen op werkdagen om 8:00', bot.inGroupChat());
    assert.match(planned.text ?? '', /Gepland als p\\?-1: op werkdagen om 8:00 uur/);
    const posted = bot.nextPost(groupChatId);
    bot.now = at('2026-11-25T08:00:05');
    await bot.running.posting.tick();
    assert.match(cardOf(await posted), /Bekende maatregelen/);
  });

  it('are made and changed on clients that only know Action.Submit', async () => {
    const origin = bot.inChannel();
    const submit = (value: Record<string, unknown>) => message('', origin, { value: { verb: 'post', ...value } });
    const said = bot.running.connector.messages(`${channelId};messageid=1700000000000`).length;
    await bot.running.server.post(
      submit({
        does: 'schedule',
        template: 'next',
        milestone: '',
        language: 'nl',
        days: 90,
        thread: false,
        draft: '6c2f7a7e-35a4-4d3b-9a59-0d5f1d3f7b11',
        rhythm: 'monthly',
        rule: '',
        time: '09:00',
        starts: '',
      }),
    );
    const messages = await bot.running.connector.waitForMessages(`${channelId};messageid=1700000000000`, said + 1);
    assert.match(
      messages.at(-1)?.text ?? '',
      /elke eerste maandag van de maand om 9:00 uur. De eerste keren: 7 december 2026/,
    );
  });
});

describe('a posted summary', function () {
  this.timeout(60_000);
  let bot: ChannelBot;
  beforeEach(async () => {
    bot = await openChannelBot('2026-11-24T10:00');
  });
  afterEach(() => bot.close());

  it('counts as of the moment at which somebody opens it, and is drawn anew for everybody once a day', async () => {
    const posted = bot.nextPost();
    await bot.type('plaats samenvatting volgende nl');
    const card = cardIn(await posted);
    assert.match(JSON.stringify(card), /over 49 dagen/);
    const data = buttonOf(card, 'refresh');
    bot.now = at('2026-11-25T08:00');
    const redrawn = bot.nextRedraw();
    assert.match(
      await bot.pressed(data, bot.inChannel(bram)),
      /over 48 dagen.*Stand van 25 november 2026 om 8:00 uur/s,
    );
    assert.match(cardOf(await redrawn), /over 48 dagen/);
    const updates = bot.running.connector.calls.filter(({ method }) => method === 'PUT').length;
    await bot.pressed(data);
    const again = bot.nextRedraw();
    await bot.pressed({ ...data, does: 'read' });
    await again;
    assert.equal(bot.running.connector.calls.filter(({ method }) => method === 'PUT').length, updates + 1);
  });

  it('tells what changed since the one before it', async () => {
    const first = bot.nextPost();
    await bot.type('plaats samenvatting wijzigingen nl 30 dagen');
    assert.match(cardOf(await first), /Sinds 25 oktober 2026/);
    await bot.close();
    bot = await openChannelBot('2026-11-24T10:00', { admins: [anna.aadObjectId] });
    const before = bot.nextPost();
    await bot.type('plaats samenvatting wijzigingen nl');
    await before;
    bot.now = at('2026-11-26T10:00');
    await bot.type('mijlpaal toevoegen Audit op 1-3-2027', bot.inChat());
    const after = bot.nextPost();
    bot.now = at('2026-11-27T10:00');
    await bot.type('plaats samenvatting wijzigingen nl');
    assert.match(cardOf(await after), /Sinds 24 november 2026.*In uw eigen organisatie.*Toegevoegd: Audit/s);
  });

  it('is in English, or in both languages', async () => {
    const posted = bot.nextPost();
    await bot.type('post summary countdown to phase 3 both');
    const card = cardOf(await posted);
    assert.match(card, /Aftellen: Fase 3.*Countdown: Phase 3/s);
    assert.match(card, /26 februari 2025: bijna 21 maanden geleden.*26 February 2025: almost 21 months ago/s);
  });
});
