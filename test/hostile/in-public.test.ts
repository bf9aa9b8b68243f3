import assert from 'node:assert/strict';
import { buttonOf, type ChannelBot, cardIn, openChannelBot } from '../support/bots/channel-bot.ts';
import { cardOf } from '../support/bots/chat.ts';
import { anna, bram, invoke, type Origin } from '../support/microsoft/activities.ts';

describe('what is not for everybody', function () {
  this.timeout(60_000);
  let bot: ChannelBot;

  before(async () => {
    bot = await openChannelBot('2026-11-24T10:05', { admins: [anna.aadObjectId] });
    await bot.type('Ik heb problemen met mijn ziekteverlof en zwoerp, wie weet dat?', bot.inChat(bram));
  });
  after(() => bot.close());

  const publicPlaces = (): Origin[] => [bot.inChannel(), bot.inGroupChat()];

  for (const text of ['open vragen', 'open questions', 'status'])
    it(`is not shown in a channel or group chat to who may see it: ${text}`, async () => {
      for (const place of publicPlaces()) {
        const said = await bot.type(text, place);
        assert.match(said.text ?? '', /eigen chat|own chat/);
        assert.equal(cardOf(said), '""');
      }
      assert.notEqual(cardOf(await bot.type(text, bot.inChat())), '""');
    });

  it('is not shown there by a button either', async () => {
    for (const ask of ['open vragen', 'status']) {
      const answered = bot.running.connector.messages('19:channel@thread.tacv2;messageid=1700000000000').length;
      const value = { action: { type: 'Action.Execute', verb: 'ask', data: { ask } } };
      await bot.running.server.post(invoke('adaptiveCard/action', value, bot.inChannel()));
      const sent = bot.running.connector.messages('19:channel@thread.tacv2;messageid=1700000000000').slice(answered);
      assert.doesNotMatch(JSON.stringify(sent), /zwoerp|Laatst gekeken/);
    }
  });

  it('of who read a post, is told to who asks only', async () => {
    const posted = bot.nextPost();
    await bot.type('plaats samenvatting volgende');
    await bot.press(buttonOf(cardIn(await posted), 'read'), bot.inChannel(bram));
    assert.match(cardOf(await bot.type('lezers s-1')), /is gelezen door Bram Jansen/);
    const named = bot.running.connector.calls.filter(({ body }) => /gelezen door Bram/.test(JSON.stringify(body)));
    assert.deepEqual(
      named.map(({ isTargeted }) => isTargeted),
      [true],
    );
  });
});
