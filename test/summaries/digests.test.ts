import assert from 'node:assert/strict';
import { parseFeed } from 'htmlparser2';
import { at, type ChannelBot, openChannelBot } from '../support/bots/channel-bot.ts';
import { bram } from '../support/microsoft/activities.ts';

describe('who follows the changes', function () {
  this.timeout(60_000);
  let bot: ChannelBot;
  beforeEach(async () => {
    bot = await openChannelBot('2026-09-10T10:00');
  });
  afterEach(() => bot.close());

  const say = async (text: string, person = bram) => (await bot.type(text, bot.inChat(person))).text ?? '';
  const told = () => bot.running.connector.messages(bot.inChat(bram).conversationId).length;
  async function tickAt(moment: string): Promise<number> {
    bot.now = at(moment);
    return bot.running.digests.tick();
  }

  it('is told when, and then reads in their own chat what changed, with its sources', async () => {
    assert.match(await say('volg wijzigingen'), /voor het eerst op 1 oktober 2026/);
    assert.match(await say('houd mij op de hoogte'), /U volgt alle wijzigingen/);
    assert.equal(await tickAt('2026-09-30T12:00'), 0);
    assert.equal(await tickAt('2026-10-01T08:59'), 0);
    const digest = bot.nextPost(bot.inChat(bram).conversationId);
    assert.equal(await tickAt('2026-10-01T09:00'), 1);
    assert.match((await digest).text ?? '', /Sinds 10 september 2026.*\n– .*\(.*bron.*: .*‘stop met volgen’/s);
    assert.equal(await tickAt('2026-10-01T09:01'), 0);
  });

  it('reads of what they chose, and of no more', async () => {
    assert.match(await say('volg wijzigingen van maatregelen'), /wat er is gewijzigd aan de maatregelen, op/);
    assert.equal(await tickAt('2026-10-01T09:00'), 0);
    assert.match(await say('volg wijzigingen over de datums en het overige'), /aan de datums en het overige/);
    assert.match(await say('follow changes of dates and measures'), /of the dates and the measures/);
    assert.match(await say('volg wijzigingen'), /U volgt alle wijzigingen/);
  });

  it('reads it in the language they chose', async () => {
    await say('language english');
    await say('follow changes');
    const digest = bot.nextPost(bot.inChat(bram).conversationId);
    await tickAt('2026-10-01T09:00');
    assert.match((await digest).text ?? '', /since 10 September 2026.*‘stop following’/s);
  });

  it('gets nothing for a month in which nothing changed', async () => {
    bot.now = at('2028-02-05T10:00');
    await say('volg wijzigingen');
    const before = told();
    assert.equal(await tickAt('2028-03-01T09:00'), 0);
    assert.equal(told(), before);
  });

  it('gets it on a later day where the bot was down, on a working day', async () => {
    await say('volg wijzigingen');
    assert.equal(await tickAt('2026-10-03T10:00'), 0);
    assert.equal(await tickAt('2026-10-05T10:00'), 1);
  });

  it('stops when they like', async () => {
    await say('volg wijzigingen');
    assert.match(await say('stop met volgen'), /geen maandelijks bericht/);
    assert.match(await say('unfollow changes'), /did not follow/);
    assert.equal(await tickAt('2026-10-01T09:00'), 0);
  });

  it('is told alone, also where they ask in a channel', async () => {
    const reply = await bot.type('volg wijzigingen', bot.inChannel(bram));
    assert.equal(reply.recipient?.id, bram.id);
  });

  it('reads the same in a feed reader, at an address that closes with that of the calendar', async () => {
    bot.now = at('2026-10-02T10:00');
    const path = /\/calendar\/[\w-]+\.atom/.exec(await say('agenda nieuw'))?.[0] ?? '';
    const fetched = await fetch(`${bot.running.server.url}${path}`);
    assert.equal(fetched.headers.get('content-type'), 'application/atom+xml; charset=utf-8');
    const feed = parseFeed(await fetched.text(), { xmlMode: true });
    assert.equal(feed?.type, 'atom');
    assert.equal(feed?.title, 'Wijzigingen: Microsoft 365 Defender');
    const ids = feed?.items.map(({ id }) => id) ?? [];
    assert.ok(ids.length > 0);
    assert.equal(new Set(ids).size, ids.length);
    for (const { pubDate, title, description, link } of feed?.items ?? []) {
      assert.ok(pubDate && pubDate.toISOString() <= '2026-10-02T00:00:00.000Z' && title && description);
      assert.match(link ?? 'https://', /^https:\/\//);
    }
    await say('agenda uit');
    assert.equal((await fetch(`${bot.running.server.url}${path}`)).status, 404);
  });
});
