import assert from 'node:assert/strict';
import { withoutAddresses } from '../../cards/parts/escape.ts';
import { assertQuick } from '../support/assert-quick.ts';
import { type ChannelBot, channelId, openChannelBot } from '../support/bots/channel-bot.ts';
import { renderedOf } from '../support/bots/chat.ts';
import { anna, bram } from '../support/microsoft/activities.ts';

describe('what somebody types', function () {
  this.timeout(60_000);
  let bot: ChannelBot;

  before(async () => {
    bot = await openChannelBot('2026-11-24T10:05', { admins: [anna.aadObjectId] });
  });
  after(() => bot.close());

  for (const address of ['https://evil.example/login', 'www.evil.nl/login', 'evil.nl', 'mail@evil.nl'])
    for (const text of [
      `herinner mij aan ${address}`,
      `remind me of ${address}`,
      `stop herinnering ${address}`,
      `samenvatting aftellen naar ${address}`,
      `dempen ${address} omdat`,
      `mijlpaal wijzigen ${address}`,
    ])
      it(`is no link when the bot repeats it: ${text}`, async () => {
        const rendered = renderedOf(await bot.type(text));
        assert.doesNotMatch(rendered, /<a /);
        if (address.includes('/')) assert.doesNotMatch(rendered, /evil/);
      });

  it('is no link in the title of a milestone either', async () => {
    const said = await bot.type('mijlpaal toevoegen Kosten https://evil.example/x op 1-3-2027', bot.inChat());
    assert.match(said.text ?? '', /Toegevoegd/);
    for (const sent of [said, await bot.type('herinneringen', bot.inChat()), await bot.type('mijlpalen', bot.inChat())])
      assert.doesNotMatch(renderedOf(sent), /<a [^>]*evil/);
  });

  it('leaves the sentence whole where there is no address in it', () => {
    for (const text of ['Om 9.00 uur. Daarna niet.', 'O2, fase 3: zie p-1.', 'a.b', '‘fase 3’'])
      assert.equal(withoutAddresses(text), text);
  });

  it('is read in linear time', () => {
    for (const piece of ['a', 'a.', 'http', 'http:', '://', 'www.', 'a+.-'])
      assertQuick(piece.repeat(28_000 / piece.length), withoutAddresses);
  });

  it('is no title where nothing of it can be seen', async () => {
    for (const unseen of ['\u3164', '\u2800\u115f', '\u200b'])
      assert.match((await bot.type(`mijlpaal toevoegen ${unseen} op 1-3-2027`, bot.inChat())).text ?? '', /titel/i);
  });

  it('is no link where a name stands before the host', async () => {
    await bot.type('mijlpaal toevoegen DPIA op 1-4-2027', bot.inChat());
    const said = await bot.type('mijlpaal wijzigen DPIA link: https://rijksoverheid.nl@evil.example/', bot.inChat());
    assert.match(said.text ?? '', /moet met https/);
  });

  it('gets the address of a calendar as it is, to be copied', async () => {
    const { text = '', textFormat } = await bot.type('agenda nieuw', bot.inChat());
    assert.match(text, /^https:\/\/bot\.example\.nl\/calendar\/[\w-]{43}\.ics$/m);
    assert.match(text, /^https:\/\/bot\.example\.nl\/calendar\/[\w-]{43}\.atom$/m);
    assert.equal(textFormat, 'plain');
  });
});

describe('a button that names what is another channel’s', function () {
  this.timeout(60_000);

  it('shows nothing of its schedule', async () => {
    const bot = await openChannelBot('2026-11-24T10:05');
    try {
      const chosen = { template: 'next', milestone: '', language: 'nl', days: 90, thread: false };
      const rhythm = { rhythm: 'own', rule: 'FREQ=WEEKLY;BYDAY=TH', time: '13:37', starts: '' };
      const draft = '6f9c1f0e-0000-4000-8000-00000000cafe';
      assert.match(await bot.pressed({ does: 'schedule', ...chosen, ...rhythm, draft }), /p-1/);
      const own = await bot.pressed({ does: 'preview', ...chosen, schedule: 1 });
      assert.match(own, /13:37/, 'its own channel sees it');
      for (const place of [bot.inGroupChat(bram), { ...bot.inChannel(bram), conversationId: `${channelId}x` }]) {
        const said = await bot.pressed({ does: 'preview', ...chosen, schedule: 1 }, place);
        assert.doesNotMatch(said, /13:37|WEEKLY/);
        assert.match(said, /Hier is geen planning p-1/);
      }
    } finally {
      await bot.close();
    }
  });
});
