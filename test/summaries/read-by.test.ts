import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { at, buttonOf, type ChannelBot, cardIn, openChannelBot } from '../support/bots/channel-bot.ts';
import { cardOf } from '../support/bots/chat.ts';
import { anna, bram, type Person } from '../support/microsoft/activities.ts';

const carla: Person = { id: '29:carla', name: 'Carla Bakker', aadObjectId: '8f0f4f5d-3a56-4a9a-8f61-7b3f0c9a0003' };

describe('a post that is to be read by a day', function () {
  this.timeout(60_000);
  let bot: ChannelBot;
  beforeEach(async () => {
    bot = await openChannelBot('2026-12-22T10:00');
    await bot.type('hulp', bot.inChat(carla));
    bot.running.connector.respondWith(({ path }) =>
      path.endsWith('/pagedmembers') ? { status: 200, body: { members: [anna, bram, carla] } } : undefined,
    );
  });
  afterEach(() => bot.close());

  const textsOf = (person: Person) =>
    bot.running.connector.messages(bot.inChat(person).conversationId).map(({ text = '' }) => text);
  async function post(text: string) {
    const posted = bot.nextPost();
    await bot.type(text);
    const sent = await posted;
    const settled = () => bot.running.database.db.selectFrom('posts').where('state', '=', 'sent').select('id');
    while (!(await settled().executeTakeFirst())) await setImmediate();
    return sent;
  }
  async function tickAt(moment: string): Promise<number> {
    bot.now = at(moment);
    return bot.running.chase.tick();
  }

  it('says so, and reminds in private who has not, once before and once after; then its owner reads who', async () => {
    const posted = await post('plaats bericht lezen vóór 12 januari kop: Let op tekst: Lees de nieuwe brief.');
    assert.match(cardOf(posted), /Lezen uiterlijk op 12 januari 2027/);
    await bot.press(buttonOf(cardIn(posted), 'read'), bot.inChannel(bram));
    assert.equal(await tickAt('2027-01-07T09:00'), 0);
    const before = bot.nextPost(bot.inChat(carla).conversationId);
    assert.equal(await tickAt('2027-01-08T09:00'), 1);
    assert.match((await before).text ?? '', /Wilt u ‘Let op’ in .* lezen, uiterlijk op 12 januari 2027/);
    assert.equal(await tickAt('2027-01-08T09:01'), 0);
    assert.equal(await tickAt('2027-01-12T17:00'), 0);

    const after = bot.nextPost(bot.inChat(carla).conversationId);
    assert.equal(await tickAt('2027-01-13T09:00'), 1);
    assert.match((await after).text ?? '', /Op 12 januari 2027 had u ‘Let op’/);
    assert.equal(await tickAt('2027-01-15T09:00'), 0);

    const listed = bot.nextPost(bot.inChat(anna).conversationId);
    assert.equal(await tickAt('2027-01-18T09:00'), 1);
    assert.match((await listed).text ?? '', /Niet als gelezen gemeld door één collega: Carla Bakker/);
    assert.equal(await tickAt('2027-02-18T09:00'), 0);
    assert.equal(textsOf(carla).filter((text) => /Let op/.test(text)).length, 2);
    assert.equal(textsOf(bram).filter((text) => /Let op/.test(text)).length, 0);
    assert.equal(textsOf(anna).filter((text) => /Carla/.test(text)).length, 1);
  });

  it('is tried again where Teams does not tell who is there, and nobody is reminded twice', async () => {
    await post('plaats samenvatting maatregelen lezen voor 12-1-2027');
    bot.running.connector.respondWith(({ path }) => (path.endsWith('/pagedmembers') ? { status: 503 } : undefined));
    assert.equal(await tickAt('2027-01-08T09:00'), 0);
    bot.running.connector.respondWith(({ path }) =>
      path.endsWith('/pagedmembers') ? { status: 200, body: { members: [anna, carla] } } : undefined,
    );
    const before = bot.nextPost(bot.inChat(carla).conversationId);
    assert.equal(await tickAt('2027-01-08T09:10'), 1);
    await before;
  });

  it('reminds nobody beforehand where that day is over as it is posted', async () => {
    await post('plaats samenvatting maatregelen lezen voor 23-12-2026');
    assert.equal(await tickAt('2026-12-22T11:00'), 0);
    const after = bot.nextPost(bot.inChat(carla).conversationId);
    assert.equal(await tickAt('2026-12-24T09:00'), 1);
    assert.match((await after).text ?? '', /Op 23 december 2026 had u een bericht/);
  });

  it('keeps its day from the preview to the post', async () => {
    const preview = cardIn(await bot.type('samenvatting maatregelen lezen vóór 12 januari'));
    assert.match(JSON.stringify(preview), /lezen voor 2027-01-12|Lezen uiterlijk/);
    const posted = bot.nextPost();
    await bot.press(buttonOf(preview, 'post'));
    assert.match(cardOf(await posted), /Lezen uiterlijk op 12 januari 2027/);
  });

  it('has a day that is ahead and understood, and is posted once', async () => {
    for (const [text, reply] of [
      ['plaats samenvatting maatregelen lezen voor sinterklaas', /Welke dag is ‘sinterklaas’/],
      ['plaats samenvatting maatregelen lezen voor 1 december 2026', /niet meer op tijd/],
      ['post summary measures read by yesterday', /too late|Which day/],
    ] as const)
      assert.match((await bot.type(text)).text ?? '', reply, text);
    const posts = await bot.running.database.db.selectFrom('posts').select('id').execute();
    assert.deepEqual(posts, []);
  });
});
