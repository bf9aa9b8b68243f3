import assert from 'node:assert/strict';
import { type ChannelBot, openChannelBot } from '../../support/bots/channel-bot.ts';

describe('a schedule, in one sentence', function () {
  this.timeout(60_000);
  let bot: ChannelBot;
  beforeEach(async () => {
    bot = await openChannelBot('2026-11-24T10:00');
  });
  afterEach(() => bot.close());
  const say = async (text: string) => (await bot.type(text)).text?.replaceAll('\\', '') ?? '';

  it('starts as people say it, in Dutch and English', async () => {
    for (const [text, reply] of [
      ['Plan een samenvatting van de maatregelen elke maandag om 9:00', /Gepland als p-1: elke maandag om 9:00 uur/],
      ['Plaats elke vrijdag om 10 uur een samenvatting van de wijzigingen', /Gepland als p-2: elke vrijdag om 10:00/],
      ['Post a summary of the measures every monday at 9:00', /Scheduled as p-3: every Monday at 9:00/],
    ] as const)
      assert.match(await say(text), reply, text);
  });

  it('says on which day every week is', async () => {
    assert.match(
      await say('plan samenvatting volgende elke week'),
      /elke dinsdag om 9:00 uur\. De eerste keren: 1 dec/,
    );
    assert.match(await say('schedule summary next every week'), /every Tuesday at 9:00/);
  });

  it('stops, pauses, goes on and changes', async () => {
    await say('plan samenvatting maatregelen nl elke maandag om 9:00');
    assert.match(await say('pauzeer planning p-1'), /Planning p-1 is gepauzeerd/);
    assert.match(await say('hervat de planning p-1'), /gaat weer verder/);
    assert.match(await say('wijzig planning p-1 naar elke dinsdag om 10:00'), /gewijzigd: elke dinsdag om 10:00 uur/);
    assert.match(await say('change schedule p-1 to every friday at 8:30'), /was changed: every Friday at 8:30/);
    assert.match(await say('stop planning p-1'), /Planning p-1 is beëindigd/);
  });
});
