import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { buttonOf, type ChannelBot, cardIn, openChannelBot } from '../../support/bots/channel-bot.ts';
import { cardOf, renderedOf } from '../../support/bots/chat.ts';
import {
  bram,
  conversationUpdate,
  installationUpdate,
  type Origin,
  team,
  tenantId,
} from '../../support/microsoft/activities.ts';

const chosen = { template: 'next', milestone: '', language: 'nl', days: 90, thread: false };

describe('what is asked of summaries and makes no sense', function () {
  this.timeout(60_000);
  let bot: ChannelBot;
  before(async () => {
    bot = await openChannelBot('2026-11-24T10:00');
  });
  after(() => bot.close());

  const rows = async (table: 'schedules' | 'posts') =>
    (await bot.running.database.db.selectFrom(table).select('id').execute()).length;
  const plan = (rhythm: string) => bot.type(`plan samenvatting volgende ${rhythm}`);

  describe('is answered with a sentence, and nothing is planned:', () => {
    let planned: number;
    beforeEach(async () => {
      planned = await rows('schedules');
    });
    afterEach(async () => assert.equal(await rows('schedules'), planned));

    for (const rhythm of ['FREQ=MINUTELY', 'FREQ=HOURLY', 'FREQ=DAILY;BYHOUR=9,10', 'elke minuut', 'elk uur'])
      it(`${rhythm}, which is too often`, async () =>
        assert.match((await plan(rhythm)).text ?? '', /te vaak: een planning plaatst hoogstens één keer per dag/));
    for (const rhythm of ['elke maandag om 25:00', 'elke maandag om 9:75', 'elke maandag om 13:00 pm x'])
      it(`${rhythm}, a time that does not exist`, async () =>
        assert.match((await plan(rhythm)).text ?? '', /Die tijd bestaat niet|begrijp ik niet/));
    for (const rhythm of ['FREQ=DAILY;UNTIL=20200101', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'])
      it(`${rhythm}, which never comes`, async () =>
        assert.match((await plan(rhythm)).text ?? '', /heeft geen volgende keer/));
    it('a day to start from that does not exist', async () =>
      assert.match((await plan('elke week vanaf 31 februari')).text ?? '', /Die dag begrijp ik niet/));
    it('no rhythm at all', async () =>
      assert.match((await bot.type('plan samenvatting volgende')).text ?? '', /Hoe vaak dat is begrijp ik niet/));
    it('a countdown to a date that is not there, with nothing typed rendered', async () => {
      const said = await bot.type('plan samenvatting aftellen naar <b>**x**</b> elke maandag om 9:00');
      assert.match(said.text ?? '', /ken ik niet/);
      assert.doesNotMatch(renderedOf(said), /<b>|<strong>/);
    });
  });

  it('does not keep the bot busy: a rule without an end', async () => {
    assert.match((await plan('FREQ=DAILY om 9:00')).text ?? '', /25 november 2026.*26 november 2026.*27 november 2026/);
  });

  it('goes out an hour later in the night in which that time is left out', async () => {
    const said = (await plan('FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU om 2:30')).text ?? '';
    assert.match(said, /28 maart 2027 om 3:30 uur/);
  });

  it('is a question where it only begins like a command', async () => {
    for (const text of [
      'samenvatting van de brief?',
      'What is the summary of the measures?',
      'Wat staat er in de planning?',
    ])
      assert.doesNotMatch(cardOf(await bot.type(text)), /bereidt een samenvatting voor|is preparing a summary/, text);
  });

  it('names what is not there', async () => {
    assert.match((await bot.type('planning p-999999999 nu')).text ?? '', /Hier is geen planning p\\?-999999999/);
    assert.match((await bot.type('gelezen s-999999999')).text ?? '', /staat geen samenvatting s\\?-999999999/);
    assert.match((await bot.type('planning p-1 wijzigen bananen')).text ?? '', /begrijp ik niet/);
  });

  it('is refused as a button that was made up, with nothing posted', async () => {
    const posts = await rows('posts');
    const forged: Record<string, unknown>[] = [
      {},
      { does: 'destroy' },
      { does: 'post' },
      { does: 'post', ...chosen, draft: 'x' },
      { does: 'post', ...chosen, draft: randomUUID(), days: 1e9 },
      { does: 'post', ...chosen, draft: randomUUID(), days: 0 },
      { does: 'post', ...chosen, draft: randomUUID(), template: 'everything' },
      { does: 'post', ...chosen, draft: randomUUID(), language: '<script>' },
      { does: 'pause', schedule: -1 },
      { does: 'pause', schedule: '1; drop table schedules' },
      { does: 'read', post: '1' },
      { does: 'confirm', broadcast: 1e12, number: '1' },
    ];
    for (const data of forged) assert.match(await bot.pressed(data), /Deze knop ken ik niet/, JSON.stringify(data));
    assert.match(await bot.pressed({ does: 'read', post: randomUUID() }), /staat geen samenvatting/);
    const long = { does: 'post', ...chosen, template: 'countdown', milestone: 'x'.repeat(20_000), draft: randomUUID() };
    assert.match(await bot.pressed(long), /ken ik niet/);
    assert.equal(await rows('posts'), posts);
  });

  it('is not done to another conversation’s posts and schedules', async () => {
    const posted = bot.nextPost();
    await bot.type('plaats samenvatting volgende');
    const data = buttonOf(cardIn(await posted), 'read');
    await plan('elke maandag om 9:00');
    const elsewhere = { ...bot.inChannel(bram), conversationId: '19:elsewhere@thread.tacv2' };
    assert.match(await bot.pressed(data, elsewhere), /In dit gesprek staat geen samenvatting/);
    assert.match(await bot.pressed({ does: 'end', schedule: 1 }, elsewhere), /Hier is geen planning p-1/);
  });

  it('makes one schedule of a preview, however often is pressed', async () => {
    const before = await rows('schedules');
    const data = {
      does: 'schedule',
      ...chosen,
      draft: randomUUID(),
      rhythm: 'weekly',
      rule: '',
      time: '9:00',
      starts: '',
    };
    const said = await Promise.all([bot.pressed(data), bot.pressed(data)]);
    said.push(await bot.pressed(data));
    const [code, ...others] = new Set(said.map((text) => /p-\d+/.exec(text)?.[0]));
    assert.deepEqual(others, []);
    assert.equal(await rows('schedules'), before + 1);
    const { db } = bot.running.database;
    const audited = await db.selectFrom('audit').select('action').where('subject', '=', String(code)).execute();
    assert.deepEqual(audited, [{ action: 'schedule added' }]);
  });

  for (const [goes, event] of [
    ['the bot was removed', (place: Origin) => installationUpdate('remove', place)],
    ['the channel was deleted', (place: Origin & { conversationId: string }) => deleted(place)],
  ] as const)
    it(`is told to whoever asked for it where ${goes} before it could be posted`, async () => {
      const { connector, server, database } = bot.running;
      const place = { ...bot.inChannel(), conversationId: `19:${randomUUID()}@thread.tacv2` };
      const chat = bot.inChat().conversationId;
      const { value: preview } = await bot.press({ does: 'preview', ...chosen }, place);
      connector.respondWith(({ method, conversationId }) =>
        method === 'POST' && conversationId === place.conversationId
          ? { status: 429, headers: { 'retry-after': '1' } }
          : undefined,
      );
      const told = connector.messages(chat).length;
      assert.match(await bot.pressed(buttonOf(preview, 'post'), place), /wordt geplaatst/);
      await server.post(event(place));
      const [message] = (await connector.waitForMessages(chat, told + 1)).slice(-1);
      assert.match(message?.text ?? '', /kon niet worden geplaatst: de bot kan daar niet schrijven/);
      assert.match(message?.text ?? '', /U kunt haar later opnieuw plaatsen/);
      assert.doesNotMatch(message?.text ?? '', /planning/, 'it has none');
      const post = await database.db
        .selectFrom('posts')
        .select(['state', 'reason'])
        .where('conversation_id', '=', place.conversationId)
        .executeTakeFirst();
      assert.deepEqual(post, { state: 'unreachable', reason: 'the bot is not there' });
      connector.respondWith(() => undefined);
    });

  it('stays up through all of that', async () => {
    assert.match(cardOf(await bot.type('hulp')), /Stel uw vraag .*in gewone taal/);
  });
});

function deleted(place: Origin & { conversationId: string }) {
  const channel = { id: place.conversationId, name: 'Weg' };
  return conversationUpdate(place, {
    channelData: { tenant: { id: tenantId }, team, channel, eventType: 'channelDeleted' },
  });
}
