import assert from 'node:assert/strict';
import { at, buttonOf, type ChannelBot, cardIn, channelId, openChannelBot } from '../../support/bots/channel-bot.ts';
import { cardOf } from '../../support/bots/chat.ts';
import { anna, bram } from '../../support/microsoft/activities.ts';

describe('a channel’s owner', function () {
  this.timeout(60_000);
  let bot: ChannelBot;
  beforeEach(async () => {
    bot = await openChannelBot('2026-11-24T10:00');
  });
  afterEach(() => bot.close());

  it('types samenvatting, chooses, sees a preview that the others do not, and posts it', async () => {
    const form = await bot.type('samenvatting');
    assert.match(cardOf(form), /Alleen u ziet dit/);
    const chosen = { template: 'measures', milestone: '', language: 'nl', days: '90', thread: 'false' };
    const preview = await bot.press({ ...buttonOf(cardIn(form), 'preview'), ...chosen });
    assert.match(JSON.stringify(preview.value), /Voorbeeld.*Bekende maatregelen/s);
    const posted = bot.nextPost();
    assert.match(String((await bot.press(buttonOf(preview.value, 'post'))).value), /wordt geplaatst \(code s-1\)/);
    assert.match(cardOf(await posted), /Bekende maatregelen.*Stand van 24 november 2026 om 10:00 uur/s);
  });

  it('posts a preview once, however often the button is pressed', async () => {
    const preview = await bot.press({ does: 'preview', template: 'next', language: 'en', days: 90 });
    const data = buttonOf(preview.value, 'post');
    const posted = bot.nextPost();
    await Promise.all([bot.press(data), bot.press(data)]);
    await posted;
    assert.match(String((await bot.press(data)).value), /is al geplaatst, met code s-1/);
    assert.equal(bot.running.connector.messages(channelId).length, 1);
    const audited = await bot.running.database.db.selectFrom('audit').select('action').execute();
    assert.deepEqual(audited, [{ action: 'summary posted' }]);
  });

  it('plans a summary for every Monday, and it arrives then', async () => {
    const planned = await bot.type('plan samenvatting volgende elke maandag om 9:00');
    assert.match(
      planned.text ?? '',
      /Gepland als p\\?-1: elke maandag om 9:00 uur. De eerste keren: 30 november 2026 om 9:00 uur, 7 december 2026 om 9:00 uur, 14 december/,
    );
    bot.now = at('2026-11-30T08:59:30');
    assert.equal(await bot.running.posting.tick(), 0);
    bot.now = at('2026-11-30T09:00:10');
    const posted = bot.nextPost();
    assert.equal(await bot.running.posting.tick(), 1);
    assert.match(cardOf(await posted), /Komt terug: elke maandag om 9:00 uur. De volgende keer is 7 december 2026/);
    assert.equal(await bot.running.posting.tick(), 0);
  });

  it('is counted by those who read it, and sees who they are', async () => {
    const posted = bot.nextPost();
    await bot.type('plaats samenvatting volgende');
    const data = buttonOf(cardIn(await posted), 'read');
    const redrawn = bot.nextRedraw();
    const read = await bot.press(data, bot.inChannel(bram));
    assert.match(JSON.stringify(read.value), /Gelezen door één collega/);
    assert.match(cardOf(await redrawn), /Gelezen door één collega/);
    assert.doesNotMatch(cardOf(await redrawn), /Bram Jansen/);
    assert.match(JSON.stringify((await bot.press({ ...data, does: 'refresh' })).value), /Gelezen door: Bram Jansen/);
    const told = await bot.type('lezers s-1');
    assert.match(cardOf(told), /is gelezen door Bram Jansen/);
    assert.equal(told.recipient?.id, anna.id);
  });
});
